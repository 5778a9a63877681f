-- one row per appraisal of one cadre
-- each field takes the latest non-empty statement: by period, then by time received
with statement as (
    select *, struct(period, received_at, submission_id) as said
    from staging.appraisal
),

event as (
    select
        unit,
        cadre_key,
        kind,
        proposal,
        result_date,
        max_by(management_tier, said) filter (where management_tier is not null) as management_tier,
        max_by(received_date, said) filter (where received_date is not null) as received_date,
        max_by(received_date_precision, said) filter (where received_date_precision is not null) as received_date_precision,
        max_by(result_date_precision, said) filter (where result_date_precision is not null) as result_date_precision,
        max_by(result, said) filter (where result is not null) as result,
        max_by(document_no, said) filter (where document_no is not null) as document_no,
        array_sort(collect_list(struct(submission_id, sheet, row_number))) as sources
    from statement
    group by unit, cadre_key, kind, proposal, result_date
)

select
    unit,
    date_format(result_date, 'yyyy-MM') as period,
    cadre_key,
    kind,
    proposal,
    result_date,
    management_tier,
    received_date,
    received_date_precision,
    result_date_precision,
    result,
    document_no,
    sources
from event

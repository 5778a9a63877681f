-- one row per cadre approved for one planned title
-- each field takes the latest non-empty statement: by period, then by time received
with statement as (
    select *, struct(period, received_at, submission_id) as said
    from staging.plan_approval
),

event as (
    select
        unit,
        cadre_key,
        planned_title,
        term,
        decision_no,
        decision_date,
        max_by(birth_year, said) filter (where birth_year is not null) as birth_year,
        max_by(gender, said) filter (where gender is not null) as gender,
        max_by(management_tier, said) filter (where management_tier is not null) as management_tier,
        max_by(decision_date_precision, said) filter (where decision_date_precision is not null) as decision_date_precision,
        max_by(approved_by, said) filter (where approved_by is not null) as approved_by,
        array_sort(collect_list(struct(submission_id, sheet, row_number))) as sources
    from statement
    group by unit, cadre_key, planned_title, term, decision_no, decision_date
)

select
    unit,
    date_format(decision_date, 'yyyy-MM') as period,
    cadre_key,
    planned_title,
    term,
    decision_no,
    decision_date,
    birth_year,
    gender,
    management_tier,
    decision_date_precision,
    approved_by,
    sources
from event

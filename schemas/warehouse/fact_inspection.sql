-- one row per inspection or supervision of cadre work
-- each field takes the latest non-empty statement: by period, then by time received
with statement as (
    select *, struct(period, received_at, submission_id) as said
    from staging.inspection
),

event as (
    select
        unit,
        inspection_code,
        max_by(mode, said) filter (where mode is not null) as mode,
        max_by(subject, said) filter (where subject is not null) as subject,
        max_by(head_inspected, said) filter (where head_inspected is not null) as head_inspected,
        max_by(start_date, said) filter (where start_date is not null) as start_date,
        max_by(start_date_precision, said) filter (where start_date_precision is not null) as start_date_precision,
        max_by(concluded_date, said) filter (where concluded_date is not null) as concluded_date,
        max_by(concluded_date_precision, said) filter (where concluded_date_precision is not null) as concluded_date_precision,
        max_by(violations, said) filter (where violations is not null) as violations,
        max_by(handled, said) filter (where handled is not null) as handled,
        array_sort(collect_list(struct(submission_id, sheet, row_number))) as sources
    from statement
    group by unit, inspection_code
)

select
    unit,
    date_format(start_date, 'yyyy-MM') as period,
    inspection_code,
    mode,
    subject,
    head_inspected,
    start_date,
    start_date_precision,
    concluded_date,
    concluded_date_precision,
    violations,
    handled,
    sources
from event

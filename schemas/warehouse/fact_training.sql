-- one row per course
-- each field takes the latest non-empty statement: by period, then by time received
with statement as (
    select *, struct(period, received_at, submission_id) as said
    from staging.training
),

event as (
    select
        unit,
        course_code,
        start_date,
        max_by(title, said) filter (where title is not null) as title,
        max_by(programme, said) filter (where programme is not null) as programme,
        max_by(start_date_precision, said) filter (where start_date_precision is not null) as start_date_precision,
        max_by(end_date, said) filter (where end_date is not null) as end_date,
        max_by(end_date_precision, said) filter (where end_date_precision is not null) as end_date_precision,
        max_by(trainees, said) filter (where trainees is not null) as trainees,
        max_by(management_tier, said) filter (where management_tier is not null) as management_tier,
        array_sort(collect_list(struct(submission_id, sheet, row_number))) as sources
    from statement
    group by unit, course_code, start_date
)

select
    unit,
    date_format(start_date, 'yyyy-MM') as period,
    course_code,
    start_date,
    title,
    programme,
    start_date_precision,
    end_date,
    end_date_precision,
    trainees,
    management_tier,
    sources
from event

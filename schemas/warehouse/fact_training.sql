-- one row per course
-- each field as the latest statement that has it says: the contract tells the key and the order
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
    transform(statements, statement -> struct(statement.submission_id, statement.sheet, statement.row_number)) as sources
from event.training

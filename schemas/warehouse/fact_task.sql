-- one row per task and period
select
    unit,
    period,
    programme,
    programme_year,
    task_code,
    title,
    kind,
    lead_unit,
    lead_unit_id,
    due_date,
    due_date_precision,
    status,
    completed_date,
    completed_date_precision,
    array(struct(submission_id, sheet, row_number)) as sources
from staging.task

-- one row per inspection or supervision of cadre work
-- each field as the latest statement that has it says: the contract tells the key and the order
select
    unit,
    date_format(start_date, 'yyyy-MM') as period,
    inspection_code,
    mode,
    subject_unit,
    subject_kind,
    head_inspected,
    start_date,
    start_date_precision,
    concluded_date,
    concluded_date_precision,
    violations,
    handled,
    transform(statements, statement -> struct(statement.submission_id, statement.sheet, statement.row_number)) as sources
from event.inspection

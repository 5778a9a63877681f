-- one row per cadre approved for one planned title
-- each field as the latest statement that has it says: the contract tells the key and the order
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
    transform(statements, statement -> struct(statement.submission_id, statement.sheet, statement.row_number)) as sources
from event.plan_approval

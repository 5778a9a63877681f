-- one row per appraisal of one cadre
-- each field as the latest statement that has it says: the contract tells the key and the order
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
    transform(statements, statement -> struct(statement.submission_id, statement.sheet, statement.row_number)) as sources
from event.appraisal

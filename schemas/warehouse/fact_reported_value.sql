-- one row per figure that a unit itself reports
select
    unit,
    period,
    indicator,
    basis,
    value,
    value_text,
    value_qualifier,
    numerator,
    denominator,
    array(struct(submission_id, sheet, row_number)) as sources
from staging.reported_value

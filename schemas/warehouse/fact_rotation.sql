-- one row per movement of a cadre, the statements of both sides met
-- each field as the latest statement that has it says: the contract tells the key and the order
with event as (
    select
        *,
        try_element_at(filter(statements, statement -> statement.side = 'OUT'), -1).unit as out_reporter,
        try_element_at(filter(statements, statement -> statement.side = 'IN'), -1).unit as in_reporter
    from event.rotation
)

select
    coalesce(from_unit, out_reporter, 'KHONG_RO') as unit,
    date_format(start_date, 'yyyy-MM') as period,
    cadre_key,
    movement_type,
    decision_no,
    decision_date,
    start_date,
    birth_year,
    gender,
    from_org,
    from_unit,
    from_position,
    to_org,
    to_unit,
    to_position,
    leading_post,
    direction,
    purpose,
    inspection_flow,
    management_tier,
    in_planning,
    non_local,
    beyond_quota,
    decision_date_precision,
    start_date_precision,
    term_months,
    end_date,
    end_date_precision,
    placement,
    out_reporter,
    in_reporter,
    statements,
    transform(statements, statement -> struct(statement.submission_id, statement.sheet, statement.row_number)) as sources
from event

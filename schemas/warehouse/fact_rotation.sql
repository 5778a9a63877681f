-- one row per movement of a cadre, the statements of both sides met
-- each field takes the latest non-empty statement: by period, then by time received, then OUT before IN
with statement as (
    select *, struct(period, received_at, if(side = 'IN', 1, 0), submission_id) as said
    from staging.rotation
),

event as (
    select
        cadre_key,
        movement_type,
        decision_no,
        decision_date,
        start_date,
        max_by(birth_year, said) filter (where birth_year is not null) as birth_year,
        max_by(gender, said) filter (where gender is not null) as gender,
        max_by(from_org, said) filter (where from_org is not null) as from_org,
        max_by(from_unit, said) filter (where from_unit is not null) as from_unit,
        max_by(from_position, said) filter (where from_position is not null) as from_position,
        max_by(to_org, said) filter (where to_org is not null) as to_org,
        max_by(to_unit, said) filter (where to_unit is not null) as to_unit,
        max_by(to_position, said) filter (where to_position is not null) as to_position,
        max_by(leading_post, said) filter (where leading_post is not null) as leading_post,
        max_by(direction, said) filter (where direction is not null) as direction,
        max_by(purpose, said) filter (where purpose is not null) as purpose,
        max_by(inspection_flow, said) filter (where inspection_flow is not null) as inspection_flow,
        max_by(management_tier, said) filter (where management_tier is not null) as management_tier,
        max_by(in_planning, said) filter (where in_planning is not null) as in_planning,
        max_by(non_local, said) filter (where non_local is not null) as non_local,
        max_by(beyond_quota, said) filter (where beyond_quota is not null) as beyond_quota,
        max_by(decision_date_precision, said) filter (where decision_date_precision is not null) as decision_date_precision,
        max_by(start_date_precision, said) filter (where start_date_precision is not null) as start_date_precision,
        max_by(term_months, said) filter (where term_months is not null) as term_months,
        max_by(end_date, said) filter (where end_date is not null) as end_date,
        max_by(end_date_precision, said) filter (where end_date_precision is not null) as end_date_precision,
        max_by(placement, said) filter (where placement is not null) as placement,
        max_by(unit, said) filter (where side = 'OUT') as out_reporter,
        max_by(unit, said) filter (where side = 'IN') as in_reporter,
        array_sort(collect_list(struct(side, unit, period, from_unit, to_unit, direction, management_tier, submission_id, sheet, row_number))) as statements,
        array_sort(collect_list(struct(submission_id, sheet, row_number))) as sources
    from statement
    group by cadre_key, movement_type, decision_no, decision_date, start_date
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
    sources
from event

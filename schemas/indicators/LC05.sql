-- one row per rotation event that touches the inspection sector
with event as (
    select unit, period, inspection_flow
    from fact_rotation
    where movement_type = 'LUAN_CHUYEN' and inspection_flow is not null
)

select '' as breakdown, unit, period, 1 as numerator from event
union all
select concat('inspection_flow=', inspection_flow), unit, period, 1 from event

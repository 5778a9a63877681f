-- one row per rotation event and direction it may have had
select
    concat('direction=', code.code) as breakdown,
    event.unit,
    event.period,
    if(coalesce(event.direction, 'KHONG_RO') = code.code, 1, 0) as numerator,
    1 as denominator
from fact_rotation as event
cross join (
    select code from code_list where list = 'direction'
    union all
    select 'KHONG_RO'
) as code
where event.movement_type = 'LUAN_CHUYEN'

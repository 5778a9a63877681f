-- one row per rotation event, for the unit of departure and again for the unit of arrival
select '' as breakdown, unit, period, 1 as numerator
from fact_rotation
where movement_type = 'LUAN_CHUYEN'
union all
select 'measure=arrivals', coalesce(to_unit, 'KHONG_RO'), period, 1
from fact_rotation
where movement_type = 'LUAN_CHUYEN'

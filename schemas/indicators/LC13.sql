-- one row per rotation event
select '' as breakdown, unit, period, if(beyond_quota, 1, 0) as numerator, 1 as denominator
from fact_rotation
where movement_type = 'LUAN_CHUYEN'

-- one row per rotation event; persons are counted once at each level and basis
select '' as breakdown, unit, period, cadre_key as member
from fact_rotation
where movement_type = 'LUAN_CHUYEN'

-- one row per personnel appraisal
select '' as breakdown, unit, period, 1 as numerator
from fact_appraisal
where kind = 'NHAN_SU'

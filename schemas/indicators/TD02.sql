-- one row per political-standard appraisal
select '' as breakdown, unit, period, 1 as numerator
from fact_appraisal
where kind = 'TCCT'

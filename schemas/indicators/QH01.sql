-- one row per plan approval
select '' as breakdown, unit, period, 1 as numerator
from fact_plan_approval

-- one row per unit, dataset and month whose deadline has passed
select '' as breakdown, unit, period, if(on_time, 1, 0) as numerator, 1 as denominator
from reporting_rate
where is_due
union all
select concat('dataset=', dataset), unit, period, if(on_time, 1, 0), 1
from reporting_rate
where is_due

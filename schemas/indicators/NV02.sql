-- one row per scheme of the year's programme and period: schemes complete or basically complete count
select '' as breakdown, unit, period, if(status in ('HOAN_THANH', 'CO_BAN_HOAN_THANH'), 1, 0) as numerator
from fact_task
where kind = 'DE_AN' and programme_year = int(left(period, 4))

-- one row per task of the year's programme and period; basically complete counts as complete, and both are shown apart
with task as (
    select unit, period, status
    from fact_task
    where programme_year = int(left(period, 4))
)

select '' as breakdown, unit, period, if(status in ('HOAN_THANH', 'CO_BAN_HOAN_THANH'), 1, 0) as numerator, 1 as denominator
from task
union all
select 'status=HOAN_THANH', unit, period, if(status = 'HOAN_THANH', 1, 0), 1 from task
union all
select 'status=CO_BAN_HOAN_THANH', unit, period, if(status = 'CO_BAN_HOAN_THANH', 1, 0), 1 from task

-- one row per dataset ('' for all of them), unit (or VN) and month due: who owed and who reported
-- given: reporting_rate
with due as (
    select dataset, unit, period, received from reporting_rate
    union all
    select '', unit, period, min(received) from reporting_rate group by unit, period
),

-- whether the unit reported in every month of the year so far
due_to_date as (
    select *, min(received) over (partition by unit, dataset, left(period, 4) order by period) as all_received
    from due
),

at_level as (
    select dataset, explode(array(unit, 'VN')) as unit, period, received, all_received from due_to_date
),

counted as (
    select
        dataset, unit, period,
        count(*) as units_due,
        count_if(received) as units_reported,
        count_if(all_received) as units_complete
    from at_level
    group by dataset, unit, period
)

select
    *,
    units_reported > 0 as any_reported,
    max(units_reported > 0) over (partition by unit, dataset, left(period, 4) order by period) as any_reported_to_date
from counted

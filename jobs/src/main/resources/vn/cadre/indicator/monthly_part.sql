-- one row per indicator, breakdown, unit (or VN) and month with anything to count
-- given: contribution (indicator, breakdown, unit, period, numerator, denominator, member)
with at_level as (
    select indicator, breakdown, explode(array(unit, 'VN')) as unit, period, numerator, denominator, member
    from contribution
),

by_member as (
    select
        indicator, breakdown, unit, period, member,
        -- persons count once, whatever they did
        if(member is null, sum(numerator), 1) as numerator,
        sum(denominator) as denominator
    from at_level
    group by indicator, breakdown, unit, period, member
),

dated as (
    select *, period as first_period from by_member where member is null
    union all
    select
        *,
        min(period) over (partition by member, unit, indicator, breakdown, left(period, 4)) as first_period
    from by_member
    where member is not null
)

select
    indicator, breakdown, unit, period,
    sum(numerator) as numerator,
    -- what the month adds to the year: a person seen earlier in the year adds nothing
    coalesce(sum(numerator) filter (where period = first_period), 0) as new_in_year,
    sum(denominator) as denominator
from dated
group by indicator, breakdown, unit, period

-- one row per indicator, breakdown, unit (or VN) and month with anything to count
-- given: contribution (indicator, breakdown, unit, period, numerator, denominator): what is summed
--        member (indicator, breakdown, unit, period, member): persons, who count once at each level
with of_unit as (
    select indicator, breakdown, unit, period, sum(numerator) as numerator, sum(denominator) as denominator
    from contribution
    group by indicator, breakdown, unit, period
),

summed as (
    select indicator, breakdown, explode(array(unit, 'VN')) as unit, period, numerator, denominator
    from of_unit
),

-- a bit for each month of the year in which the person is seen
seen_in_unit as (
    select
        indicator, breakdown, unit, left(period, 4) as year, member,
        bit_or(shiftleft(1, int(right(period, 2)) - 1)) as months
    from member
    group by indicator, breakdown, unit, left(period, 4), member
),

seen as (
    select indicator, breakdown, unit, year, months from seen_in_unit
    union all
    select indicator, breakdown, 'VN', year, bit_or(months)
    from seen_in_unit
    group by indicator, breakdown, year, member
),

-- persons seen in the same months are counted together before they are spread over them
alike as (
    select indicator, breakdown, unit, year, months, count(*) as persons
    from seen
    group by indicator, breakdown, unit, year, months
),

monthly as (
    select *, explode(sequence(1, 12)) as month
    from alike
)

select
    indicator, breakdown, unit, period,
    sum(numerator) as numerator,
    sum(numerator) as new_in_year,
    sum(denominator) as denominator
from summed
group by indicator, breakdown, unit, period
union all
select
    indicator, breakdown, unit, concat(year, '-', lpad(month, 2, '0')) as period,
    sum(persons) as numerator,
    -- what the month adds to the year: a person seen earlier in the year adds nothing
    coalesce(sum(persons) filter (where months & (shiftleft(1, month - 1) - 1) = 0), 0) as new_in_year,
    cast(null as bigint) as denominator
from monthly
where months & shiftleft(1, month - 1) <> 0
group by indicator, breakdown, unit, year, month

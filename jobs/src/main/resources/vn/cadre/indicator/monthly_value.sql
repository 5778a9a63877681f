-- one row per indicator, breakdown, unit (or VN), month and basis
-- given: monthly_part, reporting, reported (each see its own file), breakdown (indicator, breakdown),
--        definition (indicator, aggregation, dataset, is_ratio, factor, has_total), month (period)
with
-- which units have a row in which month: those that owe, those with events, and those that reported a figure
present as (
    select /*+ shuffle_hash(definition) */ definition.indicator, reporting.unit, reporting.period
    from definition join reporting on reporting.dataset = definition.dataset
    union
    select indicator, unit, period from monthly_part
    union
    select indicator, unit, period from reported where is_beside
    union
    select indicator, 'KHONG_RO', period from definition cross join month where dataset = 'rotation'
),

monthly as (
    select /*+ shuffle_hash(definition, breakdown, part, reporting) */
        present.indicator, breakdown.breakdown, present.unit, present.period,
        definition.aggregation, definition.is_ratio, definition.factor,
        case
            when part.indicator is not null then part.numerator
            when reporting.any_reported or present.unit = 'KHONG_RO' then 0
        end as numerator,
        part.denominator,
        sum(part.new_in_year) over so_far as numerator_to_date,
        sum(part.denominator) over so_far as denominator_to_date,
        coalesce(reporting.any_reported_to_date, false) or present.unit = 'KHONG_RO' as known_to_date,
        reporting.units_due, reporting.units_reported, reporting.units_complete
    from present
    join definition on definition.indicator = present.indicator
    join breakdown on breakdown.indicator = present.indicator
    left join monthly_part as part
        on part.indicator = present.indicator and part.breakdown = breakdown.breakdown
        and part.unit = present.unit and part.period = present.period
    left join reporting
        on reporting.dataset = definition.dataset and reporting.unit = present.unit
        and reporting.period = present.period
    window so_far as (
        partition by present.unit, present.indicator, breakdown.breakdown, left(present.period, 4)
        order by present.period
    )
),

based as (
    select
        indicator, breakdown, unit, period, is_ratio, factor, units_due,
        explode(if(aggregation = 'STATE', array('as_of'), array('period', 'ytd'))) as basis,
        numerator, denominator, numerator_to_date, denominator_to_date, known_to_date, units_reported, units_complete
    from monthly
)

select
    indicator, breakdown, unit, period, basis, is_ratio, factor,
    if(basis = 'ytd', coalesce(numerator_to_date, if(known_to_date, 0, null)), numerator) as numerator,
    if(basis = 'ytd', denominator_to_date, denominator) as denominator,
    units_due,
    if(basis = 'ytd', units_complete, units_reported) as units_reported,
    cast(null as string) as reason
from based

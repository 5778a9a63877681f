-- one row per indicator, breakdown, unit (or VN), period, basis and boundary
-- given: contribution (indicator, breakdown, unit, period, numerator, denominator, member),
--        definition (indicator, aggregation, dataset, is_ratio, factor), breakdown (indicator, breakdown), month (period),
--        reporting_rate, fact_reported_value, period_month (period, first_month, last_month)
with span as (
    select min(period) as first_month, max(period) as last_month from month
),

contributed as (
    select indicator, breakdown, unit, period, member, sum(numerator) as numerator, sum(denominator) as denominator
    from contribution
    group by indicator, breakdown, unit, period, member
),

contributed_at_level as (
    select * from contributed
    union all
    select indicator, breakdown, 'VN', period, member, sum(numerator), sum(denominator)
    from contributed
    group by indicator, breakdown, period, member
),

due as (
    select dataset, unit, period, received from reporting_rate
    union all
    select '', unit, period, min(received) from reporting_rate group by unit, period
),

-- which units have a row in which month
present as (
    select definition.indicator, due.unit, due.period
    from definition join due on due.dataset = definition.dataset
    union
    select indicator, unit, period from contributed
    union
    select indicator, 'KHONG_RO', period from definition cross join month where dataset = 'rotation'
    union
    select indicator, 'VN', period from definition cross join month
),

basis as (
    select indicator, explode(if(aggregation = 'STATE', array('as_of'), array('period', 'ytd'))) as basis
    from definition
),

monthly as (
    select
        present.indicator, breakdown.breakdown, present.unit, present.period, basis.basis,
        if(basis.basis = 'ytd', concat(left(present.period, 4), '-01'), present.period) as first_month,
        present.period as last_month
    from present
    join basis on basis.indicator = present.indicator
    join breakdown on breakdown.indicator = present.indicator
),

reported as (
    select
        statement.indicator, statement.unit, statement.period,
        case when definition.aggregation = 'STATE' then 'as_of' when statement.basis = 'YTD' then 'ytd' else 'period' end as basis,
        max_by(struct(statement.value, statement.value_text as text, statement.value_qualifier as qualifier), statement.basis) as statement
    from fact_reported_value as statement
    left join definition on definition.indicator = statement.indicator
    group by all
),

-- what was reported for longer periods, or for indicators that are not computed, gets a row of its own
reported_only as (
    select reported.indicator, '' as breakdown, reported.unit, reported.period, reported.basis,
        if(reported.basis = 'as_of', period_month.last_month, period_month.first_month) as first_month,
        period_month.last_month
    from reported
    join period_month on period_month.period = reported.period
    left anti join monthly
        on monthly.indicator = reported.indicator and monthly.breakdown = '' and monthly.unit = reported.unit
        and monthly.period = reported.period and monthly.basis = reported.basis
),

grid as (
    select * from monthly
    union all
    select * from reported_only
),

computed as (
    select
        grid.indicator, grid.breakdown, grid.unit, grid.period, grid.basis,
        sum(part.numerator) as numerator,
        sum(part.denominator) as denominator,
        count(distinct part.member) as members,
        count(part.indicator) as parts
    from grid
    join contributed_at_level as part
        on part.indicator = grid.indicator and part.breakdown = grid.breakdown and part.unit = grid.unit
    where part.period between grid.first_month and grid.last_month
    group by grid.indicator, grid.breakdown, grid.unit, grid.period, grid.basis
),

window as (
    select distinct period, basis, first_month, last_month from grid
),

unit_reporting as (
    select window.period, window.basis, due.dataset, due.unit, count(*) as months_due, count_if(due.received) as months_received
    from window cross join due
    where due.period between window.first_month and window.last_month
    group by window.period, window.basis, due.dataset, due.unit
),

reporting as (
    select period, basis, dataset, unit, 1 as units_due, if(months_received = months_due, 1, 0) as units_reported, months_received > 0 as any_reported
    from unit_reporting
    union all
    select period, basis, dataset, 'VN', count(*), count_if(months_received = months_due), max(months_received > 0)
    from unit_reporting
    group by period, basis, dataset
),

counted as (
    select
        grid.indicator, grid.breakdown, grid.unit, grid.period, grid.basis,
        definition.is_ratio, definition.factor,
        definition.indicator is null as not_computed,
        span.first_month is null or grid.first_month < span.first_month or grid.last_month > span.last_month as not_covered,
        case
            when definition.aggregation = 'DISTINCT' and computed.parts > 0 then computed.members
            when computed.parts > 0 then computed.numerator
            when reporting.any_reported or grid.unit = 'KHONG_RO' then 0
        end as numerator,
        if(definition.is_ratio, coalesce(computed.denominator, 0), null) as denominator,
        reporting.units_due,
        reporting.units_reported
    from grid
    cross join span
    left join definition on definition.indicator = grid.indicator
    left join computed
        on computed.indicator = grid.indicator and computed.breakdown = grid.breakdown and computed.unit = grid.unit
        and computed.period = grid.period and computed.basis = grid.basis
    left join reporting
        on reporting.dataset = definition.dataset and reporting.unit = grid.unit
        and reporting.period = grid.period and reporting.basis = grid.basis
),

reasoned as (
    select
        *,
        case
            when not_computed then 'not_computed'
            -- year to date begins with the year, or with the first month on record
            when not_covered and not (basis = 'ytd' and length(period) = 7) then 'not_covered'
            when numerator is null then 'not_reported'
            when is_ratio and denominator = 0 then 'no_denominator'
        end as reason
    from counted
),

valued as (
    select
        *,
        case
            when reason is not null then null
            when is_ratio then cast(numerator as decimal(18, 0)) * factor / cast(denominator as decimal(18, 0))
            else cast(numerator as decimal(18, 4))
        end as exact
    from reasoned
),

paired as (
    select
        valued.*,
        reported.statement.value as reported_value,
        reported.statement.text as reported_text,
        reported.statement.qualifier as reported_qualifier,
        if(reported.statement.qualifier in ('EXACT', 'APPROX', 'MOSTLY'), reported.statement.value - valued.exact, null) as exact_gap
    from valued
    left join reported
        on valued.breakdown = '' and reported.indicator = valued.indicator and reported.unit = valued.unit
        and reported.period = valued.period and reported.basis = valued.basis
),

-- NV03: reported minus computed, a row for each reported value
discrepancy as (
    select
        'NV03' as indicator, concat('of=', indicator) as breakdown, unit, period, basis,
        cast(null as bigint) as numerator, cast(null as bigint) as denominator,
        exact_gap as exact,
        case when exact_gap is not null then null when exact is null then reason else 'not_exact' end as reason,
        cast(null as bigint) as units_due, cast(null as bigint) as units_reported,
        cast(null as decimal(18, 4)) as reported_value, cast(null as string) as reported_text,
        cast(null as string) as reported_qualifier, cast(null as decimal(38, 12)) as exact_gap
    from paired
    where reported_text is not null
),

every as (
    select
        indicator, breakdown, unit, period, basis,
        if(reason in ('not_covered', 'not_computed', 'not_reported'), null, numerator) as numerator,
        if(reason in ('not_covered', 'not_computed', 'not_reported'), null, denominator) as denominator,
        exact, reason, units_due, units_reported, reported_value, reported_text, reported_qualifier, exact_gap
    from paired
    union all
    select * from discrepancy
)

select
    indicator, breakdown, unit, period, basis, 'reported' as boundary,
    numerator, denominator,
    cast(round(exact, 4) as decimal(18, 4)) as value,
    reason, units_due, units_reported, reported_value, reported_text, reported_qualifier,
    cast(round(exact_gap, 4) as decimal(18, 4)) as gap
from every

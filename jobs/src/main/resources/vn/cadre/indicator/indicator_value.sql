-- one row per indicator, breakdown, unit (or VN), period, basis and boundary
-- given: monthly_part, reporting, reported (each see its own file), breakdown (indicator, breakdown),
--        definition (indicator, aggregation, dataset, is_ratio, factor, has_total), month (period),
--        span_part (as monthly_part), span_member (see member there), span_reporting (as reporting): the months of the
--        longer periods asked for
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
),

counted_by_month as (
    select
        indicator, breakdown, unit, period, basis, is_ratio, factor,
        if(basis = 'ytd', coalesce(numerator_to_date, if(known_to_date, 0, null)), numerator) as numerator,
        if(basis = 'ytd', denominator_to_date, denominator) as denominator,
        units_due,
        if(basis = 'ytd', units_complete, units_reported) as units_reported,
        cast(null as string) as reason
    from based
),

-- what was reported for longer periods, or of what is not computed, gets a row of its own
asked as (
    select indicator, unit, period, basis, aggregation, is_ratio, factor, dataset, is_computed, first_month, last_month, is_whole
    from reported
    where not is_beside
),

covered as (
    select /*+ shuffle_hash(reporting) */
        asked.*,
        asked.is_whole
        and count_if(reporting.any_reported)
        = 1 + months_between(to_date(asked.last_month, 'yyyy-MM'), to_date(asked.first_month, 'yyyy-MM')) as is_covered
    from asked
    left join span_reporting as reporting
        on reporting.dataset = asked.dataset and reporting.unit = asked.unit
        and reporting.period between asked.first_month and asked.last_month
    group by all
),

summed_by_span as (
    select asked.indicator, asked.unit, asked.period, asked.basis, sum(part.numerator) as numerator, sum(part.denominator) as denominator
    from covered as asked
    join span_part as part
        on part.indicator = asked.indicator and part.breakdown = '' and part.unit = asked.unit
        and part.period between asked.first_month and asked.last_month
    where asked.aggregation <> 'DISTINCT'
    group by asked.indicator, asked.unit, asked.period, asked.basis
    union all
    select asked.indicator, asked.unit, asked.period, asked.basis, count(distinct part.member), cast(null as bigint)
    from covered as asked
    join span_member as part
        on part.indicator = asked.indicator and part.breakdown = '' and part.unit = asked.unit
        and part.period between asked.first_month and asked.last_month
    group by asked.indicator, asked.unit, asked.period, asked.basis
),

counted_by_span as (
    select
        asked.indicator, '' as breakdown, asked.unit, asked.period, asked.basis, asked.is_ratio, asked.factor,
        coalesce(part.numerator, 0) as numerator,
        part.denominator,
        cast(null as bigint) as units_due,
        cast(null as bigint) as units_reported,
        case when not asked.is_computed then 'not_computed' when not asked.is_covered then 'not_covered' end as reason
    from covered as asked
    left join summed_by_span as part
        on part.indicator = asked.indicator and part.unit = asked.unit
        and part.period = asked.period and part.basis = asked.basis
),

counted as (
    select * from counted_by_month
    union all
    select * from counted_by_span
),

reasoned as (
    select
        indicator, breakdown, unit, period, basis, is_ratio, factor, numerator,
        if(is_ratio, coalesce(denominator, 0), null) as denominator,
        units_due, units_reported,
        case
            when reason is not null then reason
            when numerator is null then 'not_reported'
            when is_ratio and coalesce(denominator, 0) = 0 then 'no_denominator'
        end as reason
    from counted
),

valued as (
    select
        *,
        case
            when reason is not null then null
            when is_ratio then cast(numerator as decimal(18, 0)) * cast(factor as decimal(3, 0)) / cast(denominator as decimal(18, 0))
            else cast(numerator as decimal(18, 4))
        end as exact
    from reasoned
),

paired as (
    select /*+ shuffle_hash(reported) */
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

-- NV03: reported minus computed, a row beside each reported value
with_discrepancy as (
    select
        *,
        explode(if(reported_text is null, array(false), array(false, true))) as is_discrepancy
    from paired
)

select
    if(is_discrepancy, 'NV03', indicator) as indicator,
    if(is_discrepancy, concat('of=', indicator), breakdown) as breakdown,
    unit, period, basis, 'reported' as boundary,
    if(is_discrepancy or reason in ('not_covered', 'not_computed', 'not_reported'), null, numerator) as numerator,
    if(is_discrepancy or reason in ('not_covered', 'not_computed', 'not_reported'), null, denominator) as denominator,
    cast(round(if(is_discrepancy, exact_gap, exact), 4) as decimal(18, 4)) as value,
    case
        when not is_discrepancy then reason
        when exact_gap is not null then null
        when exact is null then reason
        else 'not_exact'
    end as reason,
    if(is_discrepancy, null, units_due) as units_due,
    if(is_discrepancy, null, units_reported) as units_reported,
    if(is_discrepancy, null, reported_value) as reported_value,
    if(is_discrepancy, null, reported_text) as reported_text,
    if(is_discrepancy, null, reported_qualifier) as reported_qualifier,
    if(is_discrepancy, null, cast(round(exact_gap, 4) as decimal(18, 4))) as gap
from with_discrepancy

-- one row per indicator, breakdown, unit (or VN), period, basis and boundary
-- given: counted (monthly_value.sql and span_value.sql together), reported (see its own file)
with reasoned as (
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

-- one row per figure that was reported for a longer period, or of what is not computed
-- given: covered (see its own file), span_part (as monthly_part), span_member (see member there): the months of the longer
--        periods asked for
with summed_by_span as (
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
)

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

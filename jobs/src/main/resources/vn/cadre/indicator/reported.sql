-- one row per indicator, unit, period and basis that a unit reported a figure of
-- given: reported_figure (fact_reported_value), definition (see indicator_value.sql),
--        period_month (period, first_month, last_month, is_month, is_whole)
with stated as (
    select /*+ shuffle_hash(definition) */
        statement.indicator, statement.unit, statement.period,
        case when definition.aggregation = 'STATE' then 'as_of' when statement.basis = 'YTD' then 'ytd' else 'period' end as basis,
        max_by(struct(statement.value, statement.value_text as text, statement.value_qualifier as qualifier), statement.basis) as statement
    from reported_figure as statement
    left join definition on definition.indicator = statement.indicator
    group by all
)

select /*+ shuffle_hash(definition, period_month) */
    stated.*,
    definition.aggregation, definition.is_ratio, definition.factor, definition.dataset,
    coalesce(definition.has_total, false) as is_computed,
    -- a month's figure stands in the row that every unit has
    coalesce(definition.has_total, false) and period_month.is_month as is_beside,
    -- a year to date begins in January, a state is that of the last month
    case
        when stated.basis = 'as_of' then period_month.last_month
        when stated.basis = 'ytd' and left(period_month.first_month, 4) = left(period_month.last_month, 4)
            then concat(left(period_month.last_month, 4), '-01')
        else period_month.first_month
    end as first_month,
    period_month.last_month,
    stated.basis = 'as_of' or period_month.is_whole as is_whole
from stated
join period_month on period_month.period = stated.period
left join definition on definition.indicator = stated.indicator

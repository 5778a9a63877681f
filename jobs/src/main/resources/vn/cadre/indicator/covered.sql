-- one row per figure that was reported for a longer period, or of what is not computed: whether its months are known
-- given: reported (see its own file), span_reporting (as reporting) for the months of the longer periods asked for
with asked as (
    select indicator, unit, period, basis, aggregation, is_ratio, factor, dataset, is_computed, first_month, last_month, is_whole
    from reported
    where not is_beside
)

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

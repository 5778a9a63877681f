-- One row per figure that the report may show: the units it names in every month of the year, every unit in the
-- period itself for what it ranks, and every figure that somebody reported for it or for a longer period
-- that ends with it; one that ends outside the months reported on stands in the nearest of them.
with asked as (
    select
        ? as period,
        ? as first_month,
        ? as last_month,
        string_split(?, ',') as units,
        string_split(?, ',') as ranked
)
select
    v.indicator,
    v.breakdown,
    v.unit,
    v.period,
    v.basis,
    cast(v.numerator as varchar) as numerator,
    cast(v.denominator as varchar) as denominator,
    cast(v.value as varchar) as value,
    v.reason,
    cast(v.units_due as integer) as units_due,
    cast(v.units_reported as integer) as units_reported,
    cast(v.reported_value as varchar) as reported_value,
    v.reported_text,
    v.reported_qualifier,
    cast(v.gap as varchar) as gap
from indicator_value v, asked
where v.boundary = 'reported'
  and (
      (list_contains(asked.units, v.unit)
          and (v.period = asked.period
              or (regexp_full_match(v.period, '\d{4}-\d{2}') and v.period between asked.first_month and asked.last_month)))
      or (v.period = asked.period and v.breakdown = '' and list_contains(asked.ranked, v.indicator))
      or ((v.reported_text is not null or v.reported_value is not null)
          and (v.period = asked.period or v.period in (
              select p.period
              from dim_period p, (select min(period) as first_page, max(period) as last_page from reporting_rate)
              where not regexp_full_match(p.period, '\d{4}-\d{2}')
                and least(greatest(strftime(p.last_day, '%Y-%m'), first_page), last_page) = asked.period)))
  )

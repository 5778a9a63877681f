-- One row per figure that the list of periods shows.
select
    indicator,
    breakdown,
    unit,
    period,
    basis,
    cast(numerator as varchar) as numerator,
    cast(denominator as varchar) as denominator,
    cast(value as varchar) as value,
    reason,
    cast(units_due as integer) as units_due,
    cast(units_reported as integer) as units_reported,
    cast(reported_value as varchar) as reported_value,
    reported_text,
    reported_qualifier,
    cast(gap as varchar) as gap
from indicator_value
where boundary = 'reported'
  and list_contains(string_split(?, ','), unit)
  and list_contains(string_split(?, ','), indicator)

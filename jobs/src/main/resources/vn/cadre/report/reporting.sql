-- One row per unit and dataset due in the period.
select unit, dataset, first_received_at, cast(received as boolean) as received, cast(on_time as boolean) as on_time
from reporting_rate
where period = ?
order by unit, dataset

-- One row per unit and dataset due in the period.
select unit, dataset, first_received_at, received, on_time, is_due
from reporting_rate
where period = ?
order by unit, dataset

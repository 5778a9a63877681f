-- One row per task of the period's year in the period's snapshot.
select unit, task_code, title, status, due_date, due_date_precision
from fact_task
where period = ?
  and programme_year = ?
  and list_contains(string_split(?, ','), unit)
order by unit, task_code

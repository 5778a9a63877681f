-- One row per task of the period's year in the period's snapshot.
select unit, task_code, title, status, cast(due_date as varchar) as due_date
from fact_task
where period = ?
  and programme_year = ?
  and list_contains(string_split(?, ','), unit)
order by unit, task_code

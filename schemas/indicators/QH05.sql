-- one row per course for planned cadres of strategic level: its trainees, and the course itself
select '' as breakdown, unit, period, trainees as numerator
from fact_training
where programme = 'CHIEN_LUOC'
union all
select 'measure=courses', unit, period, 1
from fact_training
where programme = 'CHIEN_LUOC'

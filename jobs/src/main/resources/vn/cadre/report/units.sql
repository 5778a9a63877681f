select unit, name_vi, name_en
from dim_unit

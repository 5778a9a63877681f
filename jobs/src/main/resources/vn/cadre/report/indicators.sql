select indicator, name_vi, name_en, unit_of_measure, numerator_vi, numerator_en, denominator_vi, denominator_en
from dim_indicator

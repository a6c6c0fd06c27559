"""What climate action costs and brings: annuities, the cost per tonne, benefits beside the tonnes.

Rates are fractions, yearly unless stated.
"""

from zeroward.methods.appraisal.abatement import (
    marginal_abatement_cost,
    simple_cost_per_tonne,
    specific_total_cost,
)
from zeroward.methods.appraisal.annuity import (
    capital_recovery_factor,
    discount_factor,
    future_value,
    payment,
    periods,
    present_value,
)
from zeroward.methods.appraisal.benefits import attributable_deaths, external_cost

__all__ = [
    "attributable_deaths",
    "capital_recovery_factor",
    "discount_factor",
    "external_cost",
    "future_value",
    "marginal_abatement_cost",
    "payment",
    "periods",
    "present_value",
    "simple_cost_per_tonne",
    "specific_total_cost",
]

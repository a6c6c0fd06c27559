"""What climate action costs: annuities and the cost per tonne. Rates are fractions, yearly unless stated."""

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

__all__ = [
    "capital_recovery_factor",
    "discount_factor",
    "future_value",
    "marginal_abatement_cost",
    "payment",
    "periods",
    "present_value",
    "simple_cost_per_tonne",
    "specific_total_cost",
]

"""Targets, pathways, emissions gaps and the effect of actions.

Amounts are in whatever unit the caller uses (tonnes, kilotonnes, an index), the same throughout one call. Cuts and
shares are fractions: 0.8 is 80 %.
"""

from zeroward.methods.pathways.budget import budget_share, required_rate, spent, years_left
from zeroward.methods.pathways.budget_approaches import (
    Approach,
    BudgetContext,
    Needed,
    approaches,
    category_label,
)
from zeroward.methods.pathways.budget_views import BudgetView, side_by_side
from zeroward.methods.pathways.cumulative import annual_sum, trapezoid
from zeroward.methods.pathways.gap import Gap, emissions_gap
from zeroward.methods.pathways.gap_table import COLUMNS, GapFinding, GapReport, check_row, check_table
from zeroward.methods.pathways.impacts import avoided_emissions, generation, sequestration
from zeroward.methods.pathways.overlap import Overlap, combine, ordered_shares, shapley_shares
from zeroward.methods.pathways.paths import annual_rate, exponential, linear, logistic, piecewise, s_curve
from zeroward.methods.pathways.residual import Ledger, Offset, neutrality
from zeroward.methods.pathways.targets import (
    Target,
    absolute_target,
    bau_target,
    fixed_target,
    intensity_target,
    net_target,
)

__all__ = [
    "COLUMNS",
    "Approach",
    "BudgetContext",
    "BudgetView",
    "Gap",
    "GapFinding",
    "GapReport",
    "Ledger",
    "Needed",
    "Offset",
    "Overlap",
    "Target",
    "absolute_target",
    "annual_rate",
    "annual_sum",
    "approaches",
    "avoided_emissions",
    "bau_target",
    "budget_share",
    "category_label",
    "check_row",
    "check_table",
    "combine",
    "emissions_gap",
    "exponential",
    "fixed_target",
    "generation",
    "intensity_target",
    "linear",
    "logistic",
    "net_target",
    "neutrality",
    "ordered_shares",
    "piecewise",
    "required_rate",
    "s_curve",
    "sequestration",
    "shapley_shares",
    "side_by_side",
    "spent",
    "trapezoid",
    "years_left",
]

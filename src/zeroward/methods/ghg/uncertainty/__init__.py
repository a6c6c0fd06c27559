"""Uncertainty of an inventory: propagation of error (IPCC approach 1) and Monte Carlo (approach 2)."""

from zeroward.methods.ghg.uncertainty.approach1 import Categories, Level, Trend, level, trend
from zeroward.methods.ghg.uncertainty.bounds import Bounds, bounds, combine_product, combine_sum
from zeroward.methods.ghg.uncertainty.contributions import (
    Contribution,
    contributions,
    exact_sd,
    expected,
)
from zeroward.methods.ghg.uncertainty.defaults import Default, kind_percent, kinds, quality_percent
from zeroward.methods.ghg.uncertainty.distributions import (
    Distribution,
    constant,
    from_percent,
    gamma,
    lognormal,
    normal,
    skewed,
    triangular,
    uniform,
)
from zeroward.methods.ghg.uncertainty.inventory import Entered, Origin, categories, entered, factor_group
from zeroward.methods.ghg.uncertainty.model import Model, Term, joined, model_of
from zeroward.methods.ghg.uncertainty.reduce import Reduction, what_reduces_most
from zeroward.methods.ghg.uncertainty.rows import Rows, model_of_rows
from zeroward.methods.ghg.uncertainty.simulate import Simulation, Summary, simulate
from zeroward.methods.ghg.uncertainty.truncated import from_range, truncated_normal

__all__ = [
    "Bounds",
    "Categories",
    "Contribution",
    "Default",
    "Distribution",
    "Entered",
    "Level",
    "Model",
    "Origin",
    "Reduction",
    "Rows",
    "Simulation",
    "Summary",
    "Term",
    "Trend",
    "bounds",
    "categories",
    "combine_product",
    "combine_sum",
    "constant",
    "contributions",
    "entered",
    "exact_sd",
    "expected",
    "factor_group",
    "from_percent",
    "from_range",
    "gamma",
    "joined",
    "kind_percent",
    "kinds",
    "level",
    "lognormal",
    "model_of",
    "model_of_rows",
    "normal",
    "quality_percent",
    "simulate",
    "skewed",
    "trend",
    "triangular",
    "truncated_normal",
    "uniform",
    "what_reduces_most",
]

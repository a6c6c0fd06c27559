"""Which action saves what, when they overlap."""

from zeroward.methods.pathways.attribution.difference import Effects, by_difference, by_order, pairs
from zeroward.methods.pathways.attribution.shapley import Shapley, shapley

__all__ = ["Effects", "Shapley", "by_difference", "by_order", "pairs", "shapley"]

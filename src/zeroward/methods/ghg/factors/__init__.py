"""Emission factors: records, the lookup chain, and readers of factor files."""

from zeroward.methods.ghg.factors.factorset import FactorSet, SeriesInfo
from zeroward.methods.ghg.factors.record import OWN, WORLD, Factor, Fallback, Found
from zeroward.methods.ghg.factors.uses import use_of

__all__ = ["OWN", "WORLD", "Factor", "FactorSet", "Fallback", "Found", "SeriesInfo", "use_of"]

"""Indicators: the path that leads to a target, what was observed on it, and what this says."""

from zeroward.methods.indicators.trend import Course, Standing, Word, needed_path, standing
from zeroward.methods.indicators.units import conversion

__all__ = ["Course", "Standing", "Word", "conversion", "needed_path", "standing"]

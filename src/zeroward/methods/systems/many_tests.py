"""Several tests at once: p-values adjusted for the chance that one of many comes out by luck."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def holm(p_values: Sequence[float]) -> Array:
    """Holm (1979): bounds the chance of any false finding. NaN stays NaN and does not count."""
    return _over_known(p_values, _holm)


def benjamini_hochberg(p_values: Sequence[float]) -> Array:
    """Benjamini and Hochberg (1995): bounds the share of false findings among the findings."""
    return _over_known(p_values, _benjamini_hochberg)


def _over_known(p_values: Sequence[float], adjust: Callable[[Array], Array]) -> Array:
    given = np.asarray(p_values, dtype=np.float64)
    found = np.full(given.shape, np.nan)
    known = ~np.isnan(given)
    if known.any():
        found[known] = adjust(given[known])
    return found


def _holm(given: Array) -> Array:
    order = np.argsort(given, kind="stable")
    steps = given[order] * np.arange(given.size, 0, -1)
    found = np.empty_like(given)
    found[order] = np.minimum(1.0, np.maximum.accumulate(steps))
    return found


def _benjamini_hochberg(given: Array) -> Array:
    order = np.argsort(-given, kind="stable")
    steps = given[order] * given.size / np.arange(given.size, 0, -1)
    found = np.empty_like(given)
    found[order] = np.minimum(1.0, np.minimum.accumulate(steps))
    return found

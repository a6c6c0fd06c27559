"""Emissions over a path. The same end can cost very different budgets; say which sum was taken."""

from collections.abc import Sequence
from itertools import pairwise
from math import fsum

import numpy as np
from numpy.typing import NDArray


def trapezoid(path: Sequence[float] | NDArray[np.float64]) -> float:
    """Area under the line through yearly points: the first and the last count half."""
    values = [float(value) for value in path]
    if len(values) < 2:
        raise ValueError("A cumulative sum needs at least two yearly values.")
    return fsum((a + b) / 2 for a, b in pairwise(values))


def annual_sum(
    path: Sequence[float] | NDArray[np.float64], *, first: int = 1, last: int | None = None
) -> float:
    """Sum of yearly values from step `first` to `last` inclusive. Step 0 is the base year, left out by default."""
    values = [float(value) for value in path]
    return fsum(values[first : None if last is None else last + 1])

"""How quantities lie in memory: (scenario, every dimension of the model in order, year), size one where it
does not vary.

All arrays of a model have the same number of axes, so that NumPy's broadcasting is the whole algebra of dimensions.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
BATCH: Final = 0


@dataclass(frozen=True, slots=True)
class Space:
    """Dimensions and years of a model."""

    dimensions: Mapping[str, tuple[str, ...]]
    years: NDArray[np.int64]

    @property
    def ndim(self) -> int:
        return len(self.dimensions) + 2

    def axis(self, dimension: str) -> int:
        return 1 + list(self.dimensions).index(dimension)

    def position(self, dimension: str, category: str) -> int:
        return self.dimensions[dimension].index(category)

    def ordered(self, dims: Sequence[str]) -> tuple[str, ...]:
        return tuple(name for name in self.dimensions if name in dims)

    def count(self, dims: Sequence[str]) -> int:
        """How many cells a quantity with these dimensions has."""
        return prod(len(names) for key, names in self.dimensions.items() if key in dims)

    def shape(self, dims: Sequence[str], years: int) -> tuple[int, ...]:
        """Shape of one scenario."""
        return (1, *(len(names) if key in dims else 1 for key, names in self.dimensions.items()), years)

    def by_year(self, values: Floats) -> Floats:
        """A series by year as an array of the model."""
        return np.ascontiguousarray(values, dtype=np.float64).reshape(self.shape((), len(values)))

    def cells(self, dims: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        """All combinations of categories, the last dimension fastest."""
        found: list[tuple[str, ...]] = [()]
        for name in self.ordered(dims):
            found = [(*cell, category) for cell in found for category in self.dimensions[name]]
        return tuple(found)


def added(x: Floats, axis: int) -> Floats:
    """The sum along an axis, which stays with size one. Term by term: the same bits however many scenarios
    there are.
    """
    size = x.shape[axis]
    before = (slice(None),) * axis
    total: Floats = x[(*before, slice(0, 1))]
    if size == 1:
        return total
    total = total + x[(*before, slice(1, 2))]
    for at in range(2, size):
        total += x[(*before, slice(at, at + 1))]
    return total

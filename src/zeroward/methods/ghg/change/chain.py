"""Chains of drivers: the Kaya identity and its relatives for buildings, transport and waste.

    emissions = population · (gdp / population) · (energy / gdp) · (emissions / energy)

A chain is named by its levels, from the driver to the emissions; its factors are the first level and the ratio of
each level to the one before.
"""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.ghg.change.lmdi import Decomposition, lmdi
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


def kaya(start: Mapping[str, float], end: Mapping[str, float]) -> Decomposition:
    """Population, affluence, energy intensity and carbon factor. Keys: population, gdp, energy, emissions."""
    levels = ("population", "gdp", "energy", "emissions")
    for one in (start, end):
        for key in levels:
            if key not in one:
                raise MethodError(say("The Kaya identity needs %(key)s.", key=key), place=key)
    return chain({key: start[key] for key in levels}, {key: end[key] for key in levels})


def chain(start: Mapping[str, ArrayLike], end: Mapping[str, ArrayLike]) -> Decomposition:
    """Split a change along a chain of levels, for one item or several (sectors, modes, fuels).

    Raises MethodError when the levels differ, or a level is there without the one before it.
    """
    if list(start) != list(end):
        raise MethodError(
            "The two years have different levels.", place="end", remedy="Use the same, in order."
        )
    names = list(start)
    labels = names[:1] + [f"{level} per {before}" for before, level in pairwise(names)]
    return lmdi(ratios(start), ratios(end), names=labels)


def ratios(levels: Mapping[str, ArrayLike]) -> NDArray[np.float64]:
    """The first level, then each level over the one before; NaN where both are zero."""
    columns = np.broadcast_arrays(
        *[np.atleast_1d(np.asarray(one, dtype=np.float64)) for one in levels.values()]
    )
    found = [columns[0].astype(np.float64)]
    for name, before, level in zip(list(levels)[1:], columns, columns[1:], strict=False):
        if np.any((before == 0) & (level != 0)):
            raise MethodError(
                say("There is %(name)s where the level before it is zero.", name=name), place=name
            )
        found.append(np.divide(level, before, out=np.full(level.shape, np.nan), where=before != 0))
    return np.array(found)

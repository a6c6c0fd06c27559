"""How alike two groupings of the same cases are: by rules and by data, or before and after a resampling."""

from collections.abc import Hashable, Sequence

import numpy as np

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


def adjusted_rand(first: Sequence[Hashable], second: Sequence[Hashable]) -> float:
    """1 for the same grouping whatever its names, around 0 by chance (Hubert and Arabie 1985).

    Two groupings that both hold all cases together, or all apart, are the same: 1. Raises MethodError for lists of
    different lengths or without cases.
    """
    if len(first) != len(second) or not first:
        raise MethodError(
            say("The groupings are not of the same cases."),
            place="groups",
            remedy=say("Give one group to each case in both."),
        )
    a, b = _codes(first), _codes(second)
    table = np.zeros((a.max() + 1, b.max() + 1), dtype=np.int64)
    np.add.at(table, (a, b), 1)
    both, rows, columns = (_pairs(one) for one in (table, table.sum(axis=1), table.sum(axis=0)))
    every = len(first) * (len(first) - 1) / 2
    chance = rows * columns / every if every else 0.0
    most = (rows + columns) / 2
    return 1.0 if most == chance else (both - chance) / (most - chance)


def _pairs(counts: "np.ndarray[tuple[int, ...], np.dtype[np.int64]]") -> float:
    return float((counts * (counts - 1)).sum()) / 2


def _codes(groups: Sequence[Hashable]) -> "np.ndarray[tuple[int, ...], np.dtype[np.int64]]":
    places: dict[Hashable, int] = {}
    return np.array([places.setdefault(one, len(places)) for one in groups], dtype=np.int64)

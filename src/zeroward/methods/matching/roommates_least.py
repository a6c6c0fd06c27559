"""The pairing with the fewest blocking pairs, where no stable one exists: exact for small pools, else by search."""

from collections.abc import Mapping
from math import inf
from typing import Final

import numpy as np
import scipy

Ranks = Mapping[str, Mapping[str, int]]
EXACT: Final = 24
"""Pools up to this size are solved exactly."""


def blocking_pairs(ranks: Ranks, partner: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """All pairs that would both rather be together, sorted."""
    found = []
    for one, row in ranks.items():
        mine: float = row[partner[one]] if one in partner else inf
        for other, rank in row.items():
            if one < other and rank < mine:
                theirs = ranks[other]
                if theirs[one] < (theirs[partner[other]] if other in partner else inf):
                    found.append((one, other))
    return tuple(sorted(found))


def fewest_blocking_pairs(ranks: Ranks, *, seconds: float) -> tuple[dict[str, str], bool]:
    """The partner of each, and whether it is proven that no pairing has fewer blocking pairs."""
    if len(ranks) <= EXACT:
        found = _program(ranks, seconds)
        if found is not None:
            return found
    return _search(ranks), False


def _program(ranks: Ranks, seconds: float) -> tuple[dict[str, str], bool] | None:
    """One variable for each pair and one for each pair that may block; as many pairs as possible among equals."""
    from scipy.optimize import Bounds, LinearConstraint, milp  # heavy

    pairs = [(one, other) for one, row in ranks.items() for other in row if one < other]
    count = len(pairs)
    number = {pair: at for at, pair in enumerate(pairs)}
    entries = [(row, count + row) for row in range(count)]
    for row, (one, other) in enumerate(pairs):
        for name, against in ((one, other), (other, one)):
            entries += [
                (row, number[_pair(name, liked)])
                for liked, rank in ranks[name].items()
                if rank <= ranks[name][against]
            ]
    for row, (name, others) in enumerate(ranks.items(), start=count):
        entries += [(row, number[_pair(name, other)]) for other in others]
    rows, columns = np.array(entries).T
    shape = (count + len(ranks), 2 * count)
    matrix = scipy.sparse.csr_array(
        scipy.sparse.coo_array((np.ones(len(entries)), (rows, columns)), shape=shape)
    )
    low = np.concatenate((np.ones(count), np.zeros(len(ranks))))
    high = np.concatenate((np.full(count, np.inf), np.ones(len(ranks))))
    cost = np.concatenate((np.full(count, -1 / (2 * count + 1)), np.ones(count)))
    found = milp(cost, constraints=LinearConstraint(matrix, low, high), integrality=np.ones(2 * count),
                 bounds=Bounds(0, 1), options={"time_limit": seconds, "mip_rel_gap": 0.0})  # fmt: skip
    if found.x is None:
        return None
    partner = {}
    for (one, other), chosen in zip(pairs, found.x[:count] > 0.5, strict=True):
        if chosen:
            partner[one], partner[other] = other, one
    return partner, found.status == 0


def _pair(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)


def _search(ranks: Ranks) -> dict[str, str]:
    """Let blocking pairs come together, the keenest first, and remember the best pairing seen."""
    partner: dict[str, str] = {}
    best, least = dict(partner), len(blocking_pairs(ranks, partner))
    seen: dict[tuple[str, str], int] = {}
    for _ in range(4 * len(ranks)):
        blocking = blocking_pairs(ranks, partner)
        if len(blocking) < least:
            best, least = dict(partner), len(blocking)
        if not blocking:
            break
        one, other = min(
            blocking,
            key=lambda pair: (seen.get(pair, 0), ranks[pair[0]][pair[1]] + ranks[pair[1]][pair[0]], pair),
        )
        seen[(one, other)] = seen.get((one, other), 0) + 1
        for name in (one, other):
            left = partner.pop(name, None)
            if left is not None:
                partner.pop(left, None)
        partner[one], partner[other] = other, one
    return best

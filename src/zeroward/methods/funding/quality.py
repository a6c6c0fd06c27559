"""How good an order is: discounted gain against an ideal order, and ranks of several orders joined."""

import math
from collections.abc import Mapping, Sequence


def discounted_gain(relevance: Sequence[float], *, exponential: bool = False) -> float:
    """Σ gain / log₂(place + 1), places from 1; gain is the relevance, or 2^relevance − 1."""
    gains = [2.0**one - 1.0 if exponential else float(one) for one in relevance]
    return math.fsum(gain / math.log2(at + 2) for at, gain in enumerate(gains))


def normal_gain(
    relevance: Sequence[float],
    known: Sequence[float],
    *,
    places: int | None = None,
    exponential: bool = False,
) -> float:
    """nDCG: gain of an order over that of the best order of everything that is `known` to be relevant.

    `places`: how many places count (all of the order, when None). 0 where nothing is relevant.
    """
    most = len(relevance) if places is None else places
    best = discounted_gain(sorted(known, reverse=True)[:most], exponential=exponential)
    return discounted_gain(relevance[:most], exponential=exponential) / best if best > 0 else 0.0


def joined_ranks(ranks: Mapping[str, Sequence[int]], *, k: float = 60.0) -> dict[str, float]:
    """Reciprocal-rank fusion: Σ 1 / (k + rank) over several orders, ranks from 1."""
    return {key: math.fsum(1.0 / (k + rank) for rank in found) for key, found in ranks.items()}

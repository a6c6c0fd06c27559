"""How good an order is, and one order made of several."""

from collections.abc import Mapping, Sequence
from math import log2

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

FUSION = 60.0
"""Cormack, Clarke and Büttcher 2009."""


def dcg(gains: Sequence[float], *, top: int | None = None, exponential: bool = False) -> float:
    """Discounted gain: each gain divided by log2 of its place plus one; `exponential` takes 2^gain - 1."""
    shown = list(gains)[:top]
    return sum((2**gain - 1 if exponential else gain) / log2(place + 2) for place, gain in enumerate(shown))


def ideal_dcg(
    gains: Sequence[float], *, missed: Sequence[float] = (), top: int | None = None, exponential: bool = False
) -> float:
    """The discounted gain of the best order of as many, chosen also from what was missed."""
    best = sorted([*gains, *missed], reverse=True)
    return dcg(best, top=len(gains) if top is None else top, exponential=exponential)


def ndcg(
    gains: Sequence[float], *, missed: Sequence[float] = (), top: int | None = None, exponential: bool = False
) -> float:
    """Discounted gain as a share of the ideal one; 0 when there is nothing to gain."""
    ideal = ideal_dcg(gains, missed=missed, top=top, exponential=exponential)
    return dcg(gains, top=top, exponential=exponential) / ideal if ideal else 0.0


def precision_at(relevant: Sequence[bool], top: int | None = None) -> float:
    """The share of relevant ones among the first `top`."""
    count = len(relevant) if top is None else top
    if count < 1:
        raise MethodError(say("There is nothing to rank."), remedy=say("Give at least one place."))
    return sum(map(bool, relevant[:count])) / count


def recall_at(relevant: Sequence[bool], total: int, top: int | None = None) -> float:
    """The share of all relevant ones that stand among the first `top`; 0 when there are none."""
    return sum(map(bool, relevant[:top])) / total if total else 0.0


def average_precision(relevant: Sequence[bool], total: int | None = None) -> float:
    """The mean precision at the places of the relevant ones; those missed count as 0."""
    hits = [precision_at(relevant, place + 1) for place, one in enumerate(relevant) if one]
    count = len(hits) if total is None else total
    return sum(hits) / count if count else 0.0


def reciprocal_rank(relevant: Sequence[bool]) -> float:
    """One divided by the place of the first relevant one; 0 without any."""
    return next((1 / (place + 1) for place, one in enumerate(relevant) if one), 0.0)


def fuse(ranks: Mapping[str, Sequence[float | None]], *, k: float = FUSION) -> dict[str, float]:
    """Reciprocal rank fusion: the sum of 1 / (k + rank) over several orders; None where it is not in one."""
    return {key: sum(1 / (k + rank) for rank in row if rank is not None) for key, row in ranks.items()}


def kendall_tau(left: Sequence[str], right: Sequence[str]) -> float:
    """Agreement of two orders of the same things: 1 the same, -1 reversed."""
    if set(left) != set(right) or len(left) < 2 or len(set(left)) != len(left):
        raise MethodError(
            say("Two orders of the same things are compared."),
            remedy=say("Give both with the same names, once each."),
        )
    place = {key: at for at, key in enumerate(right)}
    pairs = [(one, other) for at, one in enumerate(left) for other in left[at + 1 :]]
    agree = sum(1 if place[one] < place[other] else -1 for one, other in pairs)
    return agree / len(pairs)

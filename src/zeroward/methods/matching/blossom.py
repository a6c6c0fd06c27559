"""Pairs in one pool at the largest sum of fit (Edmonds 1965, in the form of Galil 1986 with dense tables).

Every city has a label; an edge is tight when the labels of its ends just pay for it. Alternating trees of tight edges
grow from cities without a partner; odd circles shrink into blossoms, and open again when their label is used up.
Time grows with the cube of the number of cities.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.matching.blossom_search import Search


@dataclass(frozen=True, slots=True)
class Pairing:
    """`pairs` are sorted, `weight` is the sum over them."""

    pairs: tuple[tuple[str, str], ...]
    weight: float
    alone: tuple[str, ...]


def best_pairs(edges: Iterable[tuple[str, str, float]], *, as_many: bool = False) -> Pairing:
    """The pairs with the largest sum of weights; with `as_many` among pairings with as many pairs as possible.

    Exact: weights are taken as the fractions that they are. Of two edges between the same cities the heavier counts.
    Raises MethodError for an edge of a city with itself.
    """
    weights: dict[tuple[str, str], Fraction] = {}
    names: dict[str, None] = {}
    for one, other, weight in edges:
        if one == other:
            raise MethodError(
                say("%(name)s cannot be paired with itself.", name=one),
                place=one,
                remedy=say("Leave this pair out."),
            )
        names.update(dict.fromkeys((one, other)))
        pair = (min(one, other), max(one, other))
        weights[pair] = max(weights.get(pair, Fraction(weight)), Fraction(weight))
    order = sorted(names)
    whole = _whole(weights, len(order), as_many)
    at = {name: place + 1 for place, name in enumerate(order)}
    search = Search(len(order), {(at[one], at[other]): value for (one, other), value in whole.items()})
    partner = search.run()
    pairs = tuple((one, order[partner[at[one]] - 1]) for one in order if partner[at[one]] > at[one])
    alone = tuple(one for one in order if not partner[at[one]])
    return Pairing(pairs, float(sum(weights[pair] for pair in pairs)), alone)


def _whole(weights: dict[tuple[str, str], Fraction], count: int, as_many: bool) -> dict[tuple[str, str], int]:
    """Weights as whole numbers above zero; edges that nobody would want are left out."""
    scale = lcm(*(one.denominator for one in weights.values()))
    whole = {pair: int(one * scale) for pair, one in weights.items()}
    bonus = 1 + 2 * count * max((abs(one) for one in whole.values()), default=0) if as_many else 0
    return {pair: one + bonus for pair, one in whole.items() if one + bonus > 0}

"""Weights that add up to one: what does not concern a city passes its weight on to its neighbours.

Within a group the weights of those that count are divided by their sum. A group in which nothing counts does not count
itself, and passes its weight on one storey higher.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction

from zeroward.methods.maturity.scoring.structure import Branch, Leaf, exact

Counts = Callable[[Leaf], bool]
ONE = Fraction(1)


def shares(root: Branch, factors: Mapping[str, Fraction], counts: Counts) -> dict[str, Fraction]:
    """The share of each question and group in the whole, by key; those that do not count have none.

    The shares of the questions add up to exactly 1, unless nothing counts. `factors` multiply weights (1 if absent).
    """
    found: dict[str, Fraction] = {}
    _spread(root, ONE, factors, counts, found)
    return found


def weight_of(node: Leaf | Branch, factors: Mapping[str, Fraction]) -> Fraction:
    """The weight among neighbours, after personalisation."""
    return exact(node.weight) * factors.get(node.key, ONE)


def counting(node: Leaf | Branch, factors: Mapping[str, Fraction], counts: Counts) -> bool:
    """Whether anything in it counts and weighs something."""
    if not weight_of(node, factors):
        return False
    if isinstance(node, Leaf):
        return counts(node)
    return any(counting(child, factors, counts) for child in node.children)


def _spread(
    node: Leaf | Branch,
    share: Fraction,
    factors: Mapping[str, Fraction],
    counts: Counts,
    found: dict[str, Fraction],
) -> None:
    if not counting(node, factors, counts):
        return
    found[node.key] = share
    if isinstance(node, Branch):
        rows = [child for child in node.children if counting(child, factors, counts)]
        whole = sum((weight_of(child, factors) for child in rows), Fraction(0))
        for child in rows:
            _spread(child, share * weight_of(child, factors) / whole, factors, counts, found)

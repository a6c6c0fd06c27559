"""Several actions on one source: what they save together, and how to share that out.

A cut acts on what the others leave over: 20, 30 and 10 % make 49.6 %, not 60 %. The combined effect does not
depend on the order; the share of each action does, unless it is averaged over all orders (Shapley).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb, prod

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


@dataclass(frozen=True, slots=True)
class Overlap:
    """`combined` is what the actions save together, `naive_sum` what adding them up would claim."""

    base: float
    combined: float
    naive_sum: float

    @property
    def interaction(self) -> float:
        """What is counted twice by adding up."""
        return self.naive_sum - self.combined

    @property
    def remaining(self) -> float:
        return self.base - self.combined


def _checked(cuts: Sequence[float]) -> list[float]:
    for cut in cuts:
        if not 0 <= cut <= 1:
            raise MethodError(
                say("A cut is a fraction between 0 and 1, not %(cut)s.", cut=cut),
                place="cut",
                remedy=say("Write 20 percent as 0.2."),
            )
    return list(cuts)


def combine(base: float, cuts: Sequence[float], *, cap: float = 1.0) -> Overlap:
    """`base x (1 - prod(1 - r_i))`, not above `cap` (the technical potential, a fraction of the base)."""
    known = _checked(cuts)
    together = min(1 - prod(1 - cut for cut in known), cap)
    return Overlap(base=base, combined=base * together, naive_sum=sum(base * cut for cut in known))


def ordered_shares(base: float, cuts: Sequence[float]) -> list[float]:
    """What each action saves when they act one after another in the order given."""
    left, shares = base, []
    for cut in _checked(cuts):
        shares.append(left * cut)
        left -= left * cut
    return shares


def shapley_shares(base: float, cuts: Sequence[float]) -> list[float]:
    """What each action saves on average over all orders: free of any order, and adding up to the combined effect."""
    known = _checked(cuts)
    count = len(known)
    shares = []
    for index, cut in enumerate(known):
        others = known[:index] + known[index + 1 :]
        average = 0.0
        for size in range(count):
            left = sum(prod(1 - other for other in group) for group in combinations(others, size))
            average += left / comb(count - 1, size) / count
        shares.append(base * cut * average)
    return shares

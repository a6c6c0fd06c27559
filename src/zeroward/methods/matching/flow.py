"""Flow through a network at the least cost, with smallest and largest amounts on each arc (HiGHS)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import scipy

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

_UNBOUNDED = 3


@dataclass(frozen=True, slots=True)
class Arc:
    """From `tail` to `head`: no limit when `capacity` is None. `cost` is for each unit."""

    tail: str
    head: str
    capacity: float | None = None
    cost: float = 0.0
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class Flow:
    """`amounts` in the order of the arcs. With whole supplies and limits they are whole."""

    cost: float
    amounts: tuple[float, ...]


def min_cost_flow(arcs: Sequence[Arc], supply: Mapping[str, float]) -> Flow:
    """`supply` is what a node puts in; what it takes out is negative. Raises MethodError when it cannot flow."""
    from scipy.optimize import linprog  # heavy

    nodes = sorted({one.tail for one in arcs} | {one.head for one in arcs})
    at = {name: number for number, name in enumerate(nodes)}
    lost = next((name for name, amount in supply.items() if name not in at and amount), None)
    if lost is not None:
        raise MethodError(
            say("No arc reaches %(name)s.", name=lost),
            place=lost,
            remedy=say("Add an arc, or set its amount to 0."),
        )
    total = sum(supply.values())
    if abs(total) > 1e-9 * max([1.0, *(abs(one) for one in supply.values())]):
        raise MethodError(
            say("What goes in and what comes out differ by %(amount)s.", amount=f"{total:g}"),
            place="supply",
            remedy=say("Let the amounts add up to zero."),
        )
    for one in arcs:
        if one.capacity is not None and one.least > one.capacity:
            raise MethodError(
                say(
                    "The arc from %(tail)s to %(head)s wants more than it can hold.",
                    tail=one.tail,
                    head=one.head,
                ),
                place=one.tail,
                remedy=say("Lower the smallest number, or raise the limit."),
            )
    if not arcs:
        return Flow(0.0, ())
    count = len(arcs)
    rows = [at[one.tail] for one in arcs] + [at[one.head] for one in arcs]
    signs = np.concatenate((np.ones(count), -np.ones(count)))
    matrix = scipy.sparse.csr_array(
        (signs, (rows, [*range(count), *range(count)])), shape=(len(nodes), count)
    )
    found = linprog(
        np.array([one.cost for one in arcs]),
        A_eq=matrix,
        b_eq=np.array([supply.get(name, 0.0) for name in nodes]),
        bounds=[(one.least, one.capacity) for one in arcs],
        method="highs-ds",
    )
    if found.status == _UNBOUNDED:
        raise MethodError(
            say("A circle of arcs without limit earns money for ever."), remedy=say("Give its arcs a limit.")
        )
    if found.x is None:
        raise MethodError(
            say("The arcs cannot carry these amounts."),
            place="supply",
            remedy=say("Raise limits, or add arcs."),
        )
    amounts = np.where(np.abs(found.x - np.round(found.x)) < 1e-9, np.round(found.x), found.x)
    return Flow(float(amounts @ np.array([one.cost for one in arcs])), tuple(amounts.tolist()))

"""Which applications to write with the days of work that there are, and where their work falls together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Name, say


@dataclass(frozen=True, slots=True)
class Application:
    """An application that could be written. `value` from 0 up (the score, or score × money), `days` of work.

    `pinned`: it is written whatever its value. `rivals`: applications of one group exclude each other.
    """

    key: str
    value: float
    days: float
    deadline: datetime | None = None
    pinned: bool = False
    rivals: str = ""


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What to write. `free` are days left over; `pinned_over`: by how many days the pinned ones alone are too much."""

    chosen: tuple[str, ...]
    left: tuple[str, ...]
    value: float
    days: float
    free: float
    pinned_over: float = 0.0


def best_portfolio(found: Sequence[Application], budget: float) -> Portfolio:
    """The applications with the greatest sum of values within a number of days of work.

    A mixed-integer programme (HiGHS): max Σ vᵢxᵢ, Σ dᵢxᵢ ≤ B, xᵢ ∈ {0, 1}, at most one of each group of rivals, pinned
    ones in any case. Of equal sums the one with fewer days, then the earlier keys. Raises MethodError.
    """
    _check(found, budget)
    pinned = [one for one in found if one.pinned]
    over = sum(one.days for one in pinned) - budget
    picked = {one.key for one in pinned} if over > 1e-9 else _solved(found, budget)
    chosen = [one for one in found if one.key in picked]
    days = sum(one.days for one in chosen)
    return Portfolio(
        chosen=tuple(one.key for one in chosen),
        left=tuple(one.key for one in found if one.key not in picked),
        value=sum(one.value for one in chosen),
        days=days,
        free=max(0.0, budget - days),
        pinned_over=max(0.0, over),
    )


def _solved(found: Sequence[Application], budget: float) -> set[str]:
    from scipy.optimize import Bounds, LinearConstraint, milp  # heavy

    order = sorted(found, key=lambda one: one.key)
    if not order:
        return set()
    days = np.array([one.days for one in order])
    values = np.array([one.value for one in order])
    groups = sorted({one.rivals for one in order if one.rivals})
    rows = [days, *(np.array([float(one.rivals == group) for one in order]) for group in groups)]
    most = [budget, *([1.0] * len(groups))]
    lowest = np.array([float(one.pinned) for one in order])
    # the tiny price of a day and of a later key decides between equal sums
    price = 1e-7 * days / max(1.0, float(days.max())) + 1e-9 * np.arange(len(order)) / len(order)
    solution = milp(
        -(values - price),
        constraints=LinearConstraint(np.array(rows), ub=np.array(most)),
        bounds=Bounds(lowest, np.ones(len(order))),
        integrality=np.ones(len(order)),
        options={"mip_rel_gap": 0.0},
    )
    if solution.x is None:
        raise MethodError(
            say("These applications exclude each other."),
            place="pinned",
            remedy=say("Take one of them off the list of those that are written in any case."),
        )
    return {one.key for one, taken in zip(order, solution.x > 0.5, strict=True) if taken}


def _check(found: Sequence[Application], budget: float) -> None:
    if len({one.key for one in found}) < len(found):
        raise MethodError(
            say("An application stands twice."), place="applications", remedy=say("Name each one once.")
        )
    for one in found:
        if not (0 <= one.value < float("inf") and 0 <= one.days < float("inf")):
            raise MethodError(
                say("%(key)s: value and days are numbers from 0 up.", key=Name(one.key)),
                place=one.key,
                remedy=say("Correct the number."),
            )
    if not 0 <= budget < float("inf"):
        raise MethodError(
            say("Days of work are a number from 0 up."), place="budget", remedy=say("Correct the number.")
        )


@dataclass(frozen=True, slots=True)
class Clash:
    """Two applications whose times of work overlap, by so many days on the calendar."""

    first: str
    second: str
    overlap_days: int


def clashes(found: Sequence[Application], now: datetime, *, pace: float = 1.5) -> tuple[Clash, ...]:
    """Pairs whose work falls together: each is worked on in the last `days` × `pace` days before its deadline.

    What has no deadline, or one that has passed, clashes with nothing. The earlier deadline stands first.
    """
    dated = sorted(
        ((one.deadline, one) for one in found if one.deadline is not None and one.deadline >= now),
        key=lambda pair: (pair[0], pair[1].key),
    )
    spans = [(max(now, end - timedelta(days=one.days * pace)), end, one) for end, one in dated]
    pairs = []
    for at, (_, end, first) in enumerate(spans):
        for begin, _, second in spans[at + 1 :]:
            # the first one's end is the earlier; both are worked on from the later beginning to it
            start = max(begin, spans[at][0])
            overlap = (end - start).total_seconds() / 86_400.0
            if overlap > 0:
                pairs.append(Clash(first.key, second.key, max(1, round(overlap))))
    return tuple(pairs)

"""Which expert gets which case: a flow of cases through experts with limited queues, at the largest sum of fit.

A case that nobody can take, or that finds every queue full of better fitting cases, waits, and is told why.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.market import NOWHERE, Places
from zeroward.methods.matching.transport import transport


@dataclass(frozen=True, slots=True)
class Routing:
    """`experts` is the expert of each case, NOWHERE while it waits; `gap` the most that the sum of fit could gain.

    `prices` is what a seat in the queue of each expert is worth: 0 where there is room.
    """

    experts: Places
    fit: NDArray[np.float64]
    value: float
    gap: float
    prices: NDArray[np.float64]
    loads: Places

    def why(self, case: int, names: Sequence[str]) -> Said:
        """Why this expert, or why none yet."""
        mine = int(self.experts[case])
        row = self.fit[case]
        able = np.flatnonzero(np.isfinite(row))
        if not len(able):
            return say(
                "Nobody can take this case: no language, field or country fits, or there is a conflict."
            )
        best = int(able[np.argmax(row[able])])
        if mine == NOWHERE:
            return say(
                "It waits: %(count)s could take it, and their queues are full of cases that fit them better.",
                count=len(able),
            )
        if row[mine] >= row[best]:
            return say("%(name)s fits best.", name=names[mine])
        return say(
            "%(name)s fits well (%(own)s); %(best)s would fit better (%(other)s), but has a full queue of cases that "
            "need them more.",
            name=names[mine], own=f"{row[mine]:.2f}", best=names[best], other=f"{row[best]:.2f}",
        )  # fmt: skip


def route(fit: NDArray[np.float64], capacity: Sequence[int] | NDArray[np.int64]) -> Routing:
    """Route cases (rows) to experts (columns). Fit is 0 or more; NaN means that this expert cannot have this case.

    A case that waits weighs as much as the best fit there is, so that fit alone hardly leaves one waiting. The
    sum of fit is the largest possible; `gap` is what is left between it and the bound of the prices.
    """
    seats = np.asarray(capacity, dtype=np.int64)
    if fit.ndim != 2 or len(seats) != fit.shape[1] or (seats < 0).any():
        raise MethodError(
            say("Queues and experts differ in number."),
            place="capacity",
            remedy=say("Give each expert a queue of 0 or more."),
        )
    if np.nanmin(fit, initial=0.0) < 0:
        raise MethodError(
            say("Fit is 0 or more."), place="fit", remedy=say("Leave a pair empty that must not be.")
        )
    experts, prices, gap = transport(fit, seats)
    taken = np.flatnonzero(experts != NOWHERE)
    return Routing(
        experts=experts,
        fit=fit,
        value=float(fit[taken, experts[taken]].sum()),
        gap=gap,
        prices=prices,
        loads=np.bincount(experts[taken], minlength=fit.shape[1]),
    )

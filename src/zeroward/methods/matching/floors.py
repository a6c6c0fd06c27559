"""Fairness floors: whether each can be kept at all, and what keeping it costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.allocation import Allocation, Floor, allocate
from zeroward.methods.matching.market import NOWHERE

Seats = Sequence[int] | NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class FloorPrice:
    """`held` of the group have a place, `without` would without this floor; `value` and `free` are the sums of fit with
    it and without it, `placed` and `free_placed` how many have a place in all."""

    name: str
    size: int
    least: int
    held: int
    without: int
    value: float
    free: float
    placed: int
    free_placed: int

    @property
    def price(self) -> float:
        """What it costs in the sum of fit; never below 0 while as many are placed."""
        return self.free - self.value

    @property
    def sentence(self) -> Said:
        words = {
            "name": self.name,
            "held": self.held,
            "size": self.size,
            "least": self.least,
            "without": self.without,
            "value": f"{self.value:.3f}",
            "free": f"{self.free:.3f}",
        }
        if self.without >= self.least:
            return say(
                "%(name)s: %(held)s of %(size)s have a place, at least %(least)s had to. It costs nothing: they would "
                "have one anyway.",
                **words,
            )
        if self.free_placed > self.placed:
            return say(
                "%(name)s: %(held)s of %(size)s have a place, at least %(least)s had to. Without this rule %(without)s "
                "would, and %(more)s more cities would have a place in all.",
                more=self.free_placed - self.placed,
                **words,
            )
        return say(
            "%(name)s: %(held)s of %(size)s have a place, at least %(least)s had to. Without this rule %(without)s "
            "would, and the sum of fit would be %(free)s instead of %(value)s.",
            **words,
        )


def demand_possible(
    fit: NDArray[np.float64], *, capacity: Seats, floors: Sequence[Floor], beside: Sequence[Floor] = ()
) -> None:
    """Raises MethodError for a floor that cannot be kept even alone (`beside` the decisions that hold anyway), and says
    how many of the group could have a place."""
    for one in floors:
        inside = np.zeros(fit.shape[0], dtype=bool)
        inside[list(one.learners)] = True
        gain = np.where(np.isfinite(fit), inside[:, None].astype(np.float64), np.nan)
        most = round(allocate(gain, capacity=capacity, floors=beside, fill=False).value)
        if most < one.least:
            raise MethodError(
                say(
                    "%(name)s: at least %(least)s cannot have a place. %(size)s take part, and at most %(most)s of "
                    "them can be placed.",
                    name=one.name,
                    least=one.least,
                    size=int(inside.sum()),
                    most=most,
                ),
                place=one.name,
                remedy=say("Lower the number, or let more pairs be possible."),
            )


def floor_prices(
    fit: NDArray[np.float64],
    made: Allocation,
    *,
    capacity: Seats,
    lower: Seats | None = None,
    floors: Sequence[Floor],
    beside: Sequence[Floor] = (),
    aim: Literal["sum", "fairest"] = "sum",
) -> tuple[FloorPrice, ...]:
    """For each floor the same allocation without it, the others kept."""
    found = []
    for at, one in enumerate(floors):
        rest = [*beside, *floors[:at], *floors[at + 1 :]]
        other = allocate(fit, capacity=capacity, lower=lower, floors=rest, aim=aim)
        group = list(one.learners)
        found.append(
            FloorPrice(
                name=one.name,
                size=len(group),
                least=one.least,
                held=int((made.places[group] != NOWHERE).sum()),
                without=int((other.places[group] != NOWHERE).sum()),
                value=made.value,
                free=other.value,
                placed=int((made.places != NOWHERE).sum()),
                free_placed=int((other.places != NOWHERE).sum()),
            )
        )
    return tuple(found)

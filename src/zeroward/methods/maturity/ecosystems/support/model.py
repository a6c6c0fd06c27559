"""The programme as an integer programme: one row for each rule, with its name, so that a rule can be taken out."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
import scipy
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.maturity.ecosystems.support.programme import EquityFloor, Item, Programme, items

Kind = Literal["budget", "total", "seats", "hours", "most", "floor", "given"]
Array = NDArray[np.float64]
SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True)
class RuleName:
    """`what` names the year, service, country or floor that the rule is about."""

    kind: Kind
    what: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """Sum of `weights` over `items` is at most `top`; a floor instead counts countries, at least `least`."""

    name: RuleName
    places: NDArray[np.int64]
    weights: Array
    top: float


@dataclass(frozen=True, slots=True)
class Solved:
    """`given` flags items; `value` in hundredths of a need and year, `bound` the most that any plan could have."""

    given: NDArray[np.bool_]
    value: int
    bound: int


class Model:
    """Rows over items, and the solver (HiGHS) over them."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.items: tuple[Item, ...] = items(programme)
        self.values = np.array([one.value for one in self.items], dtype=np.float64)
        self.costs = np.array([one.service.cost * len(one.years) for one in self.items], dtype=np.float64)
        self.rows = tuple(self._rows())

    def _rows(self) -> list[Row]:
        made = self.programme
        rows = []
        for year in sorted(made.years):
            if year in made.budget:
                rows.append(self._row(RuleName("budget", (year,)), made.budget[year], year=year, of="cost"))
            for service in made.services:
                if service.seats is not None:
                    name = RuleName("seats", (service.key, year))
                    rows.append(self._row(name, service.seats, year=year, service=service.key))
            for country in made.countries:
                if country.hours is not None:
                    name = RuleName("hours", (country.key, year))
                    rows.append(self._row(name, country.hours, year=year, country=country.key, of="hours"))
                if made.most is not None:
                    name = RuleName("most", (country.key, year))
                    rows.append(self._row(name, made.most, year=year, country=country.key))
        if made.total is not None:
            weights = self.costs
            rows.append(Row(RuleName("total"), np.arange(len(weights)), weights, made.total))
        return [one for one in rows if float(one.weights.sum()) > one.top]

    def _row(
        self,
        name: RuleName,
        top: float,
        *,
        year: int,
        service: str | None = None,
        country: str | None = None,
        of: Literal["", "cost", "hours"] = "",
    ) -> Row:
        places = [
            at
            for at, one in enumerate(self.items)
            if year in one.years and service in (None, one.service.key) and country in (None, one.country.key)
        ]
        weights = [float(getattr(self.items[at].service, of)) if of else 1.0 for at in places]
        return Row(name, np.array(places, dtype=np.int64), np.array(weights, dtype=np.float64), float(top))

    def names(self) -> tuple[RuleName, ...]:
        """Every rule that could stand in the way, those that people set for equity first."""
        floors = [RuleName("floor", (one.name,)) for one in self.programme.floors if one.least > 0]
        given = [
            RuleName("given", (one.country.key, one.service.key, one.years[0]))
            for one in self.items
            if one.forced
        ]
        return (*floors, *given, *(one.name for one in self.rows))

    def solve(
        self, *, without: Collection[RuleName] = (), aim: Array | None = None, seconds: float = SECONDS
    ) -> Solved | None:
        """The plan of the largest value; None when there is none. Of equal ones always the same is found.

        `without` are rules that do not count, `aim` other values. Raises MethodError when time ran out before any plan
        was found.
        """
        from scipy.optimize import Bounds, LinearConstraint, milp  # heavy

        values = self.values if aim is None else aim
        if not len(values):
            return Solved(np.zeros(0, dtype=bool), 0, 0) if self._possible_empty(without) else None
        matrix, low, high, extra = self._matrix(without)
        grain = _grain(values)
        cost = np.concatenate((-values / grain, np.zeros(extra)))
        least, most = self._bounds(without)
        found = milp(
            cost,
            constraints=LinearConstraint(matrix, low, high) if matrix.shape[0] else None,
            bounds=Bounds(np.concatenate((least, np.zeros(extra))), np.concatenate((most, np.ones(extra)))),
            integrality=np.concatenate((np.ones(len(values)), np.zeros(extra))),
            options={"time_limit": seconds, "mip_rel_gap": 0.0},
        )
        if found.x is None:
            if found.status == 1:
                raise MethodError(
                    say("No plan was found in time."),
                    place="programme",
                    remedy=say("Allow more time, or fewer rules."),
                )
            return None
        given = np.round(found.x[: len(values)]).astype(bool)
        value = round(float(values[given].sum()))
        # values are whole multiples of the grain, and so is the best of them
        steps = -found.mip_dual_bound if found.mip_dual_bound is not None else np.inf
        bound = float(np.floor(min(steps, float(values.clip(0).sum()) / grain) + 1e-6)) * grain
        return Solved(given, value, max(value, round(bound)))

    def _possible_empty(self, without: Collection[RuleName]) -> bool:
        return all(
            RuleName("floor", (one.name,)) in without for one in self.programme.floors if one.least > 0
        )

    def _bounds(self, without: Collection[RuleName]) -> tuple[Array, Array]:
        least, most = np.zeros(len(self.items)), np.ones(len(self.items))
        for at, one in enumerate(self.items):
            name = RuleName("given", (one.country.key, one.service.key, one.years[0]))
            if one.forced and name not in without:
                least[at] = 1.0
            elif one.forced is False:
                most[at] = 0.0
        return least, most

    def _matrix(self, without: Collection[RuleName]) -> "tuple[scipy.sparse.csr_array, Array, Array, int]":
        """Rows over items and one helper for each country of each floor: 1 when it gets something."""
        kept = [one for one in self.rows if one.name not in without]
        floors = [one for one in self.programme.floors if RuleName("floor", (one.name,)) not in without]
        entries: list[tuple[int, int, float]] = []
        low: list[float] = []
        high: list[float] = []
        for one in kept:
            # whole weights are divided by what they share: small numbers, and a top that can be met exactly
            grain, whole = _grain(one.weights), _whole(one.weights)
            places = zip(one.places, one.weights, strict=True)
            entries += [(len(low), int(at), float(weight) / grain) for at, weight in places]
            low.append(-np.inf)
            high.append(float(np.floor(one.top / grain + 1e-9)) if whole else one.top)
        extra = 0
        for floor in floors:
            helpers = []
            for country in sorted(floor.countries):
                column = len(self.items) + extra
                helpers.append(column)
                extra += 1
                entries.append((len(low), column, 1.0))
                entries += [(len(low), at, -1.0) for at in self.serving(floor, country)]
                low.append(-np.inf)
                high.append(0.0)
            entries += [(len(low), column, 1.0) for column in helpers]
            low.append(float(floor.least))
            high.append(np.inf)
        rows, columns, data = zip(*entries, strict=True) if entries else ((), (), ())
        shape = (len(low), len(self.items) + extra)
        return (
            scipy.sparse.csr_array((data, (rows, columns)), shape=shape),
            np.array(low),
            np.array(high),
            extra,
        )

    def serving(self, floor: EquityFloor, country: str) -> list[int]:
        """Places of the items by which a country counts for a floor."""
        return [
            at
            for at, one in enumerate(self.items)
            if one.country.key == country and floor.service in (None, one.service.key)
        ]


def _grain(values: Array) -> float:
    """The largest number of which all values are whole multiples; 1 where they are no whole numbers."""
    if not _whole(values):
        return 1.0
    return float(np.gcd.reduce(np.abs(np.round(values).astype(np.int64))) or 1)


def _whole(values: Array) -> bool:
    return bool((np.round(values) == values).all())

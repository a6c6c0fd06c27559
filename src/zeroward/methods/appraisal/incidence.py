"""Who pays and who gains: a table of stakeholder, type and year, and what it is worth to each of them.

Gains are positive, costs negative. Each stakeholder may reckon with a rate of their own, since a household does not
borrow as a city does; the sum of such values is no value of the whole, so the value at one common rate stands beside.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.appraisal.rates import Rate, factor, within
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

_Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Entry:
    """An amount of one stakeholder, of one type, in one year."""

    stakeholder: str
    type: str
    year: int
    amount: float


@dataclass(frozen=True, slots=True)
class Incidence:
    """`amounts` has the axes stakeholder, type, year; `npv` is at each stakeholder's own rate, `common` at one rate."""

    stakeholders: tuple[str, ...]
    types: tuple[str, ...]
    years: tuple[int, ...]
    amounts: _Array = field(repr=False)
    npv: Mapping[str, float]
    npv_by_type: Mapping[tuple[str, str], float]
    common: Mapping[str, float]
    tolerance: float = 1e-9

    @property
    def winners(self) -> tuple[str, ...]:
        """Those who gain, the largest gain first."""
        return tuple(sorted((one for one in self.npv if self._sign(one) > 0), key=lambda one: -self.npv[one]))

    @property
    def losers(self) -> tuple[str, ...]:
        """Those who pay more than they gain, the largest burden first."""
        return tuple(sorted((one for one in self.npv if self._sign(one) < 0), key=lambda one: self.npv[one]))

    @property
    def even(self) -> tuple[str, ...]:
        return tuple(one for one in self.stakeholders if self._sign(one) == 0)

    @property
    def total_npv(self) -> float:
        """Sum of everybody's value at their own rate."""
        return fsum(self.npv.values())

    @property
    def common_npv(self) -> float:
        """Value of the whole at the common rate: what passes between stakeholders cancels out."""
        return fsum(self.common.values())

    def by_year(self, stakeholder: str | None = None) -> dict[int, float]:
        """Undiscounted, of one stakeholder or of all."""
        rows = self.amounts if stakeholder is None else self.amounts[[self.stakeholders.index(stakeholder)]]
        return {year: float(one) for year, one in zip(self.years, rows.sum(axis=(0, 1)), strict=True)}

    def by_type(self) -> dict[str, float]:
        """Undiscounted, by type."""
        return {key: float(one) for key, one in zip(self.types, self.amounts.sum(axis=(0, 2)), strict=True)}

    def by_stakeholder(self) -> dict[str, float]:
        """Undiscounted, by stakeholder."""
        sums = self.amounts.sum(axis=(1, 2))
        return {key: float(one) for key, one in zip(self.stakeholders, sums, strict=True)}

    def _sign(self, stakeholder: str) -> int:
        value = self.npv[stakeholder]
        place = self.stakeholders.index(stakeholder)
        size = float(np.abs(self.amounts[place]).sum())
        return 0 if abs(value) <= self.tolerance * max(size, 1e-300) else 1 if value > 0 else -1


def incidence(
    entries: Iterable[Entry],
    *,
    base_year: int,
    rate: Rate,
    rates: Mapping[str, Rate] | None = None,
) -> Incidence:
    """The table of all entries, worth what it is in `base_year`.

    `rate` holds for everybody that `rates` does not name. Raises MethodError for an entry before the base year, one
    that is no number, or a rate of somebody who has no entry.
    """
    known = list(entries)
    own = dict(rates or {})
    stakeholders = tuple(dict.fromkeys(one.stakeholder for one in known))
    types = tuple(dict.fromkeys(one.type for one in known))
    _check(known, base_year, stakeholders, own)
    last = max((one.year for one in known), default=base_year)
    within(last - base_year)
    years = tuple(range(base_year, last + 1))
    table = np.zeros((len(stakeholders), len(types), len(years)))
    for one in known:
        table[stakeholders.index(one.stakeholder), types.index(one.type), one.year - base_year] += one.amount
    common_worth = _worth(rate, len(years))
    common = table.sum(axis=1) @ common_worth
    npv_by_type: dict[tuple[str, str], float] = {}
    for place, who in enumerate(stakeholders):
        worth = _worth(own[who], len(years)) if who in own else common_worth
        npv_by_type |= {(who, key): float(table[place, row] @ worth) for row, key in enumerate(types)}
    return Incidence(
        stakeholders=stakeholders,
        types=types,
        years=years,
        amounts=table,
        npv={who: fsum(npv_by_type[who, key] for key in types) for who in stakeholders},
        npv_by_type=npv_by_type,
        common={who: float(value) for who, value in zip(stakeholders, common, strict=True)},
    )


def _worth(rate: Rate, count: int) -> _Array:
    return np.array([factor(rate, year) for year in range(count)])


def _check(
    entries: Sequence[Entry], base_year: int, stakeholders: Sequence[str], rates: Mapping[str, Rate]
) -> None:
    for one in entries:
        if one.year < base_year:
            raise MethodError(
                say("%(who)s, %(year)s: before the base year %(base)s.",
                    who=one.stakeholder, year=one.year, base=base_year),
                place=one.type,
                remedy=say("Choose an earlier base year, or leave out what is past."),
            )  # fmt: skip
        if not np.isfinite(one.amount):
            raise MethodError(
                say("%(who)s, %(year)s: no number.", who=one.stakeholder, year=one.year),
                place=one.type,
                remedy=say("Fill the gap, or take the entry out."),
            )
    stranger = next((who for who in rates if who not in stakeholders), None)
    if stranger is not None:
        raise MethodError(
            say("%(who)s has a discount rate, but no cost and no benefit.", who=stranger),
            place="rates",
            remedy=say("Check how the name is written."),
        )


def entries_of(
    series: Mapping[tuple[str, str], Sequence[float] | _Array], years: Sequence[int], *, sign: float = 1.0
) -> tuple[Entry, ...]:
    """Entries of series by (stakeholder, type). `sign=-1` for costs that a model gives as positive amounts."""
    return tuple(
        Entry(who, kind, int(year), sign * float(amount))
        for (who, kind), amounts in series.items()
        for year, amount in zip(years, amounts, strict=True)
    )

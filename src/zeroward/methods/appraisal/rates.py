"""Discount rates as named, versioned data: constant, or falling with time.

A rate is a number of the caller's, or a `DiscountRate` of `data/discount_rates.json` with its source. Nothing here
picks a rate for anybody.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import say

FOLDER: Final = Path(__file__).parent / "data"
HIGHEST: Final = 10_000.0
LONGEST: Final = 10_000
"""No series of payments runs longer than this many periods."""
Mark = Literal["verified", "derived", "assumption"]


@dataclass(frozen=True, slots=True)
class DiscountRate:
    """`steps` are (last year, rate), in order; None as last year is for ever. Year 1 is the first after today."""

    key: str
    label: str
    steps: tuple[tuple[int | None, float], ...]
    version: str = ""
    kind: str = ""
    source: str = ""
    mark: Mark = "assumption"
    note: str = ""

    def rate(self, year: int) -> float:
        """The rate that holds in a year. Raises MissingError past the last step."""
        for last, rate in self.steps:
            if last is None or year <= last:
                return rate
        raise MissingError(
            say("%(label)s has no rate for year %(year)s.", label=self.label, year=year),
            place=self.key,
            remedy=say("Take another rate, or state what holds that far ahead."),
        )

    def factor(self, years: float) -> float:
        """What 1 paid after `years` is worth today: the product of the yearly factors, a part of a year in part.

        Before today (a negative number) it grows at the rate of the first year.
        """
        within(years)
        if years < 0:
            return float((1 + self.rate(1)) ** -years)
        whole = int(years)
        worth = 1.0
        for year in range(1, whole + 1):
            worth /= 1 + self.rate(year)
        rest = years - whole
        return worth if rest == 0 else float(worth * (1 + self.rate(whole + 1)) ** -rest)

    def factors(self, count: int, *, first: int = 0) -> NDArray[np.float64]:
        """The factors of `count` years in a row, from year `first` on."""
        return np.array([self.factor(first + step) for step in range(count)])


Rate = float | DiscountRate


def stepped(steps: Sequence[tuple[int | None, float]], *, label: str = "") -> DiscountRate:
    """A rate of one's own that changes with time. Raises MethodError for steps out of order or at -100 % or less."""
    known = tuple((None if last is None else int(last), float(rate)) for last, rate in steps)
    ends = [last for last, _ in known if last is not None]
    if not known or ends != sorted(set(ends)) or any(last is None for last, _ in known[:-1]):
        raise MethodError(
            say("The steps of a discount rate follow each other in time."),
            place="steps",
            remedy=say("Give the last year of each step, the earliest first."),
        )
    for _, rate in known:
        checked(rate)
    return DiscountRate(key="own", label=label, steps=known)


def checked(rate: float) -> float:
    """The rate, unless it is -100 % or less, or beyond anything that is lent at."""
    if not -1 < rate <= HIGHEST:
        raise MethodError(
            say("A rate of %(rate)s has no meaning here.", rate=f"{rate:g}"),
            place="rate",
            remedy=say("Give the rate as a fraction above -1: 0.035 for 3.5 percent."),
        )
    return rate


def within(years: float) -> None:
    """Raise MethodError for a number of years that no plan has (also when it is no number)."""
    if not abs(years) <= LONGEST:
        raise MethodError(
            say("%(years)s years are no time to reckon with.", years=years),
            place="years",
            remedy=say("Check the unit: years, not days."),
        )


def factor(rate: Rate, years: float) -> float:
    """What 1 paid after `years` is worth today, at a number or a named rate."""
    within(years)
    if isinstance(rate, DiscountRate):
        return rate.factor(years)
    return float((1 + checked(rate)) ** -years)


def factors(rate: Rate, count: int, *, first: int = 0) -> NDArray[np.float64]:
    """The factors of `count` periods in a row, from period `first` on."""
    within(count + abs(first))
    if isinstance(rate, DiscountRate):
        return rate.factors(count, first=first)
    return np.asarray((1 + checked(rate)) ** -(np.arange(count, dtype=np.float64) + first))


@lru_cache(maxsize=1)
def _known() -> Mapping[str, DiscountRate]:
    raw: Mapping[str, Any] = json.loads((FOLDER / "discount_rates.json").read_text(encoding="utf-8"))
    return {one["key"]: _read(one) for one in raw["rates"]}


def _read(raw: Mapping[str, Any]) -> DiscountRate:
    steps = tuple((last, rate) for last, rate in raw["steps"])
    return DiscountRate(
        key=raw["key"],
        label=raw["label"],
        steps=steps,
        version=raw["version"],
        kind=raw["kind"],
        source=raw["source"],
        mark=raw["mark"],
        note=raw.get("note", ""),
    )


def discount_rates() -> tuple[DiscountRate, ...]:
    """All rates that are shipped, in the order of the file."""
    return tuple(_known().values())


def discount_rate(key: str) -> DiscountRate:
    """A shipped rate. Raises MissingError for a key that nobody knows."""
    found = _known().get(key)
    if found is None:
        raise MissingError(
            say("There is no discount rate called %(key)s.", key=key),
            place="rate",
            remedy=say("Choose one of the list, or give a number with its source."),
        )
    return found

"""Shadow prices of carbon as named, versioned series. Years between the published ones are interpolated where the
series says so and marked; years outside have no price, and none is made up.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.appraisal.rates import FOLDER, Mark
from zeroward.methods.ghg.method import MissingError
from zeroward.methods.ghg.say import say

_ORDER: tuple[Mark, ...] = ("verified", "derived", "assumption")


@dataclass(frozen=True, slots=True)
class Price:
    """The price of one year. `mark` is the weakest of the published years that it was made of."""

    value: float
    interpolated: bool
    mark: Mark


@dataclass(frozen=True, slots=True)
class PriceSeries:
    """`points` are the published years; `marks` those whose mark differs from that of the series."""

    key: str
    label: str
    points: Mapping[int, float]
    interpolation: Literal["linear", "none"] = "linear"
    unit: str = "EUR/t"
    currency: str = "EUR"
    price_year: int | None = None
    version: str = ""
    source: str = ""
    mark: Mark = "assumption"
    marks: Mapping[int, Mark] = field(default_factory=dict)

    def at(self, year: float) -> Price:
        """The price of a year. Raises MissingError where nothing is published and nothing may be interpolated."""
        known = sorted(self.points)
        if year in self.points:
            return Price(float(self.points[int(year)]), False, self._mark(int(year)))
        around = next(((a, b) for a, b in pairwise(known) if a < year < b), None)
        if around is None or self.interpolation == "none":
            raise MissingError(
                say("%(label)s has no price for %(year)s.", label=self.label, year=f"{year:g}"),
                place=self.key,
                remedy=say("It is published for %(years)s. Take another series, or give a price with its source.",
                           years=", ".join(str(one) for one in known)),
            )  # fmt: skip
        before, after = around
        part = (year - before) / (after - before)
        value = self.points[before] + (self.points[after] - self.points[before]) * part
        return Price(float(value), True, max(self._mark(before), self._mark(after), key=_ORDER.index))

    def series(self, years: Sequence[int]) -> NDArray[np.float64]:
        """The prices of several years. Raises MissingError for the first without one."""
        return np.array([self.at(year).value for year in years])

    def _mark(self, year: int) -> Mark:
        return self.marks.get(year, self.mark)


@lru_cache(maxsize=1)
def _known() -> Mapping[str, PriceSeries]:
    raw: Mapping[str, Any] = json.loads((FOLDER / "carbon_prices.json").read_text(encoding="utf-8"))
    return {one["key"]: _read(one) for one in raw["series"]}


def _read(raw: Mapping[str, Any]) -> PriceSeries:
    years = {"points", "marks"}
    return PriceSeries(
        points={int(year): float(value) for year, value in raw["points"].items()},
        marks={int(year): mark for year, mark in raw["marks"].items()},
        **{key: value for key, value in raw.items() if key not in years},
    )


def carbon_prices() -> tuple[PriceSeries, ...]:
    """All series that are shipped, in the order of the file."""
    return tuple(_known().values())


def carbon_price(key: str) -> PriceSeries:
    """A shipped series. Raises MissingError for a key that nobody knows."""
    found = _known().get(key)
    if found is None:
        raise MissingError(
            say("There is no carbon price called %(key)s.", key=key),
            place="carbon_price",
            remedy=say("Choose one of the list, or give a price with its source."),
        )
    return found

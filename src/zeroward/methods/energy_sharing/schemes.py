"""Sharing rules of eight countries as rows: who may share, how far, by which key, at what charges.

Each fact carries its mark: "verified" was read in the source that the row names, "remembered" is to be confirmed. A
fact that is not there is not known; nothing stands in for it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

from zeroward.methods.ghg.method import MissingError
from zeroward.methods.ghg.say import Name, say

DATA: Final = Path(__file__).parent / "data" / "schemes.json"
Mark = Literal["verified", "remembered"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A number of a rule."""

    value: float
    mark: Mark


@dataclass(frozen=True, slots=True)
class Point:
    """A rule by its key ("transformer", "dynamic", "network_charge"); `value` in `unit`, a factor for charges."""

    key: str
    mark: Mark
    value: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way of sharing in one country. `premium` is a key of `premiums`, "" for none."""

    key: str
    country: str
    label: str
    basis: str
    valid_from: date | None
    valid_to: date | None
    members: tuple[str, ...]
    least_members: Fact | None
    perimeters: tuple[Point, ...]
    plant_max_kw: Fact | None
    total_max_kw: Fact | None
    interval_min: Fact | None
    kw_per_member: Fact | None
    allocation: tuple[Point, ...]
    reliefs: tuple[Point, ...]
    surplus: tuple[Point, ...]
    premium: str
    support_years: Fact | None
    steps: tuple[str, ...]
    source: str

    @property
    def to_confirm(self) -> bool:
        """True when one of its facts is only remembered."""
        points = (*self.perimeters, *self.allocation, *self.reliefs, *self.surplus)
        facts = (
            self.least_members,
            self.plant_max_kw,
            self.total_max_kw,
            self.interval_min,
            self.support_years,
        )
        return any(one.mark == "remembered" for one in points) or any(
            one is not None and one.mark == "remembered" for one in facts
        )

    def holds_on(self, day: date) -> bool:
        """True when the row covers this day as far as its dates are known."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )

    def shares_by(self, key: str) -> bool:
        """True when a key of allocation is among the rules."""
        return any(one.key == key for one in self.allocation)


def schemes() -> tuple[Scheme, ...]:
    """All rows, by country as in the file."""
    return tuple(_known().values())


def scheme(key: str) -> Scheme:
    """The row with this key. Raises MissingError."""
    found = _known().get(key)
    if found is None:
        raise MissingError(
            say("No sharing rules are known as %(key)s.", key=Name(key)),
            place="scheme",
            remedy=say("Choose one of the schemes in the list."),
        )
    return found


@lru_cache(maxsize=1)
def _known() -> Mapping[str, Scheme]:
    raw: Mapping[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))
    return {one["key"]: _read(one) for one in raw["schemes"]}


def _fact(raw: Any) -> Fact | None:
    return None if raw is None else Fact(float(raw[0]), raw[1])


def _day(raw: str | None) -> date | None:
    return None if raw is None else date.fromisoformat(raw)


def _read(raw: Mapping[str, Any]) -> Scheme:
    return Scheme(
        key=raw["key"],
        country=raw["country"],
        label=raw["label"],
        basis=raw["basis"],
        valid_from=_day(raw["valid_from"]),
        valid_to=_day(raw["valid_to"]),
        members=tuple(raw["members"]),
        least_members=_fact(raw["least_members"]),
        perimeters=tuple(Point(key, mark, value, unit) for key, value, unit, mark in raw["perimeters"]),
        plant_max_kw=_fact(raw["plant_max_kw"]),
        total_max_kw=_fact(raw["total_max_kw"]),
        interval_min=_fact(raw["interval_min"]),
        kw_per_member=_fact(raw.get("kw_per_member")),
        allocation=tuple(Point(key, mark) for key, mark in raw["allocation"]),
        reliefs=tuple(Point(key, mark, value) for key, value, mark in raw["reliefs"]),
        surplus=tuple(Point(key, mark) for key, mark in raw["surplus"]),
        premium=raw["premium"],
        support_years=_fact(raw["support_years"]),
        steps=tuple(raw["steps"]),
        source=raw["source"],
    )

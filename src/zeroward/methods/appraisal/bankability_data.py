"""What a project is asked before money is asked for: criteria, levels, weights, data of `data/bankability.json`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from zeroward.methods.appraisal.rates import FOLDER, Mark
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


@dataclass(frozen=True, slots=True)
class Level:
    """`points` is a share of the weight. `step` leads to the next level, "" at the top. A measured criterion stands on
    the highest level whose `least` is reached or whose `upto` is not exceeded."""

    points: float
    label: str
    step: str = ""
    least: float | None = None
    upto: float | None = None

    def holds(self, value: float) -> bool:
        return (self.least is None or value >= self.least - 1e-9) and (
            self.upto is None or value <= self.upto + 1e-9
        )


@dataclass(frozen=True, slots=True)
class Criterion:
    """`fact` names the number that it is measured by; with `caps` ((below, level), …) the number only limits what is
    answered. `effort` (1 to 3) is how much work a step takes, `blocks` what is wrong where a funder asks for more."""

    key: str
    label: str
    blocks: str
    effort: int
    levels: tuple[Level, ...]
    fact: str = ""
    caps: tuple[tuple[float, int], ...] = ()

    @property
    def is_measured(self) -> bool:
        return bool(self.fact) and not self.caps

    @property
    def top(self) -> int:
        return len(self.levels) - 1


@dataclass(frozen=True, slots=True)
class FunderView:
    """How one kind of funder looks at a project: weights that add up to 100, and levels below which it says no."""

    key: str
    label: str
    weights: Mapping[str, float]
    blocking: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Band:
    least: float
    label: str


@dataclass(frozen=True, slots=True)
class BankabilityData:
    version: str
    source: str
    mark: Mark
    bands: tuple[Band, ...]
    criteria: tuple[Criterion, ...]
    views: Mapping[str, FunderView]


@lru_cache(maxsize=1)
def bankability_data() -> BankabilityData:
    """The shipped criteria and views."""
    return data_of(json.loads((FOLDER / "bankability.json").read_text(encoding="utf-8")))


def data_of(raw: Mapping[str, Any]) -> BankabilityData:
    """Criteria and views of a file. Raises MethodError when the weights of a view do not add up to 100, or name what is
    not there."""
    criteria = tuple(_criterion(one) for one in raw["criteria"])
    tops = {one.key: one.top for one in criteria}
    views = {one["key"]: FunderView(**one) for one in raw["views"]}
    for view in views.values():
        whole = sum(view.weights.values())
        within = all(0 <= level <= tops.get(key, -1) for key, level in view.blocking.items())
        if (
            set(view.weights) != set(tops)
            or min(view.weights.values()) < 0
            or abs(whole - 100) > 1e-9
            or not within
        ):
            raise MethodError(
                say("The weights of %(view)s cannot be used.", view=view.label),
                place=view.key,
                remedy=say("Weigh every criterion; the weights add up to 100."),
            )
    return BankabilityData(
        version=raw["version"],
        source=raw["source"],
        mark=raw["mark"],
        bands=tuple(Band(one["from"], one["label"]) for one in raw["bands"]),
        criteria=criteria,
        views=views,
    )


def _criterion(raw: Mapping[str, Any]) -> Criterion:
    caps = tuple((float(one["below"]), int(one["level"])) for one in raw.get("caps", ()))
    levels = tuple(Level(**one) for one in raw["levels"])
    return Criterion(**{**raw, "levels": levels, "caps": caps})

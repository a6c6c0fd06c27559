"""Ways to share out a carbon budget, as data of `data/budgets.json`, and what a city has to bring for them.

They are reference points side by side. None of them passes or fails a city.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

FILE: Final = Path(__file__).parent / "data" / "budgets.json"
Rule = Literal["contraction", "halving", "share", "historical", "exhaustion"]


@dataclass(frozen=True, slots=True)
class Approach:
    """`asks` says in words what it asks for; `assumed` names the parameters that are remembered and not read again.

    `until` is the last year that the budget covers: a year, "horizon" for that of the context, None for ever.
    """

    key: str
    label: str
    asks: str
    rule: Rule
    needs: tuple[str, ...]
    covers: str
    until: int | Literal["horizon"] | None
    parameters: Mapping[str, float]
    assumed: tuple[str, ...]
    source: str
    mark: Literal["verified", "assumption"]
    budget: str = ""
    share: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Needed:
    """An input that is not there yet."""

    field: str
    label: str
    unit: str


@dataclass(frozen=True, slots=True)
class BudgetContext:
    """What is known of a city, its country and the world. Emissions in tonnes, amounts of the base year.

    Budgets count from the base year on, the base year included. `path` is a scenario by year (gaps are straight
    lines). `horizon` ends the reckoning of a yearly cut where an approach has no end of its own.
    """

    base_year: int
    emissions: float
    path: Mapping[int, float] = field(default_factory=dict)
    horizon: int = 2050
    population: float | None = None
    population_2018: float | None = None
    population_2030: float | None = None
    population_path: Mapping[int, float] = field(default_factory=dict)
    emissions_2018: float | None = None
    hdi_factor: float | None = None
    gdp_per_head_usd: float | None = None
    energy_co2: float | None = None
    energy_co2_path: Mapping[int, float] = field(default_factory=dict)
    city_gdp: float | None = None
    past_emissions: float | None = None
    country_budget: float | None = None
    country_population: float | None = None
    country_energy_co2: float | None = None
    country_gdp: float | None = None
    world_budget: float | None = None
    world_population: float | None = None
    world_emissions: float | None = None
    world_gdp: float | None = None
    world_past_emissions: float | None = None

    def value(self, name: str) -> float:
        """A number of the context that is known to be there."""
        return float(getattr(self, name))


@lru_cache(maxsize=1)
def _raw() -> Mapping[str, Any]:
    raw: Mapping[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return raw


@lru_cache(maxsize=1)
def approaches() -> tuple[Approach, ...]:
    """All approaches, in the order of the file."""
    return tuple(_read(one) for one in _raw()["approaches"])


def _read(raw: Mapping[str, Any]) -> Approach:
    lists = {name: tuple(raw.get(name, ())) for name in ("needs", "assumed", "share")}
    return Approach(**{**raw, **lists})


def every_need() -> tuple[str, ...]:
    """Names of all inputs that any approach may ask for."""
    return tuple(_raw()["needs"])


def category_label(key: str) -> str:
    """The shape of path that an approach has sorted a city into, in words."""
    return str(_raw()["categories"][key])


def needed(name: str) -> Needed:
    """What an input is called, and its unit."""
    known = _raw()["needs"][name]
    return Needed(name, known["label"], known["unit"])


def missing(approach: Approach, context: BudgetContext) -> tuple[Needed, ...]:
    """The inputs that an approach asks for and the context lacks."""
    return tuple(needed(name) for name in approach.needs if getattr(context, name) is None)

"""Plans of many cities, here or on any runner: the same bits everywhere, for each city is computed by itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

import numpy as np

from zeroward.methods.pathways.engine import Engine, Scenario, bau, plan, resolve
from zeroward.methods.pathways.mission.shipped import mission_model
from zeroward.methods.pathways.model.errors import ModelError, Problem
from zeroward.methods.pathways.model.shapes import Floats
from zeroward.methods.runner import Runner, Serial

AT_ONCE: Final = 25


@dataclass(frozen=True)
class CityPlan:
    """One city: its values, and its own plan where it is not simply all levers."""

    key: str
    base_year: int
    last_year: int
    city: Mapping[str, Any] = field(default_factory=dict)
    similar: Mapping[str, Any] = field(default_factory=dict)
    scenario: Scenario | None = None


@dataclass(frozen=True)
class PlanResult:
    """Emissions by year without and with the plan; or what was wrong, and no figure."""

    key: str
    bau: Floats
    plan: Floats
    digest: str
    problems: tuple[Problem, ...] = ()


def plans(cities: Iterable[CityPlan], runner: Runner | None = None) -> Iterator[PlanResult]:
    """Results in the order of the cities; memory does not grow with their number."""
    waiting = iter(cities)
    groups = iter(lambda: tuple(islice(waiting, AT_ONCE)), ())
    for results in (runner or Serial()).map(computed, groups):
        yield from results


def computed(cities: Sequence[CityPlan]) -> tuple[PlanResult, ...]:
    return tuple(one_city(city) for city in cities)


def one_city(city: CityPlan) -> PlanResult:
    try:
        model = mission_model(city.base_year, city.last_year)
        engine = Engine(model, resolve(model, city=city.city, similar=city.similar))
        without = engine.run(bau()).emissions
        planned = engine.run(city.scenario or plan(model))
        return PlanResult(city.key, without, planned.emissions, planned.digest)
    except ModelError as error:
        return PlanResult(city.key, np.empty(0), np.empty(0), "", error.problems)

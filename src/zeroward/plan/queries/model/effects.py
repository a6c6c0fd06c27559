"""What each action saves: alone, left out of the whole, and its fair part of the whole (Shapley)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.pathways.attribution import by_difference, by_order, shapley
from zeroward.methods.pathways.engine import Result, Scenario
from zeroward.plan.queries.model.build import Built
from zeroward.plan.queries.model.sectors import sector_of, splits_of
from zeroward.plan.queries.numbering import natural

Floats = NDArray[np.float64]
ORDERS = 100
"""Orders that are drawn where there are too many actions for all combinations."""
EXACT_TO = 10
"""Up to here all combinations are computed: 1 024 runs. Above, orders are drawn and the interval is stated."""


@dataclass(frozen=True, slots=True)
class ActionEffect:
    """t CO2e saved in the target year. None: the action is off, or not counted. `series` is `shapley` by year."""

    code: str
    name: str
    key: str
    kind: str
    on: bool
    strength: float
    start: int | None
    end: int | None
    alone: float | None = None
    by_difference: float | None = None
    shapley: float | None = None
    half_width: float | None = None
    series: Floats | None = None
    by_sector: Mapping[str, float] = field(default_factory=dict)

    @property
    def enabling(self) -> bool:
        return self.kind == "enabling"


@dataclass(frozen=True, slots=True)
class Overlap:
    """Of the target year: what single effects add up to, what they save together, and what would count twice."""

    single_sum: float
    combined: float

    @property
    def interaction(self) -> float:
        return self.single_sum - self.combined


def effects_of(
    built: Built, scenario: Scenario, result: Result, at: int
) -> tuple[tuple[ActionEffect, ...], Overlap, bool]:
    """Effects of all actions of the plan and of levers that the scenario adds; whether the Shapley values are exact."""
    engine = result.engine
    single = by_difference(engine, scenario)
    fair = shapley(engine, scenario, orders=ORDERS, exact_to=EXACT_TO)
    place = {key: number for number, key in enumerate(single.actions)}
    fair_place = {key: number for number, key in enumerate(fair.actions)}
    size = built.tonnes
    made = []
    for code, name, key, kind in listed(built):
        strength = scenario.actions.get(key, 0.0) if key else 0.0
        window = built.windows.get(code)
        start = scenario.starts.get(key, window.start if window else None)
        bare = ActionEffect(
            code, name, key, kind, strength > 0, strength, start, window.end if window else None
        )
        if key not in place or not engine.model.action(key).effects:
            made.append(bare)
            continue
        row, own = place[key], fair_place[key]
        made.append(
            replace(
                bare,
                alone=float(single.alone[row, at]) * size,
                by_difference=float(single.marginal[row, at]) * size,
                shapley=float(fair.saved[own, at]) * size,
                half_width=float(fair.half_width[own, at]) * size,
                series=fair.saved[own] * size,
                by_sector=_by_sector(built, result, key, at),
            )
        )
    overlap = Overlap(float(single.single_sum[at]) * size, float(single.combined[at]) * size)
    return tuple(made), overlap, fair.exact


def listed(built: Built) -> list[tuple[str, str, str, str]]:
    """Code, name, key and kind of the plan's actions, then of the model's levers that no action stands for."""
    rows = [
        (row["code"], row["name"], built.actions.get(row["code"], ""), row["kind"])
        for row in sorted(built.loaded.actions, key=lambda row: natural(row["code"]))
    ]
    if built.model is None:
        return rows
    used = {key for _code, _name, key, _kind in rows}
    return rows + [("", one.label, one.key, one.kind) for one in built.model.actions if one.key not in used]


def _by_sector(built: Built, result: Result, key: str, at: int) -> dict[str, float]:
    """By difference: the plan without the action less the plan, in t by sector of the contract."""
    assert built.model is not None
    keys = splits_of(built.model)
    without = sums(keys, result.toggle(key, 0.0), at)
    whole = sums(keys, result, at)
    found = {sector: (without[sector] - whole.get(sector, 0.0)) * built.tonnes for sector in without}
    return {sector: value for sector, value in found.items() if abs(value) > 1e-9}


def sums(keys: tuple[str, ...], result: Result, at: int) -> dict[str, float]:
    found: dict[str, float] = {}
    for labels, series in result.emissions_by(*keys).items():
        sector = sector_of(keys, labels)
        found[sector] = found.get(sector, 0.0) + float(series[at])
    return found


def wedges(built: Built, scenario: Scenario, result: Result) -> list[tuple[str, Floats]]:
    """What each action adds to the saving by year, switched on in the order of the plan: (key, t by year). Cheap."""
    keys = [key for _code, _name, key, _kind in listed(built) if key and scenario.actions.get(key, 0.0) > 0]
    found = by_order(result.engine, scenario, keys)
    return [(key, series * built.tonnes) for key, series in zip(found.actions, found.marginal, strict=True)]

"""Sliders for the few drivers that a meeting wants to move."""

from dataclasses import dataclass
from math import floor
from typing import Final

import numpy as np

from zeroward.core.charts.scale import nice_step
from zeroward.methods.pathways.model import Driver
from zeroward.plan.queries.model.action_tables import EFFECT
from zeroward.plan.queries.model.build import Built
from zeroward.plan.queries.model.tables import CHANGE, EMISSIONS
from zeroward.plan.queries.workbench.words import cell_words, label, unit_words

MOST: Final = 8
OF_MISSION: Final = (
    "population_growth",
    "grid_factor",
    "demand_cut",
    "shift",
    "pooling",
    "car_electric_most",
    "renovation_rate_plan",
    "fossil_replaced",
)
"""Drivers of the Mission model that a meeting talks about; another model offers those that it marks uncertain."""
STEPS: Final = 20
RATE: Final = 5.0
"""Yearly rates move between −5 and +5 % a year."""


@dataclass(frozen=True, slots=True)
class Slider:
    """`name` is the field of the form, "d.driver" or "d.driver.category"; `default` is what the plan computes with."""

    name: str
    driver: str
    cell: str
    label: str
    unit: str
    default: float
    minimum: float
    maximum: float
    step: float


def sliders_of(built: Built) -> tuple[Slider, ...]:
    """The yearly change of each sector in the minimal model, else drivers with one value that are marked uncertain."""
    if built.model is None or built.values is None:
        return ()
    kind = built.loaded.header["model"]
    if kind == "minimal":
        return tuple(_by_category(built, built.model.driver(CHANGE))[:MOST])
    made: list[Slider] = []
    for driver in built.model.spec.drivers:
        wanted = driver.key in OF_MISSION if kind == "mission" else bool(driver.uncertainty)
        if wanted and not driver.dims and not driver.key.endswith(EFFECT):
            made += _single(built, driver)
    return tuple(made[:MOST])


def _by_category(built: Built, driver: Driver) -> list[Slider]:
    assert built.model is not None
    assert built.values is not None
    array = built.values.arrays[driver.key]
    emitted = built.values.arrays[EMISSIONS]
    axis = built.model.space.axis("sector")
    others = tuple(at for at in range(emitted.ndim) if at != axis)
    there = np.nansum(emitted, axis=others)
    table = array.reshape(len(built.model.spec.dimensions["sector"]), -1)
    return [
        Slider(
            f"d.{driver.key}.{name}", driver.key, name, cell_words(built.model, (name,)), unit_words(driver.unit),
            float(values[0]), *around(float(values[0]), -RATE, RATE),
        )
        for name, values, amount in zip(built.model.spec.dimensions["sector"], table, there, strict=True)
        if amount > 0 and np.all(values == values[0]) and abs(values[0]) <= RATE
    ]  # fmt: skip


def _single(built: Built, driver: Driver) -> list[Slider]:
    assert built.values is not None
    values = built.values.arrays[driver.key].ravel()
    if np.isnan(values).any() or not np.all(values == values[0]):
        return []
    now = float(values[0])
    low, high = _ends(driver, now)
    if not low <= now <= high or high <= low:
        return []
    low, high, step = around(now, low, high)
    return [
        Slider(
            f"d.{driver.key}",
            driver.key,
            "",
            label(driver.label),
            unit_words(driver.unit),
            now,
            low,
            high,
            step,
        )
    ]


def around(now: float, low: float, high: float) -> tuple[float, float, float]:
    """Both ends and the step, so that the value of the plan is one of the places of the slider."""
    step = nice_step((high - low) / STEPS)
    return now - floor((now - low) / step + 1e-9) * step, now + floor((high - now) / step + 1e-9) * step, step


def _ends(driver: Driver, now: float) -> tuple[float, float]:
    if driver.unit == "%/year":
        low, high = -RATE, RATE
    elif driver.unit == "%" and driver.maximum:
        low, high = 0.0, float(driver.maximum)
    else:
        low, high = now * 0.5, now * 1.5
    low = low if driver.minimum is None else max(low, driver.minimum)
    return low, high if driver.maximum is None else min(high, driver.maximum)

"""Shapley values: what each action saves on average over all orders. They add up to the whole and need no order.

Exact to twelve actions (all 2^n combinations). Above, orders are drawn, each together with its reverse, and the 95 %
interval is given; the drawn values add up to the whole as well, whatever their number.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import factorial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.uncertainty.streams import stream
from zeroward.methods.pathways.attribution.difference import active
from zeroward.methods.pathways.engine.engine import Engine
from zeroward.methods.pathways.engine.scenario import Scenario
from zeroward.methods.pathways.model.errors import ModelError, Problem
from zeroward.methods.pathways.model.shapes import Floats

EXACT_TO: Final = 12
Z: Final = 1.959963984540054


@dataclass(frozen=True)
class Shapley:
    """`saved` (actions, years) adds up to `combined`. `half_width` is half the 95 % interval; zero when exact."""

    actions: tuple[str, ...]
    saved: Floats
    half_width: Floats
    combined: Floats
    exact: bool
    orders: int = 0


def shapley(
    engine: Engine,
    scenario: Scenario,
    *,
    orders: int = 200,
    seed: int = 1,
    exact_to: int = EXACT_TO,
    role: str = "emissions",
) -> Shapley:
    """Raises ModelError for fewer than four orders, or more than 16 actions asked for exactly."""
    keys, places = active(engine, scenario)
    if len(keys) <= min(exact_to, 16):
        return exactly(engine, scenario, keys, places, role)
    if orders < 4:
        raise ModelError(
            [Problem("value", say("At least four orders are needed for an interval."), where="orders")]
        )
    return sampled(engine, scenario, keys, places, orders + orders % 2, seed, role)


def exactly(engine: Engine, scenario: Scenario, keys: list[str], places: list[int], role: str) -> Shapley:
    count, full = len(keys), engine.strengths(scenario)
    groups = np.arange(2**count)
    member = (groups[:, np.newaxis] >> np.arange(count)) & 1
    rows = np.zeros((len(groups), len(full)))
    rows[:, places] = member * full[places]
    series = engine.outcomes(engine.setting(scenario), rows, role=role)
    size = member.sum(axis=1)
    weight = np.array([factorial(s) * factorial(count - s - 1) / factorial(count) if s < count else 0.0
                       for s in range(count + 1)])  # fmt: skip
    saved = np.zeros((count, series.shape[1]))
    for at in range(count):
        without = groups[member[:, at] == 0]
        difference = series[without] - series[without | (1 << at)]
        saved[at] = (difference * weight[size[without], np.newaxis]).sum(axis=0)
    combined = series[0] - series[-1]
    return Shapley(tuple(keys), saved, np.zeros_like(saved), combined, True)


def drawn_orders(count: int, orders: int, seed: int) -> Iterator[NDArray[np.intp]]:
    """Orders of the actions in couples: one drawn, then its reverse, which steadies the average."""
    generator = stream(seed, "shapley")
    for _ in range(orders // 2):
        order = generator.permutation(count)
        yield order
        yield order[::-1]


def sampled(
    engine: Engine, scenario: Scenario, keys: list[str], places: list[int], orders: int, seed: int, role: str
) -> Shapley:
    count, full = len(keys), engine.strengths(scenario)
    setting = engine.setting(scenario)
    years = len(engine.model.years)
    ends = np.zeros((2, len(full)))
    ends[1] = full
    none, whole = engine.outcomes(setting, ends, role=role)
    saved, spread = np.zeros((count, years)), np.zeros((count, years))
    couple = np.zeros((count, years))
    for number, order in enumerate(drawn_orders(count, orders, seed)):
        rows = np.zeros((count - 1, len(full)))
        for at, one in enumerate(order[:-1]):
            rows[at:, places[one]] = full[places[one]]
        series = np.vstack((none, engine.outcomes(setting, rows, role=role), whole))
        couple[order] += series[:-1] - series[1:]
        if number % 2:
            couple /= 2.0
            step = couple - saved  # mean and spread as they go: no difference of large squares
            saved += step / (number // 2 + 1)
            spread += step * (couple - saved)
            couple = np.zeros((count, years))
    couples = orders // 2
    half_width = Z * np.sqrt(np.maximum(spread, 0.0) / (couples - 1) / couples)
    return Shapley(tuple(keys), saved, half_width, none - whole, False, orders)

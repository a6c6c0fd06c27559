"""What each action saves: by leaving it out of the whole, alone, and one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from zeroward.methods.ghg.say import say
from zeroward.methods.pathways.engine.engine import Engine
from zeroward.methods.pathways.engine.scenario import Scenario
from zeroward.methods.pathways.model.errors import ModelError, Problem
from zeroward.methods.pathways.model.shapes import Floats


@dataclass(frozen=True)
class Effects:
    """Positive is saved. `marginal` is the whole without the action less the whole; `alone` the action against none.

    Where actions overlap the two differ, and neither adds up to `combined`: `interaction` is what adding up the single
    effects would count twice (positive) or miss (negative).
    """

    actions: tuple[str, ...]
    marginal: Floats  # (actions, years)
    alone: Floats
    combined: Floats  # (years)

    @property
    def single_sum(self) -> Floats:
        total: Floats = self.alone.sum(axis=0)
        return total

    @property
    def interaction(self) -> Floats:
        return self.single_sum - self.combined


def active(engine: Engine, scenario: Scenario) -> tuple[list[str], list[int]]:
    """Actions that the scenario has switched on, in the model's order."""
    found = [
        (one.key, at) for at, one in enumerate(engine.model.actions) if scenario.actions.get(one.key, 0.0) > 0
    ]
    return [key for key, _ in found], [at for _, at in found]


def by_difference(engine: Engine, scenario: Scenario, *, role: str = "emissions") -> Effects:
    """All on against all but one, and each alone against none; in one batch."""
    keys, places = active(engine, scenario)
    full = engine.strengths(scenario)
    rows = np.zeros((2 * len(keys) + 2, len(full)))
    rows[1] = full
    for at, place in enumerate(places):
        rows[2 + at] = full
        rows[2 + at, place] = 0.0
        rows[2 + len(keys) + at, place] = full[place]
    series = engine.outcomes(engine.setting(scenario), rows, role=role)
    none, whole = series[0], series[1]
    middle = 2 + len(keys)
    return Effects(tuple(keys), series[2:middle] - whole, none - series[middle:], none - whole)


def by_order(
    engine: Engine, scenario: Scenario, order: Sequence[str] | None = None, *, role: str = "emissions"
) -> Effects:
    """`marginal` is what each action saves when they are switched on in this order; it adds up to `combined`.

    Raises ModelError when the order does not name each action of the scenario once.
    """
    keys, _ = active(engine, scenario)
    chosen = list(order) if order is not None else keys
    if sorted(chosen) != sorted(keys):
        raise ModelError(
            [Problem("value", say("The order has to name each action of the scenario once."), where="order")]
        )
    full = engine.strengths(scenario)
    rows = np.zeros((2 * len(chosen) + 1, len(full)))
    for at, key in enumerate(chosen):
        place = engine.model.action_at(key)
        rows[at + 1 : len(chosen) + 1, place] = full[place]
        rows[len(chosen) + 1 + at, place] = full[place]
    series = engine.outcomes(engine.setting(scenario), rows, role=role)
    steps = series[: len(chosen) + 1]
    return Effects(
        tuple(chosen), steps[:-1] - steps[1:], steps[0] - series[len(chosen) + 1 :], steps[0] - steps[-1]
    )


def pairs(
    engine: Engine, scenario: Scenario, year: int, *, role: str = "emissions"
) -> dict[tuple[str, str], float]:
    """What two actions would count twice if added up, for each pair that has something in common, largest first."""
    keys, places = active(engine, scenario)
    full = engine.strengths(scenario)
    couples = [(a, b) for a in range(len(keys)) for b in range(a + 1, len(keys))]
    rows = np.zeros((1 + len(keys) + len(couples), len(full)))
    for at, place in enumerate(places):
        rows[1 + at, place] = full[place]
    for at, (a, b) in enumerate(couples):
        rows[1 + len(keys) + at, [places[a], places[b]]] = full[[places[a], places[b]]]
    series = engine.outcomes(engine.setting(scenario), rows, role=role)[:, year - int(engine.model.years[0])]
    saved = series[0] - series[1:]
    scale = max(float(np.abs(series).max()), 1e-300)
    found = {}
    for at, (a, b) in enumerate(couples):
        both = float(saved[a] + saved[b] - saved[len(keys) + at])
        if abs(both) > 1e-12 * scale:
            found[(keys[a], keys[b])] = both
    return dict(sorted(found.items(), key=lambda one: (-abs(one[1]), one[0])))

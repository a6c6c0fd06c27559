"""Two other ways to a plan: trying everything (small programmes), and taking the best value for money first."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.maturity.ecosystems.support.model import Model, Solved
from zeroward.methods.maturity.ecosystems.support.plan import Plan, as_plan
from zeroward.methods.maturity.ecosystems.support.programme import Programme

MOST_DECISIONS: Final = 18


def by_trying(programme: Programme) -> Plan | None:
    """The best of all plans; None when none keeps the rules. Raises MethodError for more than 18 open decisions."""
    model = Model(programme)
    count = len(model.items)
    if count > MOST_DECISIONS:
        raise MethodError(
            say("%(number)s decisions are too many to try everything.", number=count), place="programme"
        )
    every = (np.arange(2**count)[:, None] >> np.arange(count) & 1).astype(bool)
    fine = np.ones(len(every), dtype=bool)
    for at, one in enumerate(model.items):
        if one.forced is not None:
            fine &= every[:, at] == one.forced
    for row in model.rows:
        fine &= every[:, row.places] @ row.weights <= row.top + 1e-9
    for floor in programme.floors:
        served = [every[:, model.serving(floor, country)].any(axis=1) for country in floor.countries]
        fine &= np.sum(served, axis=0, initial=0) >= floor.least
    if not fine.any():
        return None
    values = np.where(fine, every @ model.values, -1.0)
    best = int(values.argmax())
    value = round(float(values[best]))
    return as_plan(model, Solved(every[best], value, value))


def greedy(programme: Programme) -> Plan | None:
    """Decisions, then floors one after the other, then the most need for the money as long as it fits; None where this
    way does not keep the floors. `bound` is not a proof: it is the plan's own value."""
    model = Model(programme)
    chosen = np.array([one.forced is True for one in model.items], dtype=bool)
    order = sorted(range(len(model.items)), key=lambda at: (-_worth(model, at), at))
    for floor in programme.floors:
        for country in sorted(floor.countries):
            served = model.serving(floor, country)
            if _held(model, chosen, programme, floor.name) >= floor.least or chosen[served].any():
                continue
            _take(model, chosen, [at for at in order if at in served], 1)
    _take(model, chosen, order, len(order))
    if any(_held(model, chosen, programme, one.name) < one.least for one in programme.floors):
        return None
    if not _fits(model, chosen):
        return None
    value = round(float(model.values[chosen].sum()))
    return as_plan(model, Solved(chosen, value, value))


def _worth(model: Model, at: int) -> float:
    return float(model.values[at]) / max(float(model.costs[at]), 1e-9)


def _take(model: Model, chosen: NDArray[np.bool_], places: list[int], most: int) -> None:
    taken = 0
    for at in places:
        if taken == most:
            return
        if chosen[at] or model.items[at].forced is False:
            continue
        chosen[at] = True
        if _fits(model, chosen):
            taken += 1
        else:
            chosen[at] = False


def _fits(model: Model, chosen: NDArray[np.bool_]) -> bool:
    return all(float(row.weights[chosen[row.places]].sum()) <= row.top + 1e-9 for row in model.rows)


def _held(model: Model, chosen: NDArray[np.bool_], programme: Programme, name: str) -> int:
    floor = next(one for one in programme.floors if one.name == name)
    return sum(bool(chosen[model.serving(floor, country)].any()) for country in floor.countries)

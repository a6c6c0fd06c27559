"""What the next switch would do: of each action what the plan loses without it, or would gain with it."""

import numpy as np

from zeroward.methods.pathways.model import ModelError
from zeroward.plan.queries.outcome import Outcome
from zeroward.plan.queries.workbench.state import State


def margins_of(outcome: Outcome, state: State) -> dict[str, float | None]:
    """t CO2e saved in the target year by key of the model: by what is on now, or would be if it were on.

    None where a value is missing for it. One batch for all actions.
    """
    built, result = outcome.built, outcome.result("plan")
    if built.model is None or result is None:
        return {}
    keys = [one.key for one in built.model.actions]
    full = result.engine.strengths(outcome.scenario)
    rows = np.tile(full, (len(keys) + 1, 1))
    for at, key in enumerate(keys):
        rows[at + 1, at] = 0.0 if full[at] > 0 else state.strengths.get(key, 1.0)
    try:
        series = result.engine.outcomes(result.setting, rows)[:, outcome.at_target] * built.tonnes
    except ModelError:
        return {key: _alone(outcome, state, key) for key in keys}
    changes = series[1:] - series[0]
    return {
        key: float(change if full[at] > 0 else -change)
        for at, (key, change) in enumerate(zip(keys, changes, strict=True))
    }


def _alone(outcome: Outcome, state: State, key: str) -> float | None:
    """One by one, where the switch of some action asks for a value that nobody gave yet."""
    result = outcome.result("plan")
    assert result is not None
    assert outcome.plan is not None
    now = outcome.scenario.actions.get(key, 0.0)
    try:
        other = result.toggle(key, 0.0 if now > 0 else state.strengths.get(key, 1.0))
        there = float(other.emissions[outcome.at_target]) * outcome.built.tonnes
    except ModelError:
        return None
    here = float(outcome.plan[outcome.at_target])
    return there - here if now > 0 else here - there

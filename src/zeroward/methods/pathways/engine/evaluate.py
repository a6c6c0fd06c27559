"""Computes the steps of a model, for one scenario or many at once, all of them or only those that a change reaches."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from zeroward.methods.pathways.engine.apply import applied, limited
from zeroward.methods.pathways.engine.observed import Observed
from zeroward.methods.pathways.model.errors import ModelError, Problem
from zeroward.methods.pathways.model.graph import FIRST_LEVEL, Model, Step
from zeroward.methods.pathways.model.shapes import Floats

Slots = list[Floats | None]


@dataclass
class State:
    """Values of all quantities, in their own units; None where a value is missing. `active` are actions not all off."""

    env: Slots
    active: list[bool]
    notes: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Setting:
    """What stays the same while actions are switched: driver values, curves, observations."""

    model: Model
    drivers: Mapping[str, Floats | None]
    levels: Sequence[Floats]  # by action, as arrays of the model
    since: Sequence[Floats]
    observed: Mapping[str, Observed] = field(default_factory=dict)
    lenient: bool = False  # draws beyond a whole are cut off and noted


def started(setting: Setting, strengths: Floats) -> State:
    """The environment before the first step. `strengths` is (scenarios, actions)."""
    model, space = setting.model, setting.model.space
    years = space.years.astype(np.float64)
    env: Slots = [space.by_year(years), space.by_year(years - years[0])]
    active = []
    for at, curve in enumerate(setting.levels):
        column = strengths[:, at]
        first = column[0]
        if len(column) == 1 or bool((column == first).all()):
            env.append(curve * first)
            active.append(bool(first))
        else:
            env.append(curve * column.reshape((-1,) + (1,) * (space.ndim - 1)))
            active.append(True)
    env += setting.since
    env += [None] * len(model.steps)
    return State(env, active)


def evaluate(setting: Setting, strengths: Floats) -> State:
    """All steps. Raises ModelError where a formula divides by zero or an action takes more than there is."""
    state = started(setting, strengths)
    compute(setting, state, setting.model.steps)
    return state


def toggled(setting: Setting, state: State, action: int, strength: float) -> State:
    """A state with one action at another strength: only the steps that it reaches are computed."""
    after = State(list(state.env), list(state.active), set(state.notes))
    after.env[FIRST_LEVEL + action] = setting.levels[action] * strength
    after.active[action] = bool(strength)
    steps = setting.model.steps
    compute(setting, after, [steps[at] for at in setting.model.affected[action]])
    return after


def compute(setting: Setting, state: State, steps: Iterable[Step]) -> None:
    with np.errstate(divide="raise", invalid="raise", over="raise"):
        for step in steps:
            try:
                state.env[step.slot] = value(setting, state, step)
            except FloatingPointError as error:
                raise ModelError(
                    [Problem("division", "This divides by zero, or grows beyond all bounds.", where=step.key,
                             field="formula", remedy="Check the values that it is made from.")]
                ) from error  # fmt: skip


def value(setting: Setting, state: State, step: Step) -> Floats | None:
    """One quantity; None when something that it needs has no value."""
    env, active = state.env, state.active
    if step.action >= 0 and not active[step.action]:
        return np.zeros((1,) * setting.model.space.ndim)
    if step.run is None:
        x = setting.drivers[step.key]
    else:
        for slot in step.reads:
            if env[slot] is None:
                return None
        x = step.run(env)  # type: ignore[arg-type]
    if x is None:
        return None
    if step.effects:
        live = [one for one in step.effects if active[one.action]]
        if live:
            if any(env[slot] is None for one in live for slot in one.reads):
                return None
            x = applied(x, step, live, env, state.notes if setting.lenient else None)  # type: ignore[arg-type]
            if step.minimum is not None or step.maximum is not None:
                x = limited(x, step, state.notes)
    observed = setting.observed.get(step.key)
    return observed.put_into(x, step.key) if observed else x

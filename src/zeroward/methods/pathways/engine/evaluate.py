"""Computes the steps of a model, for one scenario or many at once, all of them or only those that a change reaches."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from zeroward.methods.ghg.say import say
from zeroward.methods.pathways.engine.apply import applied, limited
from zeroward.methods.pathways.engine.notes import DRAW, Note
from zeroward.methods.pathways.engine.observed import Observed
from zeroward.methods.pathways.model.errors import ModelError, Problem, ProblemKind
from zeroward.methods.pathways.model.graph import FIRST_LEVEL, Model, Step
from zeroward.methods.pathways.model.shapes import Floats

Slots = list[Floats | None]


@dataclass
class State:
    """Values of all quantities, in their own units; None where a value is missing. `active` are actions not all off."""

    env: Slots
    active: list[bool]
    notes: dict[str, Note] = field(default_factory=dict)  # by quantity


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
    after = State(list(state.env), list(state.active), dict(state.notes))
    after.env[FIRST_LEVEL + action] = setting.levels[action] * strength
    after.active[action] = bool(strength)
    steps = setting.model.steps
    compute(setting, after, [steps[at] for at in setting.model.affected[action]])
    return after


def compute(setting: Setting, state: State, steps: Iterable[Step]) -> None:
    with np.errstate(divide="raise", invalid="raise", over="raise"):
        for step in steps:
            state.notes.pop(step.key, None)
            try:
                state.env[step.slot] = value(setting, state, step)
            except FloatingPointError as error:
                raise ModelError(
                    [Problem("division", say("This divides by zero, or grows beyond all bounds."), where=step.key,
                             field="formula", remedy=say("Check the values that it is made from."))]
                ) from error  # fmt: skip


def value(setting: Setting, state: State, step: Step) -> Floats | None:
    """One quantity; None when something that it needs has no value."""
    if step.action >= 0 and not state.active[step.action]:
        return np.zeros((1,) * setting.model.space.ndim)
    x = before_actions(setting, state, step)
    if x is None:
        return None
    live = [one for one in step.effects if state.active[one.action]]
    if live:
        if any(state.env[slot] is None for one in live for slot in one.reads):
            return None
        x = applied(x, step, live, state.env, state.notes if setting.lenient else None)  # type: ignore[arg-type]
        x = limited(x, step, state.notes)
    observed = setting.observed.get(step.key)
    return limited(observed.put_into(x, step.key), step, state.notes) if observed else x


def before_actions(setting: Setting, state: State, step: Step) -> Floats | None:
    """What a driver or formula gives by itself."""
    if step.run is None:
        return setting.drivers[step.key]
    for slot in step.reads:
        if state.env[slot] is None:
            return None
    x = step.run(state.env)  # type: ignore[arg-type]
    if step.minimum is None and step.maximum is None:
        return x
    return inside(x, step, state.notes if setting.lenient else None)


def inside(x: Floats, step: Step, notes: dict[str, Note] | None) -> Floats:
    """A node within its bounds. Raises ModelError, or (with notes) cuts a draw off and notes it."""
    least, most = float(x.min()), float(x.max())
    low = -np.inf if step.minimum is None else step.minimum
    high = np.inf if step.maximum is None else step.maximum
    slack = 1e-9 * max(abs(least), abs(most))
    if least >= low - slack and most <= high + slack:
        return x
    if notes is None:
        raise outside(step, least, low, below=True) if least < low - slack else outside(step, most, high)
    notes[step.key] = DRAW
    return np.clip(x, low, high)


def outside(step: Step, found: float, limit: float, *, below: bool = False) -> ModelError:
    """The error of a node beyond its bounds."""
    kind: ProblemKind = "negative" if found < 0 else "value"
    words = {"value": found, "unit": step.unit.text, "limit": limit}
    message = (
        say("The values give %(value).4g %(unit)s, below %(limit)g.", **words)
        if below
        else say("The values give %(value).4g %(unit)s, above %(limit)g.", **words)
    )
    remedy = say("Check the values that it is made from.")
    return ModelError([Problem(kind, message, where=step.key, field="formula", remedy=remedy)])

"""Runs scenarios of one model with one set of values."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.say import Said
from zeroward.methods.pathways.engine.curves import curves, moved_curves
from zeroward.methods.pathways.engine.evaluate import Setting, State, evaluate, toggled
from zeroward.methods.pathways.engine.inputs import Missing, Values, asked, resolve
from zeroward.methods.pathways.engine.needs import needed
from zeroward.methods.pathways.engine.notes import note_said
from zeroward.methods.pathways.engine.observed import observations
from zeroward.methods.pathways.engine.scenario import Scenario, check, digest
from zeroward.methods.pathways.engine.totals import Known, Parts, Totals, no_such_tag
from zeroward.methods.pathways.model.graph import Model
from zeroward.methods.pathways.model.shapes import Floats

CHUNK: Final = 64
"""Scenarios computed at once: few enough for the processor's cache, many enough to hide the cost of a call."""


@dataclass(frozen=True)
class Series:
    """A quantity over the years: `values` is (cells, years), `cells` names the categories of each row."""

    key: str
    label: str
    unit: str
    dims: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    values: Floats


class Result:
    """One scenario, computed. Everything in it is modelled, but for what was observed."""

    def __init__(
        self,
        engine: "Engine",
        scenario: Scenario,
        setting: Setting,
        state: State,
        known: Mapping[str, Known] | None = None,
    ) -> None:
        self.engine, self.scenario, self.setting, self.state = engine, scenario, setting, state
        self.known = dict(known or {})

    @property
    def years(self) -> NDArray[np.int64]:
        return self.engine.model.years

    @property
    def notes(self) -> tuple[Said, ...]:
        """Limits that were reached: a part of an action that has no effect."""
        found = self.state.notes
        known = {one.key: one for one in self.engine.model.spec.quantities}
        return tuple(note_said(known[key].label, known[key].unit, found[key]) for key in sorted(found))

    @cached_property
    def emissions(self) -> Floats:
        """By year, in the model's unit. Raises ModelError, kind missing, when a value is not there."""
        return self.total("emissions")

    @cached_property
    def cost(self) -> Floats:
        """By year, in the model's unit. Raises ModelError, kind missing, when a price or amount is not there."""
        return self.total("cost")

    def total(self, role: str) -> Floats:
        lacking = self.missing(role)
        if lacking:
            raise asked(lacking)
        totals, env = self.engine.totals, self.state.env
        parts = totals.reduced(role, env, self.known.get(role))
        self.known[role] = Known(env, parts)
        series: Floats = totals.joined(parts)[0]
        return series

    def missing(self, role: str = "emissions") -> tuple[Missing, ...]:
        """Drivers that have to be asked for before this total can be shown."""
        nodes = self.engine.totals.missing(role, self.state.env)
        return needed(self.engine.model, self.setting, self.state, nodes, self.engine.values) if nodes else ()

    def emissions_by(self, *keys: str) -> Parts:
        """Series by the labels of tags or dimensions: `emissions_by("sector", "scope")`."""
        no_such_tag(self.engine.model, "emissions", keys)
        self.total("emissions")
        return self.engine.totals.by("emissions", self.state.env, keys)

    def costs_by(self, *keys: str) -> Parts:
        """Costs that can be computed; those that cannot are named by `unpriced`."""
        no_such_tag(self.engine.model, "cost", keys)
        return self.engine.totals.by("cost", self.state.env, keys)

    @property
    def unpriced(self) -> tuple[str, ...]:
        """Cost nodes without a value."""
        return tuple(self.engine.totals.missing("cost", self.state.env))

    def node(self, key: str) -> Series:
        """Any quantity. Raises ModelError when it is unknown or has no value."""
        model = self.engine.model
        step = model.step(key)
        array = self.state.env[step.slot]
        if array is None:
            raise asked(needed(model, self.setting, self.state, [key], self.engine.values))
        record = next(one for one in model.spec.quantities if one.key == key)
        dims = model.space.ordered(tuple(step.dims))
        shape = model.space.shape(dims, len(self.years))
        values = np.array(np.broadcast_to(array[:1], shape)).reshape(-1, len(self.years))
        return Series(key, record.label, record.unit, dims, model.space.cells(dims), values)

    def toggle(self, action: str, strength: float) -> "Result":
        """The same scenario with one action at another strength; only what it reaches is computed."""
        actions = {**self.scenario.actions, action: float(strength)}
        changed = Scenario(
            self.scenario.key, "own", actions, self.scenario.values, self.scenario.starts, self.scenario.observed,
            self.scenario.label,
        )  # fmt: skip
        check(self.engine.model, changed)
        at = self.engine.model.action_at(action)
        state = toggled(self.setting, self.state, at, float(strength))
        return Result(self.engine, changed, self.setting, state, self.known)

    @property
    def digest(self) -> str:
        return digest(self.engine.values, self.scenario)


class Engine:
    """`run` computes a scenario, `outcomes` many combinations of actions at once."""

    def __init__(self, model: Model, values: Values | None = None) -> None:
        self.model = model
        self.values = resolve(model) if values is None else values
        self.totals = Totals(model)

    def run(self, scenario: Scenario) -> Result:
        """Raises ModelError for a scenario that does not fit the model."""
        setting = self.setting(scenario)
        return Result(self, scenario, setting, evaluate(setting, self.strengths(scenario)[np.newaxis]))

    def strengths(self, scenario: Scenario) -> Floats:
        return np.array([scenario.actions.get(one.key, 0.0) for one in self.model.actions], dtype=np.float64)

    def setting(
        self, scenario: Scenario, drawn: Mapping[str, Floats] | None = None, *, lenient: bool = False
    ) -> Setting:
        """Values and curves of a scenario. `drawn` replaces drivers by many draws. Raises ModelError."""
        check(self.model, scenario)
        drivers: dict[str, Floats | None] = {**self.values.arrays, **(drawn or {})}
        drivers.update(dict.fromkeys(one.driver for one in self.values.missing))
        for key, array in self.overridden(scenario).items():
            drivers[key] = None if np.isnan(array).any() else array
        levels, since = curves(self.model)
        if scenario.starts:
            levels, since = moved_curves(self.model, scenario.starts)
        return Setting(
            self.model,
            drivers,
            levels,
            since,
            observations(self.model, scenario.observed) if scenario.observed else {},
            lenient,
        )

    def overridden(self, scenario: Scenario) -> Mapping[str, Floats]:
        """Drivers that the scenario replaces; cells that it leaves out keep their value."""
        if not scenario.values:
            return {}
        changed = resolve(self.model, city=scenario.values)
        result = {}
        for key in scenario.values:
            own = changed.tiers[key].reshape(changed.arrays[key].shape[:-1]) == 0
            result[key] = np.where(own[..., np.newaxis], changed.arrays[key], self.values.arrays[key])
        return result

    def outcomes(
        self, setting: Setting, strengths: Floats, *, role: str = "emissions", chunk: int = CHUNK
    ) -> Floats:
        """(combinations, years) for rows of strengths in the order of the model's actions. Same bits for any chunk.

        Raises ModelError, kind missing, when a value is not there.
        """
        result = np.empty((len(strengths), len(self.model.years)))
        for first in range(0, len(strengths), chunk):
            state = evaluate(setting, strengths[first : first + chunk])
            lacking = self.totals.missing(role, state.env)
            if lacking:
                raise asked(needed(self.model, setting, state, lacking, self.values))
            result[first : first + chunk] = self.totals.total(role, state.env)
        return result

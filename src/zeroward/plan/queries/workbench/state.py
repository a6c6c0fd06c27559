"""What is switched on the workbench: read from the address, so that a link shows the same to everybody."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isclose, isfinite
from typing import Any, Final
from urllib.parse import urlencode

from django.http import QueryDict

from zeroward.methods.pathways.engine import Scenario
from zeroward.plan.queries.model.build import Built
from zeroward.plan.queries.model.scenarios import chosen_scenario, scenario_of
from zeroward.plan.queries.workbench.sliders import Slider, sliders_of

SET: Final = "set"
LATEST: Final = 10
"""Most years by which everything can be put off."""


@dataclass(frozen=True, slots=True)
class State:
    """`on` are keys of the model's actions that are switched on, `strengths` how much of each, also of those off.

    `values` are sliders that were moved, by their name; `later` puts every start off by so many years. `kept` is the
    title of the scenario that it was read from.
    """

    on: frozenset[str]
    strengths: Mapping[str, float]
    values: Mapping[str, float] = field(default_factory=dict)
    later: int = 0
    kept: str = ""
    kept_id: int = 0
    base: Scenario | None = None

    def query(self) -> str:
        """The same state as an address."""
        pairs: list[tuple[str, str]] = [(SET, "1")]
        pairs += [("on", key) for key in sorted(self.on)]
        pairs += [(f"s.{key}", f"{100 * one:g}") for key, one in sorted(self.strengths.items()) if one != 1.0]
        pairs += [(name, f"{value:g}") for name, value in sorted(self.values.items())]
        if self.later:
            pairs.append(("later", str(self.later)))
        if self.kept_id:
            pairs.append(("scenario", str(self.kept_id)))
        return urlencode(pairs)


def state_of(built: Built, query: QueryDict) -> State:
    """The state that an address asks for; without one, the plan as it is meant. What fits nothing is left out.

    Raises ModelError when the plan's own kept scenario cannot be read.
    """
    kept = next(
        (row for row in built.loaded.scenarios if str(row.get("id")) == query.get("scenario", "-")), None
    )
    base = None if kept is None else scenario_of(built, kept["content"])
    title, kept_id = (str(kept["title"]), int(kept["id"])) if kept else ("", 0)
    if SET not in query:
        return from_scenario(built, base or chosen_scenario(built), kept=title, kept_id=kept_id)
    sliders = {one.name: one for one in sliders_of(built)}
    known = _keys(built)
    planned = _planned(built)
    strengths = {
        key: _between(query.get(f"s.{key}"), 0.0, 100.0, 100 * planned.get(key, 1.0)) / 100 for key in known
    }
    values = {
        name: value
        for name, one in sliders.items()
        if not isclose(value := _between(query.get(name), one.minimum, one.maximum, one.default), one.default)
    }
    later = int(_between(query.get("later"), 0, LATEST, 0))
    return State(frozenset(query.getlist("on")) & known, strengths, values, later, title, kept_id, base)


def from_scenario(built: Built, scenario: Scenario, *, kept: str = "", kept_id: int = 0) -> State:
    """A scenario as switches. What no slider stands for (values, starts, observations) stays with it as `base`."""
    planned = _planned(built)
    known = _keys(built)
    on = frozenset(key for key, level in scenario.actions.items() if level > 0 and key in known)
    strengths = {key: scenario.actions.get(key, 0.0) or planned.get(key, 1.0) for key in known}
    values: dict[str, float] = {}
    for one in sliders_of(built):
        found: Any = scenario.values.get(one.driver)
        found = found.get(one.cell) if isinstance(found, Mapping) else found if not one.cell else None
        if (
            isinstance(found, int | float)
            and one.minimum <= found <= one.maximum
            and not isclose(found, one.default)
        ):
            values[one.name] = float(found)
    return State(on, strengths, values, 0, kept, kept_id, scenario)


def scenario_from(built: Built, state: State) -> Scenario:
    """The scenario of a state, as the engine takes it."""
    actions = {key: state.strengths.get(key, 1.0) for key in state.on if state.strengths.get(key, 1.0) > 0}
    values: dict[str, Any] = dict(state.base.values) if state.base else {}
    for one in sliders_of(built):
        _put(values, one, state.values.get(one.name))
    return Scenario(
        "own", "own", actions, values, _starts(built, state), state.base.observed if state.base else {},
        state.kept,
    )  # fmt: skip


def _put(values: dict[str, Any], slider: Slider, value: float | None) -> None:
    """The slider's value into the table of values; one that stands where the plan has it is taken out."""
    if not slider.cell:
        values.pop(slider.driver, None)
        if value is not None:
            values[slider.driver] = value
        return
    found = values.pop(slider.driver, {})
    inner = (
        {cell: one for cell, one in found.items() if cell != slider.cell}
        if isinstance(found, Mapping)
        else {}
    )
    if value is not None:
        inner[slider.cell] = value
    if inner:
        values[slider.driver] = inner


def _starts(built: Built, state: State) -> dict[str, int]:
    if state.base and not state.later:
        return dict(state.base.starts)
    if not state.later or built.model is None:
        return {}
    last, first = built.model.spec.last_year, built.model.spec.base_year
    starts = {one.key: first + 1 if one.start is None else one.start for one in built.model.actions}
    return {key: min(starts[key] + state.later, last) for key in state.on if key in starts}


def _keys(built: Built) -> frozenset[str]:
    return frozenset(one.key for one in built.model.actions) if built.model else frozenset()


def _planned(built: Built) -> dict[str, float]:
    return {key: built.strengths[code] for code, key in built.actions.items()}


def _between(text: str | None, low: float, high: float, default: float) -> float:
    """A number of the address within its bounds; the default for anything that is none."""
    try:
        value = float(text) if text else default
    except ValueError:
        return default
    return min(max(value, low), high) if isfinite(value) else default

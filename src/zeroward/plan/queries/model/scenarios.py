"""Scenarios of a plan: as planned, without action, as observed, and those that somebody kept."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from django.utils.translation import gettext_noop

from zeroward.methods.pathways.engine import Scenario, bau, from_json, progress, to_json
from zeroward.methods.pathways.model import Model
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.build import Built
from zeroward.plan.queries.model.observed_totals import observed_totals
from zeroward.plan.queries.model.problems import PlanProblem, sentence

OF_INDICATOR: Final = "indicator:"
PLAN: Final = "plan"


def plan_scenario(built: Built) -> Scenario:
    """The plan as it is meant: its actions, each at its strength."""
    on = {row["code"] for row in built.loaded.plan_actions}
    actions = {key: built.strengths[code] for code, key in built.actions.items() if code in on}
    return Scenario(PLAN, "plan", actions, label="Plan")


def chosen_scenario(built: Built) -> Scenario:
    """The scenario that was kept as "the plan", else the plan as its actions say."""
    kept = next((row for row in built.loaded.scenarios if row["is_plan"]), None)
    return plan_scenario(built) if kept is None else scenario_of(built, kept["content"])


def scenario_of(built: Built, content: Mapping[str, Any]) -> Scenario:
    """A kept scenario without what the model does not know any more (`forgotten` names that). Raises ModelError for
    content that is no scenario."""
    found = from_json(json.dumps(dict(content)))
    if built.model is None:
        return found
    actions = {one.key for one in built.model.actions}
    drivers = {one.key for one in built.model.spec.drivers}
    return Scenario(
        found.key,
        "own" if found.kind == "bau" and any(found.actions.values()) else found.kind,
        {key: min(max(level, 0.0), 1.0) for key, level in found.actions.items() if key in actions},
        {key: value for key, value in found.values.items() if key in drivers},
        {
            key: year
            for key, year in found.starts.items()
            if key in actions and built.model.spec.base_year <= year <= built.model.spec.last_year
        },
        found.observed,
        found.label,
    )


def forgotten(built: Built, content: Mapping[str, Any]) -> tuple[str, ...]:
    """Names in a kept scenario that the model does not know any more."""
    if built.model is None:
        return ()
    known = {one.key for one in built.model.actions} | {one.key for one in built.model.spec.drivers}
    named = {*content.get("actions", {}), *content.get("values", {}), *content.get("starts", {})}
    return tuple(sorted(named - known))


def content_of(scenario: Scenario) -> dict[str, Any]:
    """A scenario as plain data, to be kept."""
    return dict(json.loads(to_json(scenario)))


def without_actions(scenario: Scenario) -> Scenario:
    """Business as usual under the same assumptions: the values that the scenario changes are changed here too."""
    return Scenario("bau", "bau", {}, scenario.values) if scenario.values else bau()


def observed_of(loaded: LoadedPlan, model: Model) -> tuple[dict[str, Any], tuple[PlanProblem, ...]]:
    """What was observed of the model's drivers and results, as `progress` takes it; what cannot be placed is named."""
    known = {one.key for one in model.spec.quantities}
    found: dict[str, Any] = {}
    problems: list[PlanProblem] = []
    for row in loaded.observations:
        node, year = row["node"], int(row["year"])
        if node.startswith(OF_INDICATOR) or node in ("emissions", "cost", "residual"):
            continue
        cell = [part for part in str(row["category"]).split(",") if part]
        if node not in known or len(cell) != len(model.step(node).dims) or year < loaded.base_year:
            problems.append(_misplaced(row, node in known, loaded))
            continue
        place = found.setdefault(node, {})
        for name in cell:
            place = place.setdefault(name, {})
        place[str(year)] = float(row["value"])
    return found, tuple(problems)


def _misplaced(row: Mapping[str, Any], is_known: bool, loaded: LoadedPlan) -> PlanProblem:
    if int(row["year"]) < loaded.base_year:
        message = sentence(
            gettext_noop("It was observed in %(year)s, before the base year."), year=row["year"]
        )
    elif is_known:
        message = sentence(gettext_noop("Its category is none of the model."))
    else:
        message = sentence(gettext_noop("The model has no quantity of this name."))
    return PlanProblem(
        f"observation:{row['node']}",
        f"{row['node']} {row['year']}",
        message,
        sentence(gettext_noop("It is not used for the course of progress. Correct the observation.")),
        "unknown",
        refused=False,
    )


def progress_scenario(built: Built, scenario: Scenario) -> Scenario | None:
    """What was observed, carried on as the scenario has it, its values and dates included; None when nothing was."""
    if built.model is None:
        return None
    observed, _problems = observed_of(built.loaded, built.model)
    observed = {**observed_totals(built, scenario), **observed}
    if not observed:
        return None
    course = progress(built.model, observed, scenario.actions)
    return replace(course, values=scenario.values, starts=scenario.starts)

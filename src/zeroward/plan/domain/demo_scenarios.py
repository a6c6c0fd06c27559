"""Example scenarios of the example plan: what a meeting would ask first."""

from dataclasses import replace
from typing import Any

from zeroward.methods.pathways.engine import digest
from zeroward.plan.domain.scenarios import ScenarioRow, write_scenarios
from zeroward.plan.models import Plan
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.model.build import built_of
from zeroward.plan.queries.model.scenarios import content_of, plan_scenario

LATER = 3
"""Years by which everything is put off."""


def write_example_scenarios(plan: Plan, who: dict[str, Any], *, without: str) -> None:
    """The plan without one action, named by its code, and the whole plan some years later."""
    built = built_of(load_plan(plan))
    if built.values is None or without not in built.actions:
        return
    planned = plan_scenario(built)
    name = next(row["name"] for row in built.loaded.actions if row["code"] == without)
    less = {key: much for key, much in planned.actions.items() if key != built.actions[without]}
    last = built.loaded.last_year
    starts = {
        key: min(built.windows[code].start + LATER, last)
        for code, key in built.actions.items()
        if key in planned.actions
    }
    made = (
        (
            replace(planned, kind="own", key="own", actions=less, label=f"Without {without}"),
            f"If this fails: {name}",
        ),
        (
            replace(planned, kind="own", key="own", starts=starts, label="Three years later"),
            "If everything takes longer",
        ),
    )
    write_scenarios(
        **who,
        plan=plan,
        rows=[
            ScenarioRow(one.label, content_of(one), digest(built.values, one), f"{note}. (Example)")
            for one, note in made
        ],
    )

"""Scenarios that somebody kept."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.storable import storable
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.writing import Kind, Written, delete_row, save_row, write_rows
from zeroward.plan.models import Plan, Scenario

MOST_TEXT: Final = 200_000


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """`content` is what `methods.pathways.to_json` writes, as data; `digest` is the identity of its outcome."""

    title: str
    content: Mapping[str, Any]
    digest: str = ""
    note: str = ""
    is_plan: bool = False


def problems_of(_plan: Plan, row: ScenarioRow) -> list[Problem]:
    """Everything that is wrong with it whatever the model, without writing."""
    found = []
    if not clean_text(row.title, limit=200, multiline=False):
        found.append(Problem("title", _("The scenario needs a title."), _("For example: with a tram.")))
    if not isinstance(row.content, Mapping):
        found.append(Problem("content", _("This is no scenario."), _("Take a file that was saved here.")))
    elif len(json.dumps(row.content, default=str)) > MOST_TEXT:
        found.append(
            Problem("content", _("The scenario is too long."), _("Take a file that was saved here."))
        )
    return found


def values_of(row: ScenarioRow) -> dict[str, Any]:
    """Clean values by the columns of `Scenario`."""
    return {
        "title": clean_text(row.title, limit=200, multiline=False),
        "content": storable(json.loads(json.dumps(row.content))),
        "digest": row.digest[:64],
        "note": clean_text(row.note, limit=5000),
        "is_plan": row.is_plan,
    }


SCENARIOS: Final = Kind(Scenario, "scenario", problems_of, values_of, match=("title",), single="is_plan")


def save_scenario(
    *,
    actor: Any,
    viewer: Viewer,
    plan: Plan,
    title: str,
    content: Mapping[str, Any],
    digest: str,
    note: str = "",
    is_plan: bool = False,
    scenario: Scenario | None = None,
    lock: int = 0,
) -> Scenario:
    """Keep a scenario or change one; one alone is the plan. Raises as `save_row` does."""
    row = ScenarioRow(title, content, digest, note, is_plan)
    saved: Scenario = save_row(
        SCENARIOS, actor=actor, viewer=viewer, plan=plan, row=row, record=scenario, lock=lock
    )
    return saved


def delete_scenario(
    *, actor: Any, viewer: Viewer, plan: Plan, scenario: Scenario, lock: int | None = None
) -> None:
    delete_row(SCENARIOS, actor=actor, viewer=viewer, plan=plan, record=scenario, lock=lock)


def write_scenarios(
    *, actor: Any, viewer: Viewer, plan: Plan, rows: Sequence[ScenarioRow], replace: bool = False
) -> Written:
    """Many scenarios, found again by their title."""
    return write_rows(SCENARIOS, actor=actor, viewer=viewer, plan=plan, rows=rows, replace=replace)

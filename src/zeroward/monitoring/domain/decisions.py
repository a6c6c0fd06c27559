"""Decision notes: which figure led to which decision, kept with the figure as it stood."""

import math
from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.records import Kind
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.learning_records import MOST, delete_owned, save_owned
from zeroward.monitoring.models import DecisionNote

DECISION: Final = Kind(
    DecisionNote,
    "monitoring.decision",
    "scope",
    (
        "title",
        "decided_on",
        "decided_by",
        "indicator_id",
        "figure_name",
        "figure_value",
        "figure_unit",
        "figure_year",
        "figure_source",
        "reading",
        "options",
        "reason",
        "action_id",
        "review_on",
        "outcome",
        "visibility",
    ),
    most=MOST,
    logs_itself=True,
)
FIRST_YEAR, LAST_YEAR = 1950, 2100


def save_decision(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    values: Mapping[str, Any],
    decision: DecisionNote | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> DecisionNote:
    """Keep a decision with the figure that led to it. Raises NotAllowedError, StaleError, ProblemsError."""
    _demand_values(values)
    with transaction.atomic():
        saved: DecisionNote = save_owned(
            DECISION,
            actor=actor,
            viewer=viewer,
            place=place,
            values=values,
            record=decision,
            lock=lock,
            is_example=is_example,
        )
    return saved


def delete_decision(
    *, actor: Any, viewer: Viewer, place: Workspace, decision: DecisionNote, lock: int | None = None
) -> None:
    """Delete a note. Raises NotAllowedError, InvalidInputError, StaleError."""
    delete_owned(DECISION, actor=actor, viewer=viewer, place=place, record=decision, lock=lock)


def _demand_values(values: Mapping[str, Any]) -> None:
    found = []
    value, year = values.get("figure_value"), values.get("figure_year")
    if value is not None and not math.isfinite(value):
        found.append(Problem("figure_value", _("This is no number."), _("Give a figure, or leave it empty.")))
    if value is not None and not values.get("figure_unit"):
        found.append(Problem("figure_unit", _("A figure needs its unit."), _("For example: %, t CO₂e, km.")))
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        found.append(Problem("figure_year", _("This year cannot be."), _("Give it with four digits.")))
    decided, again = values.get("decided_on"), values.get("review_on")
    if decided is not None and decided > timezone.localdate():
        found.append(
            Problem("decided_on", _("This day has not come yet."), _("Give the day of the decision."))
        )
    if decided is not None and again is not None and again < decided:
        found.append(Problem("review_on", _("That is before the decision."), _("Choose a later day.")))
    if found:
        raise ProblemsError(found)

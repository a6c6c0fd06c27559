"""System demonstrators: the record with its four steps."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.records import Kind
from zeroward.contract.models import Agreement
from zeroward.core.domain.audit import record_event
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.domain.learning_records import MOST, delete_owned, save_owned
from zeroward.monitoring.models import Demonstrator, DemonstratorStep, DemonstratorStepKey, StepState

DEMONSTRATOR: Final = Kind(
    Demonstrator,
    "monitoring.demonstrator",
    "scope",
    ("title", "theme", "agreement_id", "partners", "learned", "url", "visibility"),
    most=MOST,
    logs_itself=True,
)
OF_STEP: Final = ("state", "text", "evidence", "due", "done_on")


def save_demonstrator(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    values: Mapping[str, Any],
    steps: Mapping[str, Mapping[str, Any]],
    demonstrator: Demonstrator | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Demonstrator:
    """Keep a demonstrator with its steps by key: {"state", "text", "evidence", "due", "done_on"}; a step that is not
    given stays. Raises NotAllowedError, StaleError, ProblemsError (places "agreement_id", "mission_done_on" …)."""
    rows, problems = _clean_steps(steps)
    agreement = values.get("agreement_id")
    if agreement is not None and not own_agreements(viewer, place).filter(pk=agreement).exists():
        problems.append(
            Problem("agreement_id", _("This is not there any more."), _("Choose another one from the list."))
        )
    if problems:
        raise ProblemsError(problems)
    with transaction.atomic():
        saved: Demonstrator = save_owned(
            DEMONSTRATOR,
            actor=actor,
            viewer=viewer,
            place=place,
            values=values,
            record=demonstrator,
            lock=lock,
            is_example=is_example,
        )
        changes = _put_steps(saved, rows)
        if changes:
            record_event(action="monitoring.demonstrator.steps", record=saved, actor=actor, changes=changes)
    return saved


def delete_demonstrator(
    *, actor: Any, viewer: Viewer, place: Workspace, demonstrator: Demonstrator, lock: int | None = None
) -> None:
    """Delete a demonstrator with its steps; the agreement stays. Raises NotAllowedError, StaleError and others."""
    delete_owned(DEMONSTRATOR, actor=actor, viewer=viewer, place=place, record=demonstrator, lock=lock)


def own_agreements(viewer: Viewer, place: Workspace) -> Any:
    """Agreements that were recorded for the place, as far as the viewer may see them."""
    found = visible_to(Agreement.objects.all(), viewer)
    if place.scope.kind == "city":
        return found.filter(city__key=place.scope.key)
    return found.filter(scope=str(place.scope))


def _clean_steps(steps: Mapping[str, Mapping[str, Any]]) -> tuple[dict[str, dict[str, Any]], list[Problem]]:
    rows: dict[str, dict[str, Any]] = {}
    problems = []
    for key, given in steps.items():
        if key not in DemonstratorStepKey.values:
            problems.append(Problem(key, _("There is no such step.")))
            continue
        state, done = given.get("state") or StepState.OPEN, given.get("done_on")
        if state not in StepState.values:
            problems.append(
                Problem(f"{key}_state", _("There is no such choice."), _("Choose one from the list."))
            )
        if done is not None and done > timezone.localdate():
            problems.append(
                Problem(f"{key}_done_on", _("This day has not come yet."), _("Leave it empty until then."))
            )
        rows[key] = {
            "state": state,
            "text": clean_text(str(given.get("text") or ""), limit=20_000),
            "evidence": clean_text(str(given.get("evidence") or ""), limit=500, multiline=False),
            "due": given.get("due"),
            "done_on": done,
        }
    return rows, problems


def _put_steps(saved: Demonstrator, rows: Mapping[str, dict[str, Any]]) -> dict[str, list[Any]]:
    """The four rows, made where they are missing; gives what changed."""
    there = {one.key: one for one in saved.steps.all()}
    changes: dict[str, list[Any]] = {}
    for key in DemonstratorStepKey.values:
        one = there.get(key) or DemonstratorStep(demonstrator=saved, key=key)
        before = {name: getattr(one, name) for name in OF_STEP}
        after = rows.get(key, before)
        if one.pk is None or before != after:
            for name, value in after.items():
                setattr(one, name, value)
            one.save()
        if before != after:
            changes[key] = [before, after]
    return changes

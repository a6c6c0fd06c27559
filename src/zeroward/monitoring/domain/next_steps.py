"""Next steps: who does what by when, after a session or an entry of the log; and what came of it."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.records import Kind, put, still_there
from zeroward.core.domain.audit import record_event
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.learning_records import demand_own
from zeroward.monitoring.domain.learning_tell import tell_step
from zeroward.monitoring.learning_rules import LEARN
from zeroward.monitoring.models import LogEntry, NextStep, Sensemaking
from zeroward.people.queries.team import members_of

FIELDS: Final = ("title", "owner_id", "who", "due", "done_on", "result")
OF_SESSION: Final = Kind(NextStep, "monitoring.step", "session", FIELDS, most=100)
OF_ENTRY: Final = Kind(NextStep, "monitoring.step", "entry", FIELDS, most=30)

Parent = Sensemaking | LogEntry


def save_step(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    parent: Parent,
    values: Mapping[str, Any],
    step: NextStep | None = None,
    lock: int = 0,
) -> NextStep:
    """Agree on a step, or change one. Who is asked is told. Raises NotAllowedError, StaleError, ProblemsError."""
    demand(viewer, LEARN, place)
    demand_own(place, parent)
    _demand_values(place, values, step)
    before = step.owner_id if step is not None else None
    with transaction.atomic():
        saved: NextStep = put(
            kind_of(parent), actor=actor, parent=parent, values=values, record=step, lock=lock
        )
        if saved.owner_id is not None and saved.owner_id != before and saved.done_on is None:
            tell_step(step=saved, place=place, actor=actor)
    return saved


def settle_step(
    *, actor: Any, viewer: Viewer, place: Workspace, parent: Parent, step: NextStep, done: bool = True
) -> NextStep:
    """Say that a step is done today, or open again. Saying so twice changes nothing."""
    demand(viewer, LEARN, place)
    demand_own(place, parent)
    with transaction.atomic():
        kept: NextStep = still_there(kind_of(parent), parent, step, None)
        if (kept.done_on is not None) == done:
            return kept
        before, kept.done_on = kept.done_on, timezone.localdate() if done else None
        kept.lock += 1
        kept.save()
        record_event(
            action="monitoring.step.settle",
            record=parent,
            actor=actor,
            label=kept.title,
            changes={"done_on": [before, kept.done_on]},
        )
    return kept


def delete_step(
    *, actor: Any, viewer: Viewer, place: Workspace, parent: Parent, step: NextStep, lock: int | None = None
) -> None:
    """Delete a step. Raises NotAllowedError, InvalidInputError, StaleError."""
    demand(viewer, LEARN, place)
    demand_own(place, parent)
    with transaction.atomic():
        kept = still_there(kind_of(parent), parent, step, lock)
        record_event(action="monitoring.step.delete", record=parent, actor=actor, label=kept.title)
        kept.delete()


def kind_of(parent: Parent) -> Kind:
    """How steps of this record are kept."""
    return OF_SESSION if isinstance(parent, Sensemaking) else OF_ENTRY


def _demand_values(place: Workspace, values: Mapping[str, Any], step: NextStep | None) -> None:
    found = []
    owner = values.get("owner_id")
    kept = step.owner_id if step is not None else None
    if owner is not None and owner != kept and not members_of(place.scope).filter(user=owner).exists():
        found.append(
            Problem("owner_id", _("This person is not in the team."), _("Choose one from the list."))
        )
    done = values.get("done_on")
    if done is not None and done > timezone.localdate():
        found.append(Problem("done_on", _("This day has not come yet."), _("Leave it empty until then.")))
    if found:
        raise ProblemsError(found)

"""What all records of the learning part have in common: whose they are, who sees them, what they hang on."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.contract.domain.records import Kind, put, still_there
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.learning_rules import LEARN
from zeroward.monitoring.models import Pilot, Sensemaking
from zeroward.places.queries.mergers import successor_of
from zeroward.plan.models import Action, Indicator

MOST: Final = 5_000
"""Records of one kind that a place can hold."""


def save_owned(
    kind: Kind,
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    values: Mapping[str, Any],
    record: Any = None,
    lock: int = 0,
    more: Mapping[str, Any] | None = None,
    is_example: bool = False,
) -> Any:
    """Create a record of the place, or change one. Called inside a transaction of the use case.

    Raises NotAllowedError, ProblemsError with all problems at their fields, StaleError when somebody saved it since.
    """
    demand(viewer, LEARN, place)
    demand_own(place, record)
    take_over(kind, place, record, actor)
    problems = [*visibility_problems(values), *link_problems(place, values)]
    if problems:
        raise ProblemsError(problems)
    made = dict(more or {})
    if record is None:
        made |= {
            "scope_country": place.country,
            "entered_by": signed_in(actor),
            "is_example": is_example,
        }
    return put(kind, actor=actor, parent=str(place.scope), values=values, record=record, lock=lock, more=made)


def delete_owned(
    kind: Kind, *, actor: Any, viewer: Viewer, place: Workspace, record: Any, lock: int | None = None
) -> None:
    """Delete a record with what hangs on it. Raises NotAllowedError, InvalidInputError, StaleError."""
    demand(viewer, LEARN, place)
    demand_own(place, record)
    with transaction.atomic():
        take_over(kind, place, record, actor)
        kept = still_there(kind, str(place.scope), record, lock)
        record_event(action=f"{kind.action}.delete", record=kept, actor=actor)
        kept.delete()


def visibility_problems(values: Mapping[str, Any]) -> list[Problem]:
    """A choice of visibility that does not exist."""
    if values.get("visibility", Visibility.CITY) in Visibility.values:
        return []
    return [Problem("visibility", _("There is no such choice."), _("Choose one from the list."))]


def link_problems(place: Workspace, values: Mapping[str, Any]) -> list[Problem]:
    """Links to actions, indicators, pilots and sessions that are not the place's own."""
    scope = str(place.scope)
    own: dict[str, Any] = {
        "action_id": Action.objects.filter(plan__scope=scope),
        "indicator_id": Indicator.objects.filter(plan__scope=scope),
        "pilot_id": Pilot.objects.filter(scope=scope),
        "session_id": Sensemaking.objects.filter(scope=scope),
    }
    return [
        Problem(name, _("This is not there any more."), _("Choose another one from the list."))
        for name, found in own.items()
        if values.get(name) is not None and not found.filter(pk=values[name]).exists()
    ]


def take_over(kind: Kind, place: Workspace, record: Any, actor: Any) -> None:
    """What a municipality wrote before it merged becomes its successor's when that changes it. In a transaction."""
    if record is None or record.scope == str(place.scope):
        return
    kind.model.objects.filter(pk=record.pk, scope=record.scope).update(scope=str(place.scope))
    record_event(
        action=f"{kind.action}.take-over",
        record=record,
        actor=actor,
        scope=str(place.scope),
        changes={"scope": [record.scope, str(place.scope)]},
    )
    record.scope = str(place.scope)


def demand_own(place: Workspace, record: Any) -> None:
    """Whose a record is changes with a merger of municipalities alone. Raises NotAllowedError."""
    if record is None or record.scope == str(place.scope):
        return
    kind, _colon, key = record.scope.partition(":")
    merged = kind == "city" and place.scope.kind == "city" and successor_of(key) == place.scope.key
    if not merged:
        raise NotAllowedError(_("This was written by somebody else."), remedy=_("Ask them to change it."))

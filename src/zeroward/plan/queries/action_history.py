"""What became of an action: who changed what, when."""

import datetime
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.models import AuditEvent
from zeroward.plan.models import Action, Plan

VERBS: Final[dict[str, str | Promise]] = {
    "plan.action.add": gettext_lazy("added the action"),
    "plan.action.change": gettext_lazy("changed"),
    "plan.action.state": gettext_lazy("said how far it is"),
    "plan.action.promise": gettext_lazy("said what became of the promise"),
}
PART_NAMES: Final[dict[str, str | Promise]] = {
    "steps": gettext_lazy("steps"),
    "parties": gettext_lazy("parties"),
    "costs": gettext_lazy("costs"),
    "co_benefits": gettext_lazy("co-benefits"),
    "links": gettext_lazy("links"),
}
SHOWN: Final = 20


@dataclass(frozen=True, slots=True)
class ActionEvent:
    """`fields` are the names of what changed, not the values: those are compared between versions of the plan."""

    at: datetime.datetime
    who: str
    what: str | Promise
    fields: str


def history_of(plan: Plan, action: int) -> list[ActionEvent]:
    """The newest changes first. One query beside the content type's."""
    events = AuditEvent.objects.filter(
        content_type=ContentType.objects.get_for_model(Plan),
        object_id=str(plan.pk),
        object_label=f"action:{action}",
    ).select_related("actor")[:SHOWN]
    return [
        ActionEvent(
            event.at,
            event.actor.get_full_name() if event.actor else _("the platform"),
            VERBS.get(event.action, event.action),
            ""
            if event.action == "plan.action.add"
            else ", ".join(field_name(name) for name in event.changes),
        )
        for event in events
    ]


def field_name(name: str) -> str:
    """The name of a field or part of a sheet as people know it."""
    if name in PART_NAMES:
        return str(PART_NAMES[name])
    found: Any = next((one for one in Action._meta.concrete_fields if one.name == name), None)
    return str(found.verbose_name) if found is not None else name

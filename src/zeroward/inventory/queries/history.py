"""What became of a cell: who changed what, when, from which value to which."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.models import AuditEvent
from zeroward.inventory.models import Activity, CellNote, Inventory
from zeroward.inventory.queries.reading import typed

VERBS: dict[str, str | Promise] = {
    "inventory.activity.add": gettext_lazy("added a figure"),
    "inventory.activity.change": gettext_lazy("changed a figure"),
    "inventory.activity.confirm": gettext_lazy("confirmed a figure"),
    "inventory.activity.delete": gettext_lazy("deleted a figure"),
    "inventory.key.set": gettext_lazy("set the notation key"),
    "inventory.key.clear": gettext_lazy("took the notation key away"),
    "inventory.file.attach": gettext_lazy("attached a file"),
    "inventory.file.detach": gettext_lazy("took a file away"),
    "inventory.rows.write": gettext_lazy("wrote several figures"),
}
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Difference:
    """A field with what stood there before and after, as text; "" for nothing."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CellEvent:
    at: datetime.datetime
    who: str
    what: str | Promise
    about: str
    differences: list[Difference]


def history_of(inventory: Inventory, source: str) -> list[CellEvent]:
    """The newest changes of a cell first. One query beside the content type's."""
    events = AuditEvent.objects.filter(
        content_type=ContentType.objects.get_for_model(Inventory),
        object_id=str(inventory.pk),
        object_label=source,
    ).select_related("actor")[:SHOWN]
    return [
        CellEvent(
            event.at,
            event.actor.get_full_name() if event.actor else _("the platform"),
            VERBS.get(event.action, event.action),
            event.note,
            differences_in(event.changes),
        )
        for event in events
    ]


def differences_in(changes: Mapping[str, Any]) -> list[Difference]:
    """Changes as a reader understands them."""
    found = []
    for name, pair in changes.items():
        if isinstance(pair, list) and len(pair) == 2:
            before, after = as_text(pair[0]), as_text(pair[1])
            if before != after:
                found.append(Difference(field_label(name), before, after))
    return found


def field_label(name: str) -> str:
    """The name of a field as people know it."""
    if name == "figures":
        return _("number of figures")
    if name == "file":
        return _("file")
    for model in (Activity, CellNote, Inventory):
        for field in model._meta.fields:
            if field.name == name:
                return str(field.verbose_name)
    return name


def as_text(value: Any) -> str:
    if value is None or value == "" or value == {}:
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return typed(value)
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {as_text(part)}" for key, part in value.items())
    if isinstance(value, list):
        return "; ".join(as_text(part) for part in value)
    return str(value)

"""Events of the audit log as the chain sees them: plain values, many at once."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Exists, OuterRef, QuerySet

from zeroward.core.models import AuditEvent
from zeroward.sealing.models import Kind, Seal

COLUMNS: Final = (
    "pk",
    "at",
    "action",
    "content_type__app_label",
    "content_type__model",
    "object_id",
    "scope",
    "actor_id",
    "object_label",
    "note",
    "changes",
)


@dataclass(frozen=True, slots=True)
class Event:
    pk: int
    at: datetime
    action: str
    app: str | None
    model: str | None
    object_id: str
    scope: str
    actor: int | None
    label: str
    note: str
    changes: Any

    @property
    def facts(self) -> list[Any]:
        """What nothing ever changes: when, what was done, to which record of which workspace."""
        kind = f"{self.app}.{self.model}" if self.app else ""
        return [self.pk, self.at, self.action, kind, self.object_id, self.scope]

    @property
    def words(self) -> list[Any]:
        """What erasing a person may take a name out of."""
        return [self.label, self.note, self.changes]


def events(pks: Collection[int]) -> dict[int, Event]:
    """Those that are there, by pk."""
    return {one.pk: one for one in _events(AuditEvent.objects.filter(pk__in=pks))}


def unsealed(most: int | None = None) -> list[Event]:
    """Events that are not in the chain yet, in the order of their numbers."""
    return list(_events(_unsealed()[:most] if most else _unsealed()))


def unsealed_count() -> int:
    return _unsealed().count()


def _unsealed() -> QuerySet[AuditEvent]:
    link = Seal.objects.filter(event_pk=OuterRef("pk"), kind=Kind.EVENT)
    return AuditEvent.objects.filter(~Exists(link)).order_by("pk")


def _events(rows: QuerySet[AuditEvent]) -> Iterator[Event]:
    for row in rows.values_list(*COLUMNS):
        yield Event(*row)

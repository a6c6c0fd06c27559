"""What editors do at the desk comes into the audit log, too, in the transaction of Wagtail's own entry.

Wagtail's entry says who did what to which record; what changed is in the revision that the event names. Saving the
draft of a record changes nothing that others read, and is in its revisions alone. Of pictures and documents that are
handed in many at once, or beside a text, Wagtail keeps no entry: they are told when they are stored.
"""

from collections.abc import Sequence
from typing import Any, Final
from weakref import WeakKeyDictionary

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.log_actions import LogContext, get_active_log_context, log
from wagtail.models import BaseLogEntry, DraftStateMixin, ModelLogEntry, Page, PageLogEntry

from zeroward.core.actors import signed_in
from zeroward.core.models import AuditEvent

PREFIX: Final = "desk."
CREATE: Final = "wagtail.create"
EDIT: Final = "wagtail.edit"
DELETE: Final = "wagtail.delete"
FILES: Final = (Image, Document)

_told: WeakKeyDictionary[LogContext, set[tuple[str, int, str]]] = WeakKeyDictionary()
"""What each request has told by now: action, kind and number of the record."""


def follow_desk() -> None:
    """Called once, when the apps are ready."""
    for kind in (ModelLogEntry, PageLogEntry):
        post_save.connect(_copied, sender=kind, dispatch_uid=f"core.desk_log.{kind.__name__}")
    for kind in FILES:
        post_save.connect(_stored, sender=kind, dispatch_uid=f"core.desk_log.{kind.__name__}")
        post_delete.connect(_removed, sender=kind, dispatch_uid=f"core.desk_log.{kind.__name__}")


def note_bulk(action: str, records: Sequence[Any]) -> None:
    """Wagtail keeps no entry of what is done to many records at once, pages excepted: here each gets its own."""
    for record in records:
        if not isinstance(record, Page):
            log(instance=record, action=DELETE if action == "delete" else EDIT)


def _copied(*, instance: BaseLogEntry, created: bool, **_more: Any) -> None:
    if not created or _is_draft(instance) or instance.content_type is None:
        return
    changes = {"revision": [None, instance.revision_id]} if instance.revision_id else {}
    _tell(instance.action, instance.content_type, str(instance.object_id), instance.label, changes)


def _stored(*, instance: Model, created: bool, update_fields: Any, **_more: Any) -> None:
    if update_fields is None:  # else Wagtail has measured a file
        _tell_of(CREATE if created else EDIT, instance)


def _removed(*, instance: Model, **_more: Any) -> None:
    _tell_of(DELETE, instance)


def _tell_of(action: str, record: Model) -> None:
    _tell(action, ContentType.objects.get_for_model(record), str(record.pk), str(record), {})


def _tell(action: str, kind: ContentType, number: str, label: str, changes: dict[str, Any]) -> None:
    """Once a request: Wagtail's own entry may follow what was told when the record was stored."""
    context = get_active_log_context()
    actor = signed_in(context.user)
    if actor is None:  # without a request to the desk, a use case has written its own event
        return
    told = _told.setdefault(context, set())
    if (what := (action, kind.pk, number)) in told:
        return
    told.add(what)
    # the log outlives accounts: it names nobody
    is_person = issubclass(kind.model_class() or object, AbstractBaseUser)
    AuditEvent.objects.create(
        action=f"{PREFIX}{action.replace('.', '-')}"[:80],
        actor=actor,
        content_type=kind,
        object_id=number,
        object_label=f"#{number}" if is_person else label[:300],
        changes=changes,
    )


def _is_draft(entry: BaseLogEntry) -> bool:
    model = entry.content_type.model_class() if entry.content_type else None
    return entry.action == EDIT and model is not None and issubclass(model, DraftStateMixin)

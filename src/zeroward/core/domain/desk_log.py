"""What editors do at the desk comes into the audit log, too, in the transaction of Wagtail's own entry.

Wagtail's entry says who did what to which record; what changed is in the revision that the event names. Saving the
draft of a record changes nothing that others read, and is in its revisions alone.
"""

from collections.abc import Sequence
from typing import Any, Final

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models.signals import post_save
from wagtail.log_actions import get_active_log_context, log
from wagtail.models import BaseLogEntry, DraftStateMixin, ModelLogEntry, Page, PageLogEntry

from zeroward.core.actors import signed_in
from zeroward.core.models import AuditEvent

PREFIX: Final = "desk."
EDIT: Final = "wagtail.edit"
DELETE: Final = "wagtail.delete"


def follow_desk() -> None:
    """Called once, when the apps are ready."""
    for kind in (ModelLogEntry, PageLogEntry):
        post_save.connect(_copied, sender=kind, dispatch_uid=f"core.desk_log.{kind.__name__}")


def note_bulk(action: str, records: Sequence[Any]) -> None:
    """Wagtail keeps no entry of what is done to many records at once, pages excepted: here each gets its own."""
    for record in records:
        if not isinstance(record, Page):
            log(instance=record, action=DELETE if action == "delete" else EDIT)


def _copied(*, instance: BaseLogEntry, created: bool, **_more: Any) -> None:
    actor = signed_in(get_active_log_context().user)
    # without a request to the desk, a use case has written its own event
    if not created or actor is None or _is_draft(instance):
        return
    kind = instance.content_type
    number = str(instance.object_id)
    # the log outlives accounts: it names nobody
    is_person = kind is not None and issubclass(kind.model_class() or object, AbstractBaseUser)
    AuditEvent.objects.create(
        action=f"{PREFIX}{instance.action.replace('.', '-')}"[:80],
        actor=actor,
        content_type=kind,
        object_id=number,
        object_label=f"#{number}" if is_person else instance.label[:300],
        changes={"revision": [None, instance.revision_id]} if instance.revision_id else {},
    )


def _is_draft(entry: BaseLogEntry) -> bool:
    model = entry.content_type.model_class() if entry.content_type else None
    return entry.action == EDIT and model is not None and issubclass(model, DraftStateMixin)

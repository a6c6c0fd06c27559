"""An account that is deleted otherwise than by closing it, as administrators can at the editors' desk."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models.signals import pre_delete

from zeroward.core.models import AuditEvent
from zeroward.sealing.domain.amending import amend


def follow_deletion(instance: Any, **_more: Any) -> None:
    """Count its events as unlinked, before the link is cut. Closing an account has cut them already."""
    own = list(AuditEvent.objects.filter(actor=instance.pk).values_list("pk", flat=True))
    if own:
        amend([], own)


def watch_deletions() -> None:
    pre_delete.connect(follow_deletion, sender=get_user_model(), dispatch_uid="sealing.follow_deletion")

"""Whoever gains or loses a role of the Mission team gains or loses the editors' desk with it."""

from typing import Any

from django.db.models.signals import post_delete, post_save

from zeroward.people.domain.desk_groups import sync_desk_groups
from zeroward.people.models import Membership


def connect() -> None:
    """Called once, when the apps are ready."""
    post_save.connect(role_changed, sender=Membership, dispatch_uid="desk-role-saved")
    post_delete.connect(role_changed, sender=Membership, dispatch_uid="desk-role-deleted")


def role_changed(*, instance: Membership, **_: Any) -> None:
    if instance.scope == "mission" and instance.user_id is not None:
        sync_desk_groups(instance.user)

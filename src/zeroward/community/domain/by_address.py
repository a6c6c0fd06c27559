"""From the address of an account to its person, so that whoever types it never learns whether there is one."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError
from zeroward.core.models import AuditEvent
from zeroward.people.models import User

MOST_AN_HOUR: Final = 30
"""Addresses that one person may try in an hour."""


def account_at(email: str) -> User | None:
    """For use cases that answer the same whatever is found."""
    return User.objects.filter(email=email.strip().lower(), is_active=True).first()


def check_pace(actor: Any, actions: Iterable[str]) -> None:
    """Called before the next of these actions is recorded. Raises ConflictError after very many in an hour."""
    since = timezone.now() - timedelta(hours=1)
    tried = AuditEvent.objects.filter(actor=actor, action__in=list(actions), at__gt=since)
    if tried.count() >= MOST_AN_HOUR:
        raise ConflictError(
            _("You have invited very many people in an hour."), remedy=_("Go on a little later.")
        )

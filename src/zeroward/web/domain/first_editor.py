"""The first account of a new installation."""

import secrets
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.db import transaction

from zeroward.core.domain.audit import record_event
from zeroward.people.models import Membership, Role, User

EMAIL = "editor@localhost"


@dataclass(frozen=True, slots=True)
class FirstEditor:
    email: str
    password: str


def make_first_editor() -> FirstEditor | None:
    """An administrator with a random password; None when there is an account already."""
    if User.objects.exists():
        return None
    password = secrets.token_urlsafe(12)
    with transaction.atomic():
        user = User.objects.create_superuser(EMAIL, password, first_name="First", last_name="Editor")
        EmailAddress.objects.create(user=user, email=EMAIL, verified=True, primary=True)
        Membership.objects.create(user=user, scope="mission", role=Role.ADMINISTRATOR, note="first account")
        record_event(action="web.first-editor", record=user)
    return FirstEditor(EMAIL, password)

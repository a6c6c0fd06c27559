"""The first account of a new installation."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from allauth.account.models import EmailAddress
from django.db import transaction

from zeroward.core.domain.audit import record_event
from zeroward.people.models import Membership, Role, User

EMAIL = "editor@localhost"
FILE = "first-editor"


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


def keep_password(made: FirstEditor, folder: Path) -> Path:
    """Writes e-mail and password into a file that only its owner reads (mode 600), and says where.

    For a start without a terminal: what is printed there stays in a journal that others read. Raises OSError.
    """
    path = folder / FILE
    path.unlink(missing_ok=True)  # of a database that is no more
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(f"{made.email}\n{made.password}\n")
    return path

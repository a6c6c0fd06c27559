"""Accounts that were closed, noted beside the database: a backup that still holds them is erased anew when restored."""

import hashlib
import logging
import os
import re
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.people.models import User

log = logging.getLogger(__name__)
NAME = "erasures"
_MARK = re.compile("[0-9a-f]{64}")


def erasures_file() -> Path:
    return Path(settings.VAR_DIR) / NAME


def mark_of(user: User) -> str:
    """Tells this account apart from all others, also from one that gets its number later; says nothing by itself."""
    return hashlib.sha256(f"{user.pk} {user.date_joined.isoformat()}".encode()).hexdigest()


def note_erasure(user: User) -> None:
    """Called inside the transaction that closes the account; the line is written once that is done."""
    line = f"{mark_of(user)}\n".encode()
    transaction.on_commit(lambda: _append(line), robust=True)


def _append(line: bytes) -> None:
    try:
        handle = os.open(erasures_file(), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError:
        log.error("ZEROWARD_VAR takes no file: a restored backup would bring a closed account back.")
        return
    try:
        os.write(handle, line)
        os.fsync(handle)
    finally:
        os.close(handle)


@dataclass(frozen=True, slots=True)
class Again:
    """`refused` are numbers of accounts that could not be closed, each with the reason."""

    closed: int
    refused: tuple[tuple[int, str], ...] = ()


def marks_in(file: Path) -> frozenset[str]:
    """Empty where there is no such file."""
    try:
        return frozenset(file.read_text(encoding="ascii", errors="replace").split())
    except FileNotFoundError:
        return frozenset()


def marks_of_another(file: Path) -> frozenset[str]:
    """The list of another machine, which somebody named. Raises InvalidInputError when it is none."""
    try:
        found = file.read_text(encoding="ascii").split()
    except (OSError, UnicodeDecodeError) as error:
        raise _no_list(file) from error
    if not all(_MARK.fullmatch(one) for one in found):
        raise _no_list(file)
    return frozenset(found)


def _no_list(file: Path) -> InvalidInputError:
    return InvalidInputError(
        _("This is no list of closed accounts."),
        place=str(file),
        remedy=_("Take the file “erasures” from the folder ZEROWARD_VAR of the other machine."),
    )


def listed(marks: frozenset[str]) -> list[User]:
    """Accounts that are there although they were closed."""
    if not marks:
        return []
    return [one for one in User.objects.order_by("pk").iterator() if mark_of(one) in marks]

"""What an error says of the machine: a disk that is full, a database that only reads, or one that does not answer."""

import errno
from dataclasses import dataclass
from enum import StrEnum

from django.db import DatabaseError, InterfaceError, OperationalError

_FULL = ("disk is full", "no space left", "disk full", "quota exceeded")
_READ_ONLY = ("readonly database", "read-only transaction", "read only sql transaction")
_FULL_NUMBERS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class Kind(StrEnum):
    FULL = "full"
    READ_ONLY = "read only"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Trouble:
    """`remedy` is for who runs the platform and goes to the log; pages have words of their own."""

    kind: Kind
    remedy: str


_REMEDIES = {
    Kind.FULL: "The disk of the database or of ZEROWARD_VAR is full: make room. Nothing has to be restarted.",
    Kind.READ_ONLY: "The database can only be read: check its disk, its owner, and that it is no replica.",
    Kind.AWAY: "The database does not answer, or is held up by somebody: start it, and check ZEROWARD_DATABASE.",
}


def trouble_of(error: BaseException | None) -> Trouble | None:
    """None for an error of ours. What was wrapped by another error is found as well."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        kind = _kind_of(error)
        if kind is not None:
            return Trouble(kind, _REMEDIES[kind])
        error = error.__cause__ or error.__context__
    return None


def _kind_of(error: BaseException) -> Kind | None:
    if isinstance(error, OSError) and not isinstance(error, ConnectionError):
        if error.errno in _FULL_NUMBERS:
            return Kind.FULL
        return Kind.READ_ONLY if error.errno == errno.EROFS else None
    if not isinstance(error, (DatabaseError, InterfaceError)):
        return None
    words = str(error).lower()
    if any(one in words for one in _FULL):
        return Kind.FULL
    if any(one in words for one in _READ_ONLY):
        return Kind.READ_ONLY
    return Kind.AWAY if isinstance(error, (OperationalError, InterfaceError)) else None

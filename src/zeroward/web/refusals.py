"""What keeps a command from working although nothing is wrong with the platform: told in one line, with what to do.

Everything else is a fault of ours, whose traceback is wanted. What stood in a row or in an address is not repeated.
"""

import errno
import sqlite3
from collections.abc import Iterator
from typing import Final

from django.db import connection

from zeroward.core.errors import HouseError

_AS_WHOM: Final = "Run this as the user who runs the platform."
_ROOM: Final = "Make room on the disk, then try again."
_AWAY: Final = "Start PostgreSQL, and check what ZEROWARD_DATABASE says: host, port, user, password, name."
_RIGHTS: Final = "Let the role of the platform own the database and all that is in it, then try again."
_BUSY: Final = "Somebody else holds it: stop what is at work there, or try again."
_DAMAGED: Final = "Check ZEROWARD_DATABASE; if it names the right file, bring a backup back."

_OF_FILES: Final = {
    errno.EACCES: _AS_WHOM,
    errno.EPERM: _AS_WHOM,
    errno.EROFS: _AS_WHOM,
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
}
_OF_SQLITE: Final = {
    sqlite3.SQLITE_CANTOPEN: f"Check ZEROWARD_DATABASE and ZEROWARD_VAR. {_AS_WHOM}",
    sqlite3.SQLITE_PERM: _AS_WHOM,
    sqlite3.SQLITE_READONLY: _AS_WHOM,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: _ROOM,
    sqlite3.SQLITE_IOERR: "Check the disk.",
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
}
# by the beginning of what PostgreSQL calls its states; there is none where it was never reached, or let nobody in
_OF_POSTGRESQL: Final = {
    "42501": _RIGHTS,
    "53": "Look into the log of the server: it has no room, memory or connections left.",
    "57P": _AWAY,
}


def refusal_of(error: BaseException) -> str:
    """One line for who typed the command; empty for a fault of ours."""
    if isinstance(error, HouseError):
        return str(error)
    if isinstance(error, OSError):
        remedy = _OF_FILES.get(error.errno or 0, "")
        return f"{error.filename or 'ZEROWARD_VAR'}: {error.strerror}. {remedy}" if remedy else ""
    for one in _behind(error):
        remedy = _remedy_of(one)
        if remedy:
            return f"{_database()}: {_first_line(one)}. {remedy}"
    return ""


def _behind(error: BaseException | None) -> Iterator[BaseException]:
    """Django wraps what the driver raised, and sometimes that once more."""
    while error is not None:
        yield error
        error = error.__cause__


def _remedy_of(error: BaseException) -> str:
    if isinstance(error, sqlite3.Error):
        return _OF_SQLITE.get((getattr(error, "sqlite_errorcode", None) or 0) & 0xFF, "")
    if not hasattr(error, "sqlstate"):  # psycopg's; it is not imported for those who use SQLite
        return ""
    if error.sqlstate is None:
        return _AWAY if type(error).__name__ == "OperationalError" else ""
    return next((words for state, words in _OF_POSTGRESQL.items() if error.sqlstate.startswith(state)), "")


def _first_line(error: BaseException) -> str:
    """Further ones may hold what stood in a row."""
    return next(iter(str(error).splitlines()), type(error).__name__).rstrip(".")


def _database() -> str:
    given = connection.settings_dict
    return (
        f"{given['HOST'] or 'localhost'}/{given['NAME']}"
        if connection.vendor == "postgresql"
        else str(given["NAME"])
    )

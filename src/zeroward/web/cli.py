"""The `zeroward` command: our management commands, and Django's, under one name.

`zeroward import-portfolio FILE` is Django's `import_portfolio FILE`.
"""

import os
import signal
import sys
from types import FrameType

from django.core.management import execute_from_command_line
from django.db import DatabaseError, Error, connection

from zeroward.core.errors import HouseError
from zeroward.core.frames import roomy
from zeroward.core.rounds import seldom
from zeroward.web.own_files import keep_from_others
from zeroward.web.refusals import refusal_of
from zeroward.web.settings.environment import SettingError

_NO_TABLES = "This installation has no tables yet; run “zeroward prepare”."


def main(arguments: list[str] | None = None) -> None:
    """Run one command; hyphens in its name are the same as underscores."""
    seldom()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.local")
    given = list(sys.argv if arguments is None else arguments)
    if len(given) > 1 and not given[1].startswith("-"):
        given[1] = given[1].replace("-", "_")
    if arguments is None:  # as a program of its own
        signal.signal(signal.SIGTERM, _end)
        if given[1:2] != ["collectstatic"]:  # what it collects is public, whoever hands it out
            keep_from_others()
    try:
        roomy(execute_from_command_line)(["zeroward", *given[1:]])
    except SettingError as error:
        sys.exit(str(error))
    except (Error, OSError, HouseError) as error:
        told = refusal_of(error) or (_NO_TABLES if isinstance(error, Error) and _has_no_tables() else "")
        if not told or "--traceback" in given:
            raise
        sys.exit(told)


def _has_no_tables() -> bool:
    """Whether nothing was prepared here; False also where the database does not tell."""
    try:
        connection.close()  # a transaction that failed would answer nothing
        return not connection.introspection.table_names()
    except DatabaseError:
        return False


def _end(number: int, _frame: FrameType | None) -> None:
    """A command that is told to end takes with it what it had laid beside: a copy of the database, half an archive."""
    raise SystemExit(128 + number)


if __name__ == "__main__":
    main()

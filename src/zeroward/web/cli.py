"""The `zeroward` command: our management commands, and Django's, under one name.

`zeroward import-portfolio FILE` is Django's `import_portfolio FILE`.
"""

import os
import signal
import sys
from types import FrameType

from django.core.management import execute_from_command_line

from zeroward.core.frames import roomy
from zeroward.core.rounds import seldom


def main(arguments: list[str] | None = None) -> None:
    """Run one command; hyphens in its name are the same as underscores."""
    seldom()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.local")
    if arguments is None:  # as a program of its own
        signal.signal(signal.SIGTERM, _end)
    given = list(sys.argv if arguments is None else arguments)
    if len(given) > 1 and not given[1].startswith("-"):
        given[1] = given[1].replace("-", "_")
    roomy(execute_from_command_line)(["zeroward", *given[1:]])


def _end(number: int, _frame: FrameType | None) -> None:
    """A command that is told to end takes with it what it had laid beside: a copy of the database, half an archive."""
    raise SystemExit(128 + number)


if __name__ == "__main__":
    main()

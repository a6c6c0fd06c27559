"""A gate between the processes of `make run`: the web process reads its code while the catalogue is loaded.

The supervising process holds a lock on a file; the web process answers nobody until it is let go. The system lets go of
a lock whose holder has died, so nothing can wait for ever. Only the standard library is imported here.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_SH, flock
from pathlib import Path
from tempfile import NamedTemporaryFile

VARIABLE = "ZEROWARD_WAIT_FOR"


@contextmanager
def closed_gate() -> Iterator[None]:
    """Whoever is started within waits in `wait_at_gate` until the block is left."""
    with NamedTemporaryFile(prefix="zeroward-") as file:
        flock(file, LOCK_EX)
        os.environ[VARIABLE] = file.name
        try:
            yield
        finally:
            del os.environ[VARIABLE]


def end_when_told() -> None:
    """SIGTERM ends this process while it reads the application: granian hears it only afterwards, and would wait."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def wait_at_gate() -> None:
    """Returns once the gate is open; at once where there is none."""
    path = os.environ.get(VARIABLE)
    if not path:
        return
    try:
        with Path(path).open("rb") as file:
            flock(file, LOCK_SH)
    except FileNotFoundError:  # it was opened and cleared away before we came
        return

"""One restore at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zeroward.web.domain.backup.errors import BackupError


@contextmanager
def alone(var: Path) -> Iterator[None]:
    """Holds the folder. The system lets go of it when a process ends, however it ends: no file is left to say so."""
    try:
        var.mkdir(parents=True, exist_ok=True)
        handle = os.open(var, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        raise BackupError(
            f"This folder cannot be used: {error.strerror or error}.",
            place=str(var),
            remedy="Check ZEROWARD_VAR, and who may write there.",
        ) from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BackupError(
                "A restore is at work here.",
                place=str(var),
                remedy="Wait until it has ended, then try again.",
            ) from error
        except OSError:  # a network disk that knows no locks of folders: as it was without them
            pass
        yield
    finally:
        os.close(handle)

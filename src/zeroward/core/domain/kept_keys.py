"""Keys of this installation that are made when they are first needed, each in a file that only its owner reads."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def kept_key(path: Path, make: Callable[[], bytes]) -> bytes:
    """What is in the file; a new key is written there (mode 600) when there is none.

    Empty for a folder, or somebody else's file: it is refused as what is no key is, and `zeroward doctor` says why.
    """
    if not path.exists():
        making = path.with_name(f"{path.name}.{os.getpid()}")
        descriptor = os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(make())
        with suppress(FileExistsError):  # another process was quicker: its key counts
            path.hardlink_to(making)
        making.unlink()
    try:
        return path.read_bytes()
    except OSError:
        return b""

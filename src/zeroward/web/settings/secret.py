"""A secret key for a local installation: made at the first start, kept in a file that only its owner reads."""

import os
from contextlib import suppress
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def kept_secret(path: Path) -> str:
    """The key in `path`; a new one is written there (mode 600) when there is none."""
    if path.exists():
        return path.read_text(encoding="ascii").strip()
    making = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(get_random_secret_key())
    with suppress(FileExistsError):  # another process of the same start was quicker: its key counts
        path.hardlink_to(making)
    making.unlink()
    return path.read_text(encoding="ascii").strip()

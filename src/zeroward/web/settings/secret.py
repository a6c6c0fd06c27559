"""A secret key for a local installation: made at the first start, kept in a file that only its owner reads."""

import os
from contextlib import suppress
from pathlib import Path

from django.core.management.utils import get_random_secret_key

from zeroward.web.settings.environment import SettingError


def kept_secret(path: Path) -> str:
    """The key in `path`; a new one is written there (mode 600) when there is none. Raises SettingError."""
    try:
        if not path.exists():
            _make(path)
        key = path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it holds no text"
        raise SettingError(
            f"{path}: the secret key cannot be read or kept there ({reason}). Give file and folder to user"
            f" {os.getuid()}, bring them back from a backup, or set ZEROWARD_SECRET_KEY."
        ) from error
    if not key:  # a disk that was full; made anew, everybody signs in again
        raise SettingError(
            f"{path}: the file of the secret key is empty. Remove it, or set ZEROWARD_SECRET_KEY."
        )
    return key


def _make(path: Path) -> None:
    making = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(making, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(get_random_secret_key())
    with suppress(FileExistsError):  # another process of the same start was quicker: its key counts
        path.hardlink_to(making)
    making.unlink()

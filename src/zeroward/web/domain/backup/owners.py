"""What was brought back belongs to whom the replaced belonged, also when root brings it back."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path


def like_before(new: Path, old: Path) -> None:
    """`new`, and all that is in it, gets the mode of what it replaces, and for root its owner and group.

    What replaces nothing goes to the owner of the folder in which it lies. Folders come before what is in them.
    """
    for path in (new, *_within(new)):
        before = _there(old / path.relative_to(new), path)
        if os.geteuid() == 0:
            owner = before or path.parent.stat()
            os.chown(path, owner.st_uid, owner.st_gid)
        if before is not None:
            path.chmod(stat.S_IMODE(before.st_mode))


def _within(folder: Path) -> Iterator[Path]:
    for inside, folders, files in os.walk(folder):
        yield from (Path(inside) / name for name in (*folders, *files))


def _there(old: Path, new: Path) -> os.stat_result | None:
    """What is replaced, if it is of the same kind: the mode of a folder would open a file to be run."""
    try:
        found = old.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found if stat.S_IFMT(found.st_mode) == stat.S_IFMT(new.stat().st_mode) else None

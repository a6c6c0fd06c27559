"""Old and new change places by renaming; a mark on the disk tells how to put the old back after a cut."""

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.installation import Installation
from zeroward.web.domain.backup.mark import MARK

# of a database that was laid beside: what SQLite keeps next to it, and a dump of PostgreSQL as commands
_ENDINGS = ("", "-wal", "-shm", "-journal", ".sql")


def staged(target: Path) -> Path:
    """Where the new is made: beside its place, so that renaming is enough."""
    return target.with_name(f"{target.name}.restoring")


def aside(target: Path) -> Path:
    return target.with_name(f"{target.name}.before-restore")


def swap(installation: Installation, targets: Sequence[Path]) -> None:
    """The new takes the place of the old, which is kept aside. The mark is on the disk before anything moves."""
    mark = installation.var / MARK
    state = {str(target): target.exists() for target in targets}
    with mark.open("x", encoding="utf-8") as file:
        json.dump(state, file)
        file.flush()
        os.fsync(file.fileno())
    for target in targets:
        if target.exists():
            target.rename(aside(target))
        staged(target).rename(target)


def put_back(installation: Installation) -> None:
    """The old is where it was before; what the restore brought is deleted. Can be repeated."""
    mark = installation.var / MARK
    try:
        state: dict[str, bool] = json.loads(mark.read_text(encoding="utf-8"))
    except ValueError:  # cut off while the mark was written: nothing had moved yet
        state = {}
    for name, was_there in state.items():
        target = Path(name)
        if aside(target).exists() or not was_there:
            for ending in ("-wal", "-shm"):  # of the new database: the old must not read them
                remove(target.with_name(target.name + ending))
        if aside(target).exists():
            remove(target)
            aside(target).rename(target)
        elif not was_there:
            remove(target)
    installation.database.put_back()
    mark.unlink()


def settle(installation: Installation) -> None:
    """The new stands: the mark goes first, so that a cut while the old is deleted does not call it back."""
    (installation.var / MARK).unlink()
    clear(installation)
    installation.database.discard()


def leftovers(installation: Installation) -> list[Path]:
    """What a restore that was ended left beside the places. While the mark stands, the old is among it."""
    beside = [made(place) for place in installation.places.values() for made in (staged, aside)]
    found = [path.with_name(path.name + ending) for path in beside for ending in _ENDINGS]
    return [path for path in found if os.path.lexists(path)]


def clear(installation: Installation) -> None:
    """Deletes what earlier restores left; asked only when no mark stands."""
    for path in leftovers(installation):
        remove(path)


def remove(path: Path) -> None:
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise BackupError(
            f"It cannot be deleted: {error.strerror or error}.",
            place=str(path),
            remedy="Check who may write there.",
        ) from error

"""Bringing a backup back: all of it is checked before the old is touched, and the old returns when anything fails."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from zipfile import ZipFile

from zeroward import __version__
from zeroward.web.domain.backup.alone import alone
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.installation import Installation
from zeroward.web.domain.backup.manifest import Manifest, demand_not_newer
from zeroward.web.domain.backup.mark import was_cut_off
from zeroward.web.domain.backup.owners import like_before
from zeroward.web.domain.backup.reading import DAMAGED, check_archive, extracted
from zeroward.web.domain.backup.swapping import clear, put_back, remove, settle, staged, swap


def restore_backup(
    installation: Installation,
    *,
    source: Path,
    known_migrations: frozenset[str],
    replace: bool = False,
    finish: Callable[[], None] = lambda: None,
) -> Manifest:
    """The installation holds what the backup holds; returns the backup's contents.

    `finish` (migrations of a newer release) runs before the old is given up. Raises BackupError; the old then stands.
    """
    with alone(installation.var):
        _demand_whole(installation, replace=replace)
        clear(
            installation
        )  # before room is counted: what an earlier restore left may be as large as this one
        found, targets = _unpacked(installation, source, known_migrations, replace=replace)
        try:
            installation.database.release()
            _take_over(installation, targets, found, finish)
        except OSError as error:
            raise BackupError(
                f"The new could not take its place: {error.strerror or error}.",
                place=str(error.filename or installation.var),
                remedy="The old was put back. Folders must not be mount points themselves.",
            ) from error
        finally:
            with suppress(BackupError):
                _forget(installation)
    return found


def demand_same_kind(installation: Installation, found: Manifest, source: Path) -> None:
    """Rows are hashed as their database writes them, so a backup of another kind is neither restored nor compared."""
    if found.database != installation.database.kind:
        raise BackupError(
            f"The backup is of {found.database}, this installation uses {installation.database.kind}.",
            place=str(source),
            remedy="Set ZEROWARD_DATABASE to a database of that kind.",
        )


def _unpacked(
    installation: Installation, source: Path, known: frozenset[str], *, replace: bool
) -> tuple[Manifest, list[Path]]:
    """The backup lies beside the places, all of it checked; with the places that will be swapped."""
    try:
        with check_archive(source) as (archive, found):
            demand_not_newer(found, version=__version__, known=known, place=str(source))
            demand_same_kind(installation, found, source)
            if installation.database.member not in found.files:
                raise BackupError(DAMAGED, place=str(source), remedy="Use another backup.")
            _demand_room(installation, found, replace=replace)
            return found, _stage(installation, archive, found)
    except OSError as error:
        raise BackupError(
            f"It could not be unpacked: {error.strerror or error}.",
            place=str(error.filename or installation.var),
            remedy="Check the space on the disk and who may write there. Nothing was changed.",
        ) from error


def _demand_whole(installation: Installation, *, replace: bool) -> None:
    """What an earlier restore left half done is put back first."""
    if not was_cut_off(installation.var):
        return
    if not replace:
        raise BackupError(
            "An earlier restore was cut off.",
            place=str(installation.var),
            remedy="Say --replace: what was there before is put back, then replaced.",
        )
    put_back(installation)


def _take_over(
    installation: Installation, targets: list[Path], found: Manifest, finish: Callable[[], None]
) -> None:
    try:
        swap(installation, targets)
        installation.database.install(staged(installation.database_place))
        if installation.database.content().digest != found.content:
            raise BackupError(
                DAMAGED, place=installation.database.member, remedy="The old installation stands."
            )
        finish()
    except BaseException:
        if was_cut_off(installation.var):
            put_back(installation)
        raise
    settle(installation)


def _demand_room(installation: Installation, found: Manifest, *, replace: bool) -> None:
    used = not installation.database.is_empty() or any(
        path.is_file() for folder in installation.folders.values() for path in folder.rglob("*")
    )
    if used and not replace:
        raise BackupError(
            "There is an installation here already.",
            place=str(installation.var),
            remedy="Restore into an empty place, or say --replace: the backup then takes its place.",
        )
    need = sum(size for size, _ in found.files.values())
    free = shutil.disk_usage(installation.var).free
    if need > free:
        raise BackupError(
            f"It needs {need:,} bytes, {free:,} are free.", place=str(installation.var), remedy="Make room."
        )


def _stage(installation: Installation, archive: ZipFile, found: Manifest) -> list[Path]:
    """Unpacks beside the places and checks every hash; returns the places that will be swapped."""
    database = installation.database_place
    places = {
        name: place
        for name, place in installation.places.items()
        if not name.startswith("secrets/") or name in found.files
    }
    try:
        for folder in installation.folders.values():
            staged(folder).mkdir(parents=True)
        database.parent.mkdir(parents=True, exist_ok=True)
        for name in found.files:
            extracted(archive, found, name, _staged_place(places, name))
        again = installation.database.checked(staged(database))
        if again is not None and again.digest != found.content:
            raise BackupError(DAMAGED, place=installation.database.member, remedy="Use another backup.")
        targets = [place for place in places.values() if place != database or installation.database.target]
        for target in targets:
            like_before(staged(target), target)
    except BaseException:
        _forget(installation)
        raise
    return targets


def _forget(installation: Installation) -> None:
    for place in installation.places.values():
        remove(staged(place))


def _staged_place(places: dict[str, Path], name: str) -> Path:
    if name in places and name not in ("media", "private", "helpdesk-mail"):
        return staged(places[name])
    folder, _, rest = name.partition("/")
    if not rest or folder not in places:
        raise BackupError(
            "This does not belong into a backup.", place=name, remedy="It was not made by “zeroward backup”."
        )
    path = staged(places[folder]) / rest
    path.parent.mkdir(parents=True, exist_ok=True)
    return path

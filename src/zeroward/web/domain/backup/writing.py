"""Taking a backup while the platform runs: database first, then files, so that every row finds its file."""

import hashlib
import os
import stat
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from zeroward import __version__
from zeroward.core.new_file import new_file
from zeroward.web.domain.backup import manifest as contents
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.installation import Installation
from zeroward.web.domain.backup.manifest import Manifest
from zeroward.web.domain.backup.reading import check_archive, extracted

PORTION = 1024 * 1024


def take_backup(
    installation: Installation, *, target: Path | str, with_secrets: bool = False
) -> tuple[Path, Manifest]:
    """Writes one archive, reads it again, and gives it its name only then; returns its path and contents.

    `target` is a new file or a folder. Raises HouseError, and leaves nothing behind, when anything is amiss.
    """
    path = new_file(target, f"zeroward-{datetime.now(UTC):%Y-%m-%dT%H%M%SZ}.zip")
    if installation.database.is_empty():
        raise BackupError(
            "There is nothing in the database.",
            place="ZEROWARD_DATABASE",
            remedy="Check ZEROWARD_DATABASE and ZEROWARD_VAR, and as whom you run this.",
        )
    making = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        os.close(os.open(making, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with tempfile.TemporaryDirectory(prefix=".zeroward-backup-", dir=path.parent) as folder:
            written = _write(installation, making, Path(folder), with_secrets=with_secrets)
            _verify(installation, making, Path(folder), written)
        _settle(making)
        making.rename(path)
        _settle(path.parent)
    except OSError as error:
        raise BackupError(
            f"It could not be written: {error.strerror or error}.",
            place=str(path),
            remedy="Check the space on the disk and who may write there.",
        ) from error
    finally:
        with suppress(OSError):
            making.unlink(missing_ok=True)
    return path, written


def _write(installation: Installation, making: Path, folder: Path, *, with_secrets: bool) -> Manifest:
    made_at = datetime.now(UTC).isoformat(timespec="seconds")
    copy = folder / installation.database.member
    held = installation.database.dump(copy)
    files: dict[str, tuple[int, str]] = {}
    vanished: list[str] = []
    with zipfile.ZipFile(making, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        files[copy.name] = _add(archive, copy, copy.name)
        copy.unlink()
        for name, source in _sources(installation, with_secrets=with_secrets):
            try:
                files[name] = _add(archive, source, name)
            except FileNotFoundError:
                vanished.append(name)
            except PermissionError as error:
                raise _unreadable(error, source) from error
        written = Manifest(
            version=__version__,
            made_at=made_at,
            database=installation.database.kind,
            migrations=held.migrations,
            content=held.digest,
            tables=held.as_data(),
            files=files,
            vanished=tuple(vanished),
        )
        archive.writestr(contents.NAME, written.as_bytes())
    return written


def _sources(installation: Installation, *, with_secrets: bool) -> Iterator[tuple[str, Path]]:
    """Every regular file once; a symbolic link is not followed."""
    for key, folder in installation.folders.items():
        for path in sorted(_within(folder)):
            with suppress(FileNotFoundError):
                if not stat.S_ISREG(path.lstat().st_mode):
                    continue
            yield f"{key}/{path.relative_to(folder).as_posix()}", path
    if with_secrets:
        yield from ((f"secrets/{name}", path) for name, path in installation.secrets.items() if path.exists())


def _within(folder: Path) -> Iterator[Path]:
    """Raises BackupError for a folder that cannot be read: what is in it would be missing without a word."""

    def refuse(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):  # there is none yet, or it went meanwhile
            raise _unreadable(error, folder) from error

    for inside, _folders, names in os.walk(folder, onerror=refuse):
        yield from (Path(inside) / name for name in names)


def _unreadable(error: OSError, path: Path) -> BackupError:
    return BackupError(
        f"It cannot be read: {error.strerror or error}.",
        place=str(error.filename or path),
        remedy="Run this as the user who runs the platform.",
    )


def _add(archive: zipfile.ZipFile, source: Path, name: str) -> tuple[int, str]:
    """Streams one file into the archive; its size and SHA-256 are those of what was read."""
    if not contents.is_safe(name):
        raise BackupError(
            "The name of this file cannot be kept.", place=name, remedy="Rename or remove the file."
        )
    size, digest = 0, hashlib.sha256()
    info = zipfile.ZipInfo(name)
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, (stat.S_IFREG | 0o600) << 16
    with source.open("rb") as given, archive.open(info, "w", force_zip64=True) as member:
        while portion := given.read(PORTION):
            size += len(portion)
            digest.update(portion)
            member.write(portion)
    return size, digest.hexdigest()


def _verify(installation: Installation, making: Path, folder: Path, written: Manifest) -> None:
    """Reads everything again from the archive; the copy of the database is opened and counted once more."""
    with check_archive(making) as (archive, found):
        copy = folder / installation.database.member
        for name in found.files:
            extracted(archive, found, name, copy if name == copy.name else None)
        again = installation.database.checked(copy)
    if found != written or (again is not None and again.digest != written.content):
        raise BackupError(
            "What was written is not what was read.",
            place=str(making),
            remedy="Check the disk, and try again.",
        )


def _settle(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

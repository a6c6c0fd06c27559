"""Reading an archive that anybody may have made: nothing of it is believed before it was checked."""

import hashlib
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from zeroward.web.domain.backup import manifest as contents
from zeroward.web.domain.backup.errors import BackupError
from zeroward.web.domain.backup.manifest import Manifest, read_manifest

PORTION = 1024 * 1024
MAX_GROWTH = 200
"""A backup does not unpack to more than so many times its size, beyond what small ones are allowed."""
ALWAYS_ALLOWED = 256 * 1024 * 1024
DAMAGED = "The archive is damaged, incomplete or was changed."
ANOTHER = "Use another backup, or copy this one again."


@contextmanager
def check_archive(path: Path) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """Opens an archive whose list of files is exactly what its manifest says, with safe names and sizes."""
    try:
        with _file(path) as file, zipfile.ZipFile(file) as archive:
            infos = archive.infolist()
            for info in infos:
                _demand_plain(info, path)
            listed = {info.filename: info for info in infos}
            if len(listed) != len(infos) or contents.NAME not in listed:
                raise BackupError(DAMAGED, place=str(path), remedy=ANOTHER)
            found = _manifest(archive, listed[contents.NAME], path)
            _demand_sizes(found, listed, path)
            yield archive, found
    # zipfile raises RuntimeError also for a way of packing that it does not know, ValueError for a name that is no text
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError) as error:
        raise BackupError(f"{DAMAGED} ({error})", place=str(path), remedy=ANOTHER) from error


def _file(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except FileNotFoundError as error:
        raise BackupError("There is no such file.", place=str(path), remedy="Check its name.") from error
    except IsADirectoryError as error:
        raise BackupError(
            "This is a folder.",
            place=str(path),
            remedy="Name the archive in it, a file of “zeroward backup”.",
        ) from error
    except OSError as error:
        raise BackupError(
            f"It cannot be read: {error.strerror or error}.",
            place=str(path),
            remedy="Check who may read it, and as whom you run this.",
        ) from error


def extracted(archive: zipfile.ZipFile, found: Manifest, name: str, target: Path | None) -> None:
    """Reads one file, never more than was announced, and compares its hash; written to `target` if given."""
    size, expected = found.files[name]
    digest, read = hashlib.sha256(), 0
    handle = None if target is None else os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with archive.open(name) as member:
            while portion := member.read(min(PORTION, size + 1 - read)):
                read += len(portion)
                if read > size:
                    break
                digest.update(portion)
                if handle is not None:
                    _write_all(handle, portion)
    finally:
        if handle is not None:
            os.close(handle)
    if read != size or digest.hexdigest() != expected:
        raise BackupError(DAMAGED, place=name, remedy=ANOTHER)


def _write_all(handle: int, portion: bytes) -> None:
    rest = memoryview(portion)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _demand_plain(info: zipfile.ZipInfo, path: Path) -> None:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if not contents.is_safe(info.filename) or kind not in (0, stat.S_IFREG) or info.flag_bits & 1:
        raise BackupError(
            "The archive holds something that is no plain file, or leads out of its folder.",
            place=f"{path} › {info.filename[:200]!r}",
            remedy="It was not made by “zeroward backup”: do not use it.",
        )


def _manifest(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: Path) -> Manifest:
    with archive.open(info) as member:
        raw = member.read(contents.MAX_BYTES + 1)
    if len(raw) > contents.MAX_BYTES:
        raise BackupError("Its table of contents is too long.", place=str(path), remedy=ANOTHER)
    return read_manifest(raw, str(path))


def _demand_sizes(found: Manifest, listed: dict[str, zipfile.ZipInfo], path: Path) -> None:
    sizes = {name: info.file_size for name, info in listed.items() if name != contents.NAME}
    if sizes != {name: size for name, (size, _) in found.files.items()}:
        raise BackupError(DAMAGED, place=str(path), remedy=ANOTHER)
    if sum(sizes.values()) > ALWAYS_ALLOWED + MAX_GROWTH * path.stat().st_size:
        raise BackupError(
            "It would unpack to far more than a backup holds.",
            place=str(path),
            remedy="It was not made by “zeroward backup”: do not use it.",
        )

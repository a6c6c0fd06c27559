"""Writing a package: parts are copied once and hashed on the way, the manifest comes last."""

import hashlib
import io
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

from zeroward.federation.package.errors import PackageError
from zeroward.federation.package.keys import Signer
from zeroward.federation.package.limits import is_safe_name
from zeroward.federation.package.manifest import MANIFEST, SIGNATURE, FileEntry, Instance, Manifest

CHUNK: Final = 256 * 1024
_TIME: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can say: times would make two equal packages differ."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file to be: `open` gives its bytes when it is its turn, so that nothing lies in memory before."""

    name: str
    open: Callable[[], BinaryIO]

    @classmethod
    def of(cls, name: str, content: bytes) -> "Part":
        return cls(name, lambda: io.BytesIO(content))


def write_package(
    target: Path,
    parts: Iterable[Part],
    *,
    kind: str,
    name: str,
    address: str,
    at: datetime,
    licence: str,
    signer: Signer | None,
    about: Mapping[str, Any] | None = None,
) -> Manifest:
    """Write the package whole or not at all: beside its place first, then moved there.

    `at` should be the time of the content (its newest change), so that the same content gives the same bytes. Without
    a signer the package has no signature, and readers must say that they take it anyway. Raises PackageError for names.
    """
    waiting = sorted(parts, key=lambda part: part.name)
    _check_names([part.name for part in waiting])
    handle, made = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
                files = tuple(_copy(archive, part) for part in waiting)
                source = Instance(name, address, signer.public.id if signer else "")
                manifest = Manifest(kind, source, at, licence, files, about or {})
                raw = manifest.to_bytes()
                archive.writestr(_entry(MANIFEST), raw)
                if signer:
                    archive.writestr(_entry(SIGNATURE), signer.sign(raw))
            file.flush()
            os.fsync(file.fileno())
        Path(made).replace(target)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(made).unlink()
        raise
    return manifest


def _check_names(names: list[str]) -> None:
    seen = {MANIFEST, SIGNATURE}
    for name in names:
        if not is_safe_name(name) or name.lower() in seen:
            raise PackageError(
                "A file cannot have this name in a package.",
                place=name,
                remedy="Use each name once, of letters, digits, “-”, “_”, “.” and folders by “/”.",
            )
        seen.add(name.lower())


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    entry.create_system = 3
    return entry


def _copy(archive: zipfile.ZipFile, part: Part) -> FileEntry:
    digest, size = hashlib.sha256(), 0
    with part.open() as content, archive.open(_entry(part.name), "w", force_zip64=True) as place:
        while chunk := content.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
            place.write(chunk)
    return FileEntry(part.name, size, digest.hexdigest())

"""Reading a package from anywhere: names and sizes, then the signature, then every hash, and only then its files."""

import hashlib
import stat
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final

from zeroward.core.uploads.archives import DAMAGED
from zeroward.federation.package.errors import PackageError
from zeroward.federation.package.keys import Verifier
from zeroward.federation.package.limits import Limits, is_safe_name
from zeroward.federation.package.manifest import (
    MANIFEST,
    SIGNATURE,
    FileEntry,
    Manifest,
    plain_json,
    read_manifest,
)

CHUNK: Final = 256 * 1024
_ENCRYPTED: Final = 0x1
_AGAIN: Final = "Ask for the package again: it was changed or damaged."


class Package:
    """A package whose signature and files were checked. `signed_by` is None where an unsigned one was asked for."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest, signed_by: Verifier | None) -> None:
        self._archive, self.manifest, self.signed_by = archive, manifest, signed_by
        self._files = {one.name: one for one in manifest.files}

    @property
    def names(self) -> list[str]:
        return list(self._files)

    def __contains__(self, name: str) -> bool:
        return name in self._files

    def size(self, name: str) -> int:
        """Bytes of a file that is in it."""
        return self._files[name].size

    def read(self, name: str) -> bytes:
        """The whole file, checked once more. Raises PackageError for a name that is not in the manifest."""
        return b"".join(self.chunks(name))

    def json(self, name: str) -> Any:
        return plain_json(self.read(name), name)

    def chunks(self, name: str) -> Iterator[bytes]:
        """The file bit by bit; its end is reached only when its hash is right."""
        if name not in self._files:
            raise PackageError("The package has no such file.", place=name, remedy=_AGAIN)
        return _checked(self._archive, self._files[name])


@contextmanager
def open_package(
    source: Path | BinaryIO,
    *,
    kind: str,
    trusted: Mapping[str, Verifier],
    unsigned_allowed: bool = False,
    limits: Limits | None = None,
) -> Iterator[Package]:
    """The package, all of it checked, for as long as the block lasts. Raises PackageError.

    `trusted` holds keys by their id (`Verifier.id`). `unsigned_allowed` takes a package without any signature, for
    a file that an administrator made and carries; a signature that is there must be right all the same.
    """
    most = limits or Limits()
    with _archive(source) as archive:
        entries = _entries(archive, most)
        raw = _small(archive, entries, MANIFEST, most.manifest)
        signer = _signer(archive, entries, raw, trusted, unsigned_allowed)
        manifest = read_manifest(raw)
        _check_source(manifest, signer)
        if manifest.kind != kind:
            raise PackageError(
                f"This package holds something else than “{kind}”.",
                place=f"{MANIFEST} kind",
                remedy="Hand it to the command for its kind.",
            )
        _check_files(manifest, entries)
        for one in manifest.files:
            for _chunk in _checked(archive, one):
                pass
        yield Package(archive, manifest, signer)


@contextmanager
def _archive(source: Path | BinaryIO) -> Iterator[zipfile.ZipFile]:
    with ExitStack() as open_now:
        try:
            file = open_now.enter_context(source.open("rb")) if isinstance(source, Path) else source
        except OSError as error:
            raise PackageError(
                f"It cannot be opened: {error.strerror or error}.",
                place=str(source),
                remedy="Check its name, and who may read it.",
            ) from None
        try:
            archive = open_now.enter_context(zipfile.ZipFile(file))
        except DAMAGED:
            raise PackageError(
                "The file is no zip, or its end is missing.", place="package", remedy=_AGAIN
            ) from None
        yield archive


def _entries(archive: zipfile.ZipFile, most: Limits) -> dict[str, zipfile.ZipInfo]:
    """The table of contents, after everything that it says was looked at."""
    found = archive.infolist()
    if len(found) > most.entries:
        raise PackageError(
            f"It holds more than {most.entries} files.", place="package", remedy="Ask for less."
        )
    size = _length(archive)
    packed, unpacked = sum(e.compress_size for e in found), sum(e.file_size for e in found)
    shared = packed > size  # entries that share their bytes: how the smallest bombs are made
    tight = unpacked > most.ratio_from and unpacked > most.ratio * max(size, 1)
    if size > most.packed or unpacked > most.unpacked or shared or tight:
        raise PackageError("Unpacked it would be far too large.", place="package", remedy="Ask for less.")
    for entry in found:
        _check_entry(entry, most)
    names = {entry.filename.lower() for entry in found}
    if len(names) < len(found):
        raise PackageError("Two files have the same name.", place="package", remedy=_AGAIN)
    return {entry.filename: entry for entry in found}


def _check_entry(entry: zipfile.ZipInfo, most: Limits) -> None:
    mode = entry.external_attr >> 16
    if not is_safe_name(entry.filename) or (mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode)):
        raise PackageError("A file with such a name is not taken.", place=entry.filename, remedy=_AGAIN)
    if entry.flag_bits & _ENCRYPTED:
        raise PackageError("The file is protected by a password.", place=entry.filename, remedy=_AGAIN)
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackageError(
            "The file is packed in a way that we do not read.", place=entry.filename, remedy=_AGAIN
        )
    if entry.file_size > most.one:
        raise PackageError("The file is too large.", place=entry.filename, remedy="Ask for less.")


def _length(archive: zipfile.ZipFile) -> int:
    file = archive.fp
    assert file is not None
    place = file.tell()
    size = file.seek(0, 2)
    file.seek(place)
    return size


def _small(archive: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo], name: str, most: int) -> bytes:
    if name not in entries or entries[name].file_size > most:
        raise PackageError("It is missing, or far too large.", place=name, remedy=_AGAIN)
    try:
        with archive.open(entries[name]) as file:
            found = file.read(most + 1)
    except DAMAGED:
        raise PackageError("It cannot be read.", place=name, remedy=_AGAIN) from None
    if len(found) > most:
        raise PackageError("It is far too large.", place=name, remedy=_AGAIN)
    return found


def _signer(
    archive: zipfile.ZipFile,
    entries: Mapping[str, zipfile.ZipInfo],
    raw: bytes,
    trusted: Mapping[str, Verifier],
    unsigned_allowed: bool,
) -> Verifier | None:
    """Which of the trusted keys signed exactly these bytes: found by trying, before anything in them is believed."""
    if SIGNATURE not in entries:
        if unsigned_allowed:
            return None
        raise PackageError(
            "The package is not signed.",
            place=SIGNATURE,
            remedy="Ask its sender to set up a key and to sign it, or say that you take it unsigned.",
        )
    signature = _small(archive, entries, SIGNATURE, 64)
    for one in trusted.values():
        if one.holds(signature, raw):
            return one
    raise PackageError(
        "It was not signed by a key that this installation trusts, or it was changed afterwards.",
        place=SIGNATURE,
        remedy="Compare the public key with its sender, enter it for the source, and try again.",
    )


def _check_source(manifest: Manifest, signer: Verifier | None) -> None:
    if manifest.source.key != (signer.id if signer else ""):
        raise PackageError("Another key signed than it says.", place=f"{MANIFEST} source.key", remedy=_AGAIN)


def _check_files(manifest: Manifest, entries: Mapping[str, zipfile.ZipInfo]) -> None:
    named = {one.name for one in manifest.files}
    there = set(entries) - {MANIFEST, SIGNATURE}
    for name in sorted(named ^ there):
        about = "The file is missing." if name in named else "The manifest does not name this file."
        raise PackageError(about, place=name, remedy=_AGAIN)
    for one in manifest.files:
        if entries[one.name].file_size != one.size:
            raise PackageError(
                "The file has another size than its manifest says.", place=one.name, remedy=_AGAIN
            )


def _checked(archive: zipfile.ZipFile, one: FileEntry) -> Iterator[bytes]:
    digest, size = hashlib.sha256(), 0
    try:
        with archive.open(one.name) as file:
            while chunk := file.read(CHUNK):
                size += len(chunk)
                if size > one.size:
                    break
                digest.update(chunk)
                yield chunk
    except DAMAGED:
        raise PackageError("The file cannot be read to its end.", place=one.name, remedy=_AGAIN) from None
    if size != one.size or digest.hexdigest() != one.sha256:
        raise PackageError("The file has another hash than its manifest says.", place=one.name, remedy=_AGAIN)

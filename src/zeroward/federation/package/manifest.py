"""The manifest: what the package is, who made it, every file with its hash. Canonical JSON that can be signed."""

import hashlib
import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, NoReturn

from zeroward.federation.package.errors import PackageError
from zeroward.federation.package.limits import is_safe_name

FORMAT: Final = "zeroward-package"
VERSION: Final = 1
"""Raised when a reader of version 1 would misread what is written."""
MANIFEST: Final = "manifest.json"
SIGNATURE: Final = "manifest.sig"
DEEPEST: Final = 100
"""So many lists and objects may lie within each other in JSON from outside."""
_HASH = re.compile(r"[0-9a-f]{64}")
_KIND = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, order=True)
class FileEntry:
    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Instance:
    """Who made it. `key` is the id of the key that signed, "" for a package without a signature."""

    name: str
    address: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """`kind` says what the files are ("records", "city", …), `about` is plain JSON data of that kind."""

    kind: str
    source: Instance
    at: datetime
    licence: str
    files: tuple[FileEntry, ...]
    about: Mapping[str, Any] = field(default_factory=dict)

    @property
    def content_hash(self) -> str:
        """Of names and hashes of all files: the same content has the same, whoever signed it and when."""
        return content_hash(self.files)

    def to_bytes(self) -> bytes:
        return canonical(
            {
                "format": FORMAT,
                "version": VERSION,
                "kind": self.kind,
                "source": {"name": self.source.name, "address": self.source.address, "key": self.source.key},
                "at": self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
                "licence": self.licence,
                "content": self.content_hash,
                "files": [{"name": f.name, "size": f.size, "sha256": f.sha256} for f in self.files],
                "about": self.about,
            }
        )


def canonical(data: Any) -> bytes:
    """One text for the same data: sorted, without spaces, in UTF-8. Raises ValueError for NaN."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "surrogatepass") + b"\n"


def content_hash(files: Iterable[FileEntry]) -> str:
    lines = "".join(f"{one.sha256} {one.size} {one.name}\n" for one in sorted(files))
    return hashlib.sha256(lines.encode()).hexdigest()


def plain_json(raw: bytes, place: str) -> Any:
    """JSON from outside. Raises PackageError for what is none, names a value twice, is nested without end, or holds a
    number without one."""
    try:
        found = json.loads(
            raw.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant, parse_float=_finite
        )
        if raw.count(b"[") + raw.count(b"{") > DEEPEST:
            _demand_shallow(found)
        return found
    except _EndlessError:
        raise PackageError("It holds a number that cannot be kept.", place=place, remedy=_AGAIN) from None
    except (ValueError, RecursionError):
        raise PackageError(
            "This is no JSON that we read.", place=place, remedy="Ask for the package again: it is damaged."
        ) from None


def read_manifest(raw: bytes) -> Manifest:
    """Raises PackageError for another format, a newer version, or what does not add up."""
    data = plain_json(raw, MANIFEST)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise _refuse(
            "format", "This is no package of this kind.", "Choose a file that was made as a package."
        )
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _refuse("version", "The version is no number.", "Ask for the package again: it is damaged.")
    if version > VERSION:
        raise _refuse(
            "version",
            f"The package has version {version} of the format; this installation reads up to {VERSION}.",
            "Update this installation, or ask for a package in the older version.",
        )
    made = Manifest(
        kind=_matching(data, "kind", _KIND),
        source=_source(data.get("source")),
        at=_moment(_text(data, "at")),
        licence=_text(data, "licence"),
        files=_files(data.get("files")),
        about=_mapping(data, "about"),
    )
    if data.get("content") != made.content_hash:
        raise _refuse("content", "The hash of the content does not fit its files.", _AGAIN)
    return made


_AGAIN: Final = "Ask for the package again: it was changed or damaged."


def _source(found: Any) -> Instance:
    if not isinstance(found, dict):
        raise _refuse("source", "It does not say who made it.", _AGAIN)
    return Instance(*(_text(found, name, "source.") for name in ("name", "address", "key")))


def _files(found: Any) -> tuple[FileEntry, ...]:
    if not isinstance(found, list):
        raise _refuse("files", "The list of files is missing.", _AGAIN)
    files = tuple(_file(number, one) for number, one in enumerate(found))
    names = {one.name.lower() for one in files}
    if len(names) < len(files):
        raise _refuse("files", "Two files have the same name.", _AGAIN)
    return files


def _file(number: int, found: Any) -> FileEntry:
    place = f"files[{number}]"
    if not isinstance(found, dict):
        raise _refuse(place, "This is no entry of a file.", _AGAIN)
    name, size = _text(found, "name", f"{place}."), found.get("size")
    if not is_safe_name(name) or name in (MANIFEST, SIGNATURE):
        raise _refuse(place, "The name of the file is not allowed.", _AGAIN)
    if not isinstance(size, int) or isinstance(size, bool) or size < 0:
        raise _refuse(place, "The size of the file is no number.", _AGAIN)
    return FileEntry(name, size, _matching(found, "sha256", _HASH, f"{place}."))


def _text(data: Mapping[str, Any], name: str, before: str = "") -> str:
    found = data.get(name)
    if not isinstance(found, str) or len(found) > 1000:
        raise _refuse(f"{before}{name}", "The text is missing or too long.", _AGAIN)
    return found


def _matching(data: Mapping[str, Any], name: str, form: re.Pattern[str], before: str = "") -> str:
    found = _text(data, name, before)
    if form.fullmatch(found) is None:
        raise _refuse(f"{before}{name}", "The value has not the form that it must have.", _AGAIN)
    return found


def _mapping(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = data.get(name)
    if not isinstance(found, dict):
        raise _refuse(name, "The part is missing.", _AGAIN)
    return found


def _moment(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    except ValueError:
        raise _refuse("at", "The time is no time.", _AGAIN) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name twice")
    return found


class _EndlessError(ValueError):
    pass


def _finite(text: str) -> float:
    """1e999 is JSON, but no number that is written again."""
    found = float(text)
    if math.isinf(found):
        raise _EndlessError
    return found


def _demand_shallow(found: Any) -> None:
    """Whatever walks through it afterwards has a depth of its own."""
    level = [found] if isinstance(found, dict | list) else []
    for _depth in range(DEEPEST):
        parts = (one.values() if isinstance(one, dict) else one for one in level)
        level = [one for part in parts for one in part if isinstance(one, dict | list)]
        if not level:
            return
    raise ValueError("nested too deeply")


def _no_constant(text: str) -> NoReturn:
    raise ValueError(text)


def _refuse(place: str, message: str, remedy: str) -> PackageError:
    return PackageError(message, place=f"{MANIFEST} {place}", remedy=remedy)

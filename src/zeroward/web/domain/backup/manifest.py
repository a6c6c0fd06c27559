"""The table of contents of an archive: what is in it, with a hash of each part, and where it came from."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from zeroward.web.domain.backup.errors import BackupError

FORMAT = 1
NAME = "manifest.json"
MAX_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Manifest:
    """`files` is name → (bytes, SHA-256); `tables` name → rows and digest; `content` one hash over all tables."""

    version: str
    made_at: str
    database: str
    migrations: tuple[str, ...]
    content: str
    tables: Mapping[str, Mapping[str, int | str]]
    files: Mapping[str, tuple[int, str]]
    vanished: tuple[str, ...] = ()

    def as_bytes(self) -> bytes:
        data = {
            "format": FORMAT,
            "version": self.version,
            "made_at": self.made_at,
            "database": self.database,
            "migrations": self.migrations,
            "content": self.content,
            "tables": self.tables,
            "files": self.files,
            "vanished": self.vanished,
        }
        return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "surrogateescape")


def read_manifest(raw: bytes, place: str) -> Manifest:
    """Refuses what is no manifest, and one of a later format."""
    try:
        data: dict[str, Any] = json.loads(raw)
        if not isinstance(data["format"], int) or data["format"] < 1:
            raise ValueError("format")
        if data["format"] > FORMAT:
            raise _newer(f"format {data['format']}", place)
        return Manifest(
            version=str(data["version"]),
            made_at=str(data["made_at"]),
            database=str(data["database"]),
            migrations=tuple(map(str, data["migrations"])),
            content=str(data["content"]),
            tables={str(name): dict(table) for name, table in data["tables"].items()},
            files={str(name): _file(entry) for name, entry in data["files"].items()},
            vanished=tuple(map(str, data["vanished"])),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BackupError(
            f"Its table of contents cannot be read ({type(error).__name__}).",
            place=f"{place} › {NAME}",
            remedy="Use another backup.",
        ) from error


def demand_not_newer(manifest: Manifest, *, version: str, known: frozenset[str], place: str) -> None:
    """Refuses the backup of a later release: this one would not understand its tables."""
    unknown = sorted(set(manifest.migrations) - known)
    if _numbers(manifest.version) > _numbers(version):
        raise _newer(f"version {manifest.version}, this is {version}", place)
    if unknown:
        raise _newer(f"migration {unknown[0]} is not known here", place)


def is_safe(name: str) -> bool:
    """A plain relative name with forward slashes that leads nowhere else."""
    path = PurePosixPath(name)
    if not name.isprintable():  # also what cannot be written as UTF-8
        return False
    odd = "\\" in name or "\0" in name or ":" in path.parts[0] if path.parts else True
    return not odd and not path.is_absolute() and ".." not in path.parts and str(path) == name


def _file(entry: Any) -> tuple[int, str]:
    size, digest = entry
    if not isinstance(size, int) or size < 0 or not re.fullmatch("[0-9a-f]{64}", str(digest)):
        raise ValueError("file")
    return size, digest


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])


def _newer(what: str, place: str) -> BackupError:
    return BackupError(
        f"The backup was made by a newer Zeroward ({what}).",
        place=place,
        remedy="Install that version or a later one, then restore.",
    )

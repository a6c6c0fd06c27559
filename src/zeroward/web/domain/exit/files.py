"""Files of rows: what a row says of its file is the content, not the name under which it lies here."""

import hashlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, BinaryIO

from django.db.models import FileField

from zeroward.federation.package import Part

CHUNK = 1024 * 1024
LOST = {"lost": True}


@dataclass(slots=True)
class Files:
    """Every file once, by its hash. `lost` are names whose file is gone from the storage."""

    found: dict[str, tuple[Any, str, int]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)

    def told(self, of: "FileField", name: str) -> dict[str, Any] | None:
        """What the row says: hash, size and ending."""
        if not name:
            return None
        digest, size = hashlib.sha256(), 0
        try:
            with of.storage.open(name, "rb") as file:
                while chunk := file.read(CHUNK):
                    digest.update(chunk)
                    size += len(chunk)
        except (OSError, ValueError):
            self.lost.append(name)
            return dict(LOST)
        self.found.setdefault(digest.hexdigest(), (of.storage, name, size))
        return {"sha256": digest.hexdigest(), "size": size, "ending": ending_of(name)}

    def parts(self) -> list[Part]:
        return [Part(f"files/{digest}", _Opening(*found[:2])) for digest, found in self.found.items()]


@dataclass(frozen=True, slots=True)
class _Opening:
    storage: Any
    name: str

    def __call__(self) -> BinaryIO:
        file: BinaryIO = self.storage.open(self.name, "rb")
        return file


def ending_of(name: str) -> str:
    """ ".pdf", "" for none or an odd one."""
    ending = PurePosixPath(name).suffix.lower()
    return ending if ending[1:].isalnum() and ending.isascii() and len(ending) <= 8 else ""

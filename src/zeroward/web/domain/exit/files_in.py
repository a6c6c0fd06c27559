"""Files of a package in the storages of this instance, under new names; gone again when what follows fails."""

import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import uuid4

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db.models import FileField, ImageField, Model
from wagtail.documents.models import Document
from wagtail.images.fields import get_allowed_image_extensions

from zeroward.federation.package import Package
from zeroward.web.domain.exit.files import LOST, ending_of
from zeroward.web.domain.exit.package import refused

IN_MEMORY = 1024 * 1024
OPEN_ENDINGS: Final = {"library.Edition.pdf": ".pdf"}
"""Files of ours that have an address of their own, and how they end."""


@dataclass(slots=True)
class FilesIn:
    package: Package
    kept: list[tuple[Any, str]] = field(default_factory=list)

    def store(self, of: "FileField", record: Model, told: Any, place: str) -> str:
        """The name under which it lies here now, "" for a row without a file."""
        if told is None:
            return ""
        if told == LOST:
            return of.generate_filename(record, f"lost-{uuid4().hex}")
        name, ending = self._said(of, told, place)
        with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as copy:
            size = 0
            for chunk in self.package.chunks(name):
                size += len(chunk)
                copy.write(chunk)
            if size != told["size"]:
                raise refused(place, "The file has another size than its row says.")
            copy.seek(0)
            stored = of.storage.save(of.generate_filename(record, f"{uuid4().hex}{ending}"), File(copy))
        self.kept.append((of.storage, stored))
        return str(stored)

    def _said(self, of: "FileField", told: Any, place: str) -> tuple[str, str]:
        if not isinstance(told, dict) or set(told) != {"sha256", "size", "ending"}:
            raise refused(place, "What the row says of its file cannot be read.")
        name, ending = f"files/{told['sha256']}", told["ending"]
        if name not in self.package or not isinstance(ending, str) or ending != ending_of(f"a{ending}"):
            raise refused(place, "The package does not hold this file.")
        if not _may_end(of, ending):
            raise refused(place, "A file of this kind is not taken here.")
        entry = next(one for one in self.package.manifest.files if one.name == name)
        if entry.sha256 != told["sha256"]:
            raise refused(place, "The file has another hash than its row says.")
        return name, ending

    def forget(self) -> None:
        """Nothing of it stays: what came after was refused."""
        for storage, name in self.kept:
            with suppress(OSError):
                storage.delete(name)


def _may_end(of: "FileField", ending: str) -> bool:
    """What has an address is handed out as a file by its ending: only what our forms take, and what we make."""
    if isinstance(of, ImageField):
        return ending[1:] in get_allowed_image_extensions()
    if of.model is Document:
        return ending[1:] in settings.WAGTAILDOCS_EXTENSIONS
    return of.storage is not default_storage or ending == OPEN_ENDINGS.get(
        f"{of.model._meta.label}.{of.name}"
    )

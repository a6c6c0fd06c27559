"""Contracts in files: handing one in, saying what it is, reading it again, deleting it."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.validators import URLValidator
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.errors import Problem, ProblemsError
from zeroward.contract.domain.reading_job import start_reading
from zeroward.contract.followers import tell_followers
from zeroward.contract.models import ContractFile, FileState
from zeroward.contract.reading_rules import READ_FILES
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.models.storage import private_files
from zeroward.core.permissions import demand
from zeroward.core.uploads.kinds import OFFICE, PDF, TEXT, FileKind, kind_of_file
from zeroward.core.uploads.names import clean_file_name
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.methods.contracts.reading.files import MOST_BYTES
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import City

DETAILS: Final = ("title", "year", "source", "visibility")
KINDS: Final = (PDF, TEXT, OFFICE["word/document.xml"])
YEARS: Final = (2020, 2060)
MOST_FILES: Final = 400
"""Of one workspace."""
_web_address = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class FileFrame:
    """What a person says of a contract in a file."""

    title: str = ""
    year: int | None = None
    source: str = ""
    visibility: str = Visibility.CITY

    def values(self) -> dict[str, Any]:
        """Clean values. Raises ProblemsError with every field that is wrong."""
        title, source = clean_text(self.title, limit=200, multiline=False), self.source.strip()[:500]
        found = []
        if not title:
            remedy = _("For example: Climate City Contract 2030.")
            found.append(Problem("title", _("The contract needs a title."), remedy))
        if self.year is not None and not YEARS[0] <= self.year <= YEARS[1]:
            found.append(
                Problem("year", _("This year cannot be right."), _("Give the year of the contract."))
            )
        if source and not _is_address(source):
            found.append(Problem("source", _("This is no web address."), _("It begins with https://.")))
        if self.visibility not in Visibility.values:
            found.append(Problem("visibility", _("There is no such choice."), _("Choose one from the list.")))
        if found:
            raise ProblemsError(found)
        return {"title": title, "year": self.year, "source": source, "visibility": self.visibility}


def take_file(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    city: City,
    frame: FileFrame,
    file: File[bytes],
    is_example: bool = False,
    queue: bool = True,
) -> ContractFile:
    """Store a contract and queue its reading; without `queue` the caller stores what was read.

    Raises NotAllowedError, ProblemsError, InvalidInputError for a file that cannot be taken, ConflictError when the
    same file of the same city is there already.
    """
    demand(viewer, READ_FILES, place)
    if not may_be_of(place, city):
        raise InvalidInputError(
            _("This city is none of yours."), place="city", remedy=_("Choose one from the list.")
        )
    values = frame.values()
    with _stored(file) as stored, transaction.atomic():
        mine = ContractFile.objects.filter(scope=str(place.scope))
        if mine.filter(city=city, digest=stored["digest"]).exists():
            raise ConflictError(
                _("This file is here already."), place="file", remedy=_("Open it from the list.")
            )
        if mine.count() >= MOST_FILES:
            raise ConflictError(
                _("There are too many contracts here."), remedy=_("Delete some that nobody needs.")
            )
        made = ContractFile.objects.create(
            scope=str(place.scope),
            scope_country=place.country,
            city=city,
            is_example=is_example,
            uploaded_by=signed_in(actor),
            **values,
            **stored,
        )
        record_event(
            action="contract.file.add", record=made, actor=actor, changes={"file": [None, made.digest]}
        )
        if queue:
            start_reading(file=made, actor=actor)
        tell_followers(made.pk)
    return made


def change_file(*, actor: Any, viewer: Viewer, file: ContractFile, frame: FileFrame) -> ContractFile:
    """Change its title, year, source and who can see it."""
    demand(viewer, READ_FILES, place_of_file(file))
    values = frame.values()
    with transaction.atomic():
        kept = ContractFile.objects.select_for_update().get(pk=file.pk)
        before = {name: getattr(kept, name) for name in DETAILS}
        changes = changes_between(before, values)
        if changes:
            for name, value in values.items():
                setattr(kept, name, value)
            kept.save()
            record_event(action="contract.file.change", record=kept, actor=actor, changes=changes)
            tell_followers(kept.pk)
    return kept


def read_again(*, actor: Any, viewer: Viewer, file: ContractFile) -> None:
    """Queue another reading: marks stay on items that are the same."""
    demand(viewer, READ_FILES, place_of_file(file))
    with transaction.atomic():
        kept = ContractFile.objects.select_for_update().get(pk=file.pk)
        if kept.state == FileState.WAITING and kept.job is not None and not kept.job.finished:
            raise ConflictError(_("This file is being read."), remedy=_("Wait until it is done."))
        start_reading(file=kept, actor=actor)
        record_event(action="contract.file.read", record=kept, actor=actor)


def delete_file(*, actor: Any, viewer: Viewer, file: ContractFile) -> None:
    """Delete a contract in a file with its text, its reading and all marks."""
    demand(viewer, READ_FILES, place_of_file(file))
    with transaction.atomic():
        pk, name = file.pk, str(file.file.name)
        record_event(action="contract.file.delete", record=file, actor=actor)
        ContractFile.objects.filter(pk=pk).delete()
        transaction.on_commit(lambda: private_files().delete(name))
        tell_followers(pk)


def place_of_file(file: ContractFile) -> Workspace:
    """The workspace that handed it in. Raises InvalidInputError when it is no more."""
    found = workspace(file.scope)
    if found is None:
        raise InvalidInputError(_("There is no such team."), place="scope")
    return found


def may_be_of(place: Workspace, city: City) -> bool:
    """Teams bring contracts of their city, platforms those of their country's cities, the Mission any."""
    if place.scope.kind == "city":
        return city.key == place.scope.key
    return place.scope.kind == "mission" or city.country.code == place.scope.key


def _is_address(text: str) -> bool:
    try:
        _web_address(text)
    except ValidationError:
        return False
    return True


@contextmanager
def _stored(file: File[bytes]) -> Iterator[dict[str, Any]]:
    """Check a file and put it into the private storage; it is removed again when what follows fails."""
    kind = _checked(file)
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    name = private_files().save(f"contracts/{timezone.now():%Y}/{uuid4().hex}", file)
    try:
        yield {
            "file": name,
            "file_name": clean_file_name(file.name or "", kind),
            "media_type": kind.media_type,
            "size": file.size,
            "digest": digest.hexdigest(),
        }
    except BaseException:
        private_files().delete(name)
        raise


def _checked(file: File[bytes]) -> FileKind:
    if file.size > MOST_BYTES:
        raise InvalidInputError(
            _("The file is larger than %(most)d MB.") % {"most": MOST_BYTES // 1_000_000},
            place="file",
            remedy=_("Make it smaller, or split it."),
        )
    kind = kind_of_file(file)  # type: ignore[arg-type]
    if kind not in KINDS:
        raise InvalidInputError(
            _("A contract is read from PDF, Word (.docx) or text."),
            place="file",
            remedy=_("Choose another file."),
        )
    return kind

"""Reading a project (.qdpx): its `project.qde`, and its texts with exactly the line endings of their files."""

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext as _
from lxml import etree

from zeroward.consultation.domain.refi.guids import same_guid
from zeroward.consultation.domain.refi.project import (
    PROJECT,
    Case,
    Coding,
    Note,
    Person,
    Project,
    Selection,
    Source,
)
from zeroward.consultation.importers.refi.codes import read_codes
from zeroward.consultation.importers.refi.qdc import Hint, sets_of
from zeroward.consultation.importers.refi.safe_xml import (
    child,
    children,
    local,
    place_of,
    read_xml,
    refuse,
    text_of,
)
from zeroward.consultation.importers.text_file import decoded
from zeroward.core.errors import InvalidInputError
from zeroward.core.uploads.archives import DAMAGED, open_archive, unpack_for_check

INSIDE: Final = "internal://"
OTHER_SOURCES: Final = ("PictureSource", "PDFSource", "AudioSource", "VideoSource")
MOST_TEXT: Final = 60 * 1024 * 1024
"""Bytes of all texts together."""
MOST_PASSAGES: Final = 50_000


@dataclass(frozen=True, slots=True)
class Refused:
    """A part of the file that cannot be taken, with what to do."""

    place: str
    name: str
    message: str
    remedy: str


@dataclass(slots=True)
class ReadProject:
    """What a file holds. `places` tells where each text and passage stands, by guid."""

    project: Project
    refused: list[Refused] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)


def read_project(file: Any) -> ReadProject:
    """The whole project. Raises InvalidInputError when it is none or could do harm, ProblemsError for its codebook."""
    file.seek(0)
    if not file.read(4).startswith(b"PK"):
        raise refuse(_("This is no project: a .qdpx file is an archive."), _("Choose the .qdpx file."))
    file.seek(0)
    try:
        with open_archive(file) as archive:
            unpack_for_check(archive)
            return _Reader(archive).read()
    except InvalidInputError as error:
        if type(error) is not InvalidInputError or error.place != "file":
            raise
        raise refuse(error.message, _again() if "PDF" in error.remedy else error.remedy) from error
    except DAMAGED as error:
        raise refuse(_("The file is damaged: not all of its contents can be read."), _again()) from error


class _Reader:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.names = {name.replace("\\", "/").casefold(): name for name in archive.namelist()}
        self.found = ReadProject(Project(""))
        self.bytes_left = MOST_TEXT
        self.passages_left = MOST_PASSAGES

    def read(self) -> ReadProject:
        name = self.names.get("project.qde")
        if name is None:
            raise refuse(_("The archive holds no project.qde, so it is no project."), _again())
        root = read_xml(self.archive.read(name), root="Project", spaces=(PROJECT,))
        book = child(root, "CodeBook")
        self.found.hints += sets_of(book) if book is not None else []
        self.found.project = Project(
            root.get("name", ""),
            tuple(self._users(child(root, "Users"))),
            read_codes(child(book, "Codes")),
            tuple(self._cases(child(root, "Cases"))),
            tuple(self._sources(child(root, "Sources"))),
            tuple(self._notes(child(root, "Notes"))),
            root.get("origin", ""),
        )
        self._left_out(root)
        return self.found

    def _left_out(self, root: etree._Element) -> None:
        names = {
            "Variables": _("Variables are left out."),
            "Links": _("Links are left out."),
            "Sets": _("Sets are left out."),
            "Graphs": _("Graphs are left out."),
        }
        for element in children(root, *names):
            if len(element):
                self.found.hints.append(Hint(place_of(element), names[local(element)]))

    def _users(self, holder: etree._Element | None) -> Iterator[Person]:
        for element in children(holder, "User"):
            yield Person(same_guid(element.get("guid", "")), element.get("name", ""))

    def _cases(self, holder: etree._Element | None) -> Iterator[Case]:
        for element in children(holder, "Case"):
            yield Case(
                same_guid(element.get("guid", "")),
                element.get("name", ""),
                text_of(element, "Description"),
                _refs(element, "SourceRef"),
                _refs(element, "SelectionRef"),
            )

    def _sources(self, holder: etree._Element | None) -> Iterator[Source]:
        for element in children(holder, "TextSource", *OTHER_SOURCES):
            name = element.get("name", "")
            guid = same_guid(element.get("guid", ""))
            if local(element) != "TextSource":
                self._refuse(
                    element,
                    name,
                    _("It is a picture, a recording or a PDF."),
                    _("Only texts can be coded here."),
                )
                continue
            text = self._text(element, name)
            if text is None:
                continue
            self.found.places[guid] = place_of(element)
            yield Source(
                guid,
                name,
                text,
                text_of(element, "Description"),
                tuple(self._selections(element, name)),
                tuple(_codings(element)),
                _refs(element, "NoteRef"),
            )

    def _text(self, element: etree._Element, name: str) -> str | None:
        """The text of a source; None when it was refused."""
        path = element.get("plainTextPath", "")
        inline = child(element, "PlainTextContent")
        if not path and inline is not None:
            return "".join(inline.itertext())
        if not path:
            self._refuse(
                element,
                name,
                _("It has no plain text."),
                _("Export the project with plain text, or hand it in as DOCX."),
            )
            return None
        if not path.casefold().startswith(INSIDE):
            self._refuse(
                element,
                name,
                _("Its text lies outside the archive."),
                _("Export the project with its sources included."),
            )
            return None
        kept = self.names.get(f"sources/{path[len(INSIDE) :]}".replace("\\", "/").casefold())
        if kept is None:
            self._refuse(element, name, _("Its text is not in the archive."), _again())
            return None
        return self._decoded(element, name, kept)

    def _decoded(self, element: etree._Element, name: str, kept: str) -> str | None:
        raw = self.archive.read(kept)
        self.bytes_left -= len(raw)
        if self.bytes_left < 0:
            raise refuse(_("The texts have more than 60 MB."), _("Export the project in several parts."))
        try:
            return decoded(raw)
        except InvalidInputError as error:
            self._refuse(element, name, error.message, error.remedy)
            return None

    def _selections(self, source: etree._Element, name: str) -> Iterator[Selection]:
        for element in children(source, "PlainTextSelection"):
            self.passages_left -= 1
            if self.passages_left < 0:
                raise refuse(
                    _("The project has more than 50,000 passages."), _("Export it in several parts.")
                )
            start, end = _number(element, "startPosition"), _number(element, "endPosition")
            if start is None or end is None:
                self._refuse(
                    element, name, _("A passage has no positions that are numbers."), _("Mark it once more.")
                )
                continue
            guid = same_guid(element.get("guid", ""))
            self.found.places[guid] = place_of(element)
            yield Selection(
                guid,
                start,
                end,
                element.get("name", ""),
                text_of(element, "Description"),
                same_guid(element.get("creatingUser", "")),
                tuple(_codings(element)),
                _refs(element, "NoteRef"),
            )

    def _notes(self, holder: etree._Element | None) -> Iterator[Note]:
        for element in children(holder, "Note"):
            text = text_of(element, "PlainTextContent")
            if not text and element.get("plainTextPath"):
                text = self._text(element, element.get("name", "")) or ""
            yield Note(
                same_guid(element.get("guid", "")),
                element.get("name", ""),
                text,
                same_guid(element.get("creatingUser", "")),
            )

    def _refuse(self, element: etree._Element, name: str, message: str, remedy: str) -> None:
        self.found.refused.append(Refused(place_of(element), name, message, remedy))


def _codings(element: etree._Element) -> Iterator[Coding]:
    for one in children(element, "Coding"):
        user = same_guid(one.get("creatingUser", ""))
        notes = _refs(one, "NoteRef")
        for code in _refs(one, "CodeRef"):
            yield Coding(same_guid(one.get("guid", "")), code, user, notes)


def _refs(element: etree._Element, tag: str) -> tuple[str, ...]:
    targets: Iterable[str] = (same_guid(one.get("targetGUID", "")) for one in children(element, tag))
    return tuple(one for one in targets if one)


def _number(element: etree._Element, name: str) -> int | None:
    text = element.get(name, "").strip()
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else None


def _again() -> str:
    return _("Export the project once more from the program where it was made.")

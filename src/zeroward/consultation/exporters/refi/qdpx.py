"""A project as `.qdpx`: an archive with `project.qde` and the texts, letter by letter as they are kept."""

import io
import zipfile
from collections.abc import Iterable
from typing import Final

from lxml import etree

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
from zeroward.consultation.exporters.refi.xml import add, add_codes, fits, plain, written

MOST_FILES: Final = 4_000
"""Texts beyond these stand in the XML itself: archives with very many files are refused by programs, ours included."""
BOM: Final = "\ufeff"
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the archive: when a text came in is nobody's business, and files can be compared."""


def write_project(project: Project, *, most_files: int = MOST_FILES) -> bytes:
    """The archive."""
    files = _in_files(project.sources, most_files)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "project.qde", _qde(project, files))
        for source in project.sources:
            if source.guid in files:
                _put(archive, f"sources/{source.guid}.txt", as_bytes(source.text))
    return out.getvalue()


def as_bytes(text: str) -> bytes:
    """UTF-8 without a byte order mark, since programs differ on whether it counts. A text that begins with that very
    character gets one before it, so that taking one away gives the text back."""
    return (BOM + text if text.startswith(BOM) else text).encode("utf-8")


def _in_files(sources: Iterable[Source], most: int) -> frozenset[str]:
    """Texts that get a file of their own: the longest, and those that XML cannot hold."""
    by_length = sorted(sources, key=lambda one: (fits(one.text), -len(one.text)))
    forced = sum(not fits(one.text) for one in by_length)
    return frozenset(one.guid for one in by_length[: max(most, forced)])


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)


def _qde(project: Project, files: frozenset[str]) -> bytes:
    root = etree.Element(f"{{{PROJECT}}}Project", nsmap={None: PROJECT})
    root.set("name", plain(project.name))
    root.set("origin", plain(project.origin))
    if project.users:
        _add_users(add(root, "Users"), project.users)
    if project.codes:
        add_codes(add(add(root, "CodeBook"), "Codes"), project.codes)
    if project.cases:
        _add_cases(add(root, "Cases"), project.cases)
    if project.sources:
        _add_sources(add(root, "Sources"), project.sources, files)
    if project.notes:
        _add_notes(add(root, "Notes"), project.notes)
    return written(root)


def _add_users(parent: etree._Element, users: Iterable[Person]) -> None:
    for user in users:
        add(parent, "User", guid=user.guid, name=user.name)


def _add_cases(parent: etree._Element, cases: Iterable[Case]) -> None:
    for case in cases:
        made = add(parent, "Case", guid=case.guid, name=case.name)
        if case.description:
            add(made, "Description", case.description)
        _add_refs(made, "SourceRef", case.sources)
        _add_refs(made, "SelectionRef", case.selections)


def _add_sources(parent: etree._Element, sources: Iterable[Source], files: frozenset[str]) -> None:
    for source in sources:
        made = add(parent, "TextSource", guid=source.guid, name=source.name)
        if source.guid in files:
            made.set("plainTextPath", f"internal://{source.guid}.txt")
        if source.description:
            add(made, "Description", source.description)
        if source.guid not in files:
            add(made, "PlainTextContent", source.text)
        for selection in source.selections:
            _add_selection(made, selection)
        _add_codings(made, source.codings)
        _add_refs(made, "NoteRef", source.notes)


def _add_selection(parent: etree._Element, selection: Selection) -> None:
    made = add(
        parent,
        "PlainTextSelection",
        guid=selection.guid,
        name=selection.name,
        startPosition=selection.start,
        endPosition=selection.end,
        creatingUser=selection.user,
    )
    if selection.description:
        add(made, "Description", selection.description)
    _add_codings(made, selection.codings)
    _add_refs(made, "NoteRef", selection.notes)


def _add_codings(parent: etree._Element, codings: Iterable[Coding]) -> None:
    for coding in codings:
        made = add(parent, "Coding", guid=coding.guid, creatingUser=coding.user)
        add(made, "CodeRef", targetGUID=coding.code)
        _add_refs(made, "NoteRef", coding.notes)


def _add_notes(parent: etree._Element, notes: Iterable[Note]) -> None:
    for note in notes:
        made = add(parent, "Note", guid=note.guid, name=note.name, creatingUser=note.user)
        add(made, "PlainTextContent", note.text)


def _add_refs(parent: etree._Element, tag: str, guids: Iterable[str]) -> None:
    for guid in guids:
        add(parent, tag, targetGUID=guid)

"""What a file is, by its content alone; its name and what the browser says about it are not asked."""

import zipfile
from dataclasses import dataclass
from typing import BinaryIO

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.uploads.archives import open_archive, unpack_for_check

HEAD = 4096  # bytes
TEXT_CHUNK = 1024 * 1024
TEXT_SUFFIXES = ("txt", "csv", "md")


@dataclass(frozen=True, slots=True)
class FileKind:
    media_type: str
    suffix: str


PDF = FileKind("application/pdf", "pdf")
TEXT = FileKind("text/plain", "txt")
ZIP = FileKind("application/zip", "zip")
OFFICE = {
    "word/document.xml": FileKind(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"
    ),
    "xl/workbook.xml": FileKind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    "ppt/presentation.xml": FileKind(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"
    ),
}
OPEN_DOCUMENT = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.presentation": "odp",
}
ACTIVE_TEXT = (b"<!doctype", b"<html", b"<svg", b"<?xml", b"<script", b"#!", b"<?php", b"mime-version:")
ALLOWED = "PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, PNG, JPEG, WebP, TXT, CSV, ZIP"


def kind_of_file(file: BinaryIO) -> FileKind:
    """The kind of an allowed file; the file is left at its start. Raises InvalidInputError for anything else."""
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    if not head:
        raise InvalidInputError(_("The file is empty."), place="file", remedy=_("Choose another file."))
    kind = _by_signature(head) or (
        _in_archive(file) if head.startswith(b"PK\x03\x04") else _as_text(file, head)
    )
    file.seek(0)
    return kind


def _by_signature(head: bytes) -> FileKind | None:
    if head.startswith(b"%PDF-"):
        return PDF
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileKind("image/png", "png")
    if head.startswith(b"\xff\xd8\xff"):
        return FileKind("image/jpeg", "jpg")
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return FileKind("image/webp", "webp")
    return None


def _in_archive(file: BinaryIO) -> FileKind:
    with open_archive(file) as archive:
        unpack_for_check(archive)
        names = set(archive.namelist())
        if any(name.lower().endswith("vbaproject.bin") for name in names):
            raise InvalidInputError(
                _("The file contains macros."), place="file", remedy=_("Save it without macros, or as a PDF.")
            )
        if "[Content_Types].xml" in names:
            return next((kind for name, kind in OFFICE.items() if name in names), ZIP)
        return _open_document(archive, names) or ZIP


def _open_document(archive: zipfile.ZipFile, names: set[str]) -> FileKind | None:
    if "mimetype" not in names:
        return None
    media_type = archive.read("mimetype")[:100].decode("ascii", "replace").strip()
    suffix = OPEN_DOCUMENT.get(media_type)
    return FileKind(media_type, suffix) if suffix else None


def _as_text(file: BinaryIO, head: bytes) -> FileKind:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not start.startswith(ACTIVE_TEXT) and _is_plain(file):
        return TEXT
    raise InvalidInputError(
        _("This kind of file is not taken."),
        place="file",
        remedy=_("Hand in one of these: %(kinds)s.") % {"kinds": ALLOWED},
    )


def _is_plain(file: BinaryIO) -> bool:
    """No control characters but tabs and line ends: text in UTF-8 or in one of the older alphabets."""
    allowed = {9, 10, 12, 13}
    unwanted = bytes(code for code in (*range(32), 127) if code not in allowed)
    while chunk := file.read(TEXT_CHUNK):
        if len(chunk.translate(None, unwanted)) != len(chunk):
            return False
    return True

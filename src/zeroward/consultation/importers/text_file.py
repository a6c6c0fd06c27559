"""A transcript or document that somebody hands in, as text with its line endings as they came.

A wrong encoding is never guessed away: a letter that was read wrongly would be coded and quoted wrongly.
"""

import codecs
import re
import tempfile
from pathlib import Path
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from zeroward.core.documents.reading import MOST_BYTES, document_text
from zeroward.core.errors import InvalidInputError
from zeroward.core.uploads.kinds import kind_of_file

_WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_BROKEN = re.compile("(?:[ÂÃÄÅÎÏÐÑ][\u0080-\u00bf\u0152-\u2122]|â€[\u0090-\u2122])")
_ENOUGH = 2
"""Pairs of letters that only a wrong encoding makes, before a text counts as read wrongly."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read_text_file(file: Any) -> str:
    """The text of an uploaded TXT, MD or DOCX. Raises InvalidInputError for the place "file", with what to do."""
    if file.size > MOST_BYTES:
        raise _refuse(_("The file is larger than 20 MB."), _("Save its text alone, without pictures."))
    file.seek(0)
    start = file.read(4)
    file.seek(0)
    if start.startswith(b"PK\x03\x04"):
        return _word(file)
    if start.startswith(b"%PDF"):
        raise _refuse(
            _("The text of a PDF cannot be read reliably."),
            _("Save it as DOCX or as plain text in UTF-8, and check the order of its paragraphs."),
        )
    return checked(decoded(file.read()))


def decoded(raw: bytes) -> str:
    """UTF-8, or UTF-16 that says so. Raises InvalidInputError naming the line for anything else."""
    for mark, name in _WIDE.items():
        if raw.startswith(mark):
            try:
                return raw.decode(name)
            except UnicodeDecodeError as error:
                raise _refuse(_("The file is cut off in the middle of a letter."), _resave()) from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n|\r|\n", raw[: error.start])) + 1
        raise _refuse(
            _("Line %(line)d is not in UTF-8: the file is in an older encoding.") % {"line": line}, _resave()
        ) from error


def checked(text: str) -> str:
    """The text, unless its letters were lost or read wrongly before it came here."""
    lost = text.count("\ufffd")
    if lost:
        raise _refuse(
            _("%(count)d letters of this text were lost already (�).") % {"count": lost},
            _("Go back to the original and save it as plain text in UTF-8."),
        )
    broken = _BROKEN.findall(text)
    if len(broken) >= _ENOUGH:
        raise _refuse(
            _("This text was read in a wrong encoding once: it holds “%(letters)s”, for example.")
            % {"letters": broken[0]},
            _("Go back to the original and save it as plain text in UTF-8."),
        )
    if _CONTROL.search(text):
        raise _refuse(_("This is no text: it holds control characters."), _resave())
    if not text.strip():
        raise _refuse(_("There is no text in this file."), _("Choose another file."))
    return text


def _word(file: BinaryIO) -> str:
    kind = kind_of_file(file)
    if kind.suffix != "docx":
        raise _refuse(
            _("A file of the kind %(kind)s cannot be read here.") % {"kind": kind.suffix.upper()},
            _("Hand in TXT, MD or DOCX."),
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.docx"
        path.write_bytes(file.read())
        try:
            return checked(document_text(path))
        except InvalidInputError as error:
            raise _refuse(error.message, error.remedy) from error


def _resave() -> str:
    return _(
        "Open it where it was written, choose “Save as”, plain text, encoding UTF-8, and hand in that file."
    )


def _refuse(message: str, remedy: str) -> InvalidInputError:
    return InvalidInputError(message, place="file", remedy=remedy)

"""The text of a document that somebody hands in: plain text, Markdown, CSV or DOCX, line by line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.uploads.kinds import kind_of_file

MOST_BYTES = 20 * 1024 * 1024
_READABLE = ("txt", "docx")


def document_text(path: Path) -> str:
    """The text; cells of a table row are separated by tabs. Raises InvalidInputError with place and remedy."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise _refuse(path, _("This is no file."), _("Name a file."))
        if size > MOST_BYTES:
            raise _refuse(
                path, _("The file is larger than 20 MB."), _("Save its text alone, without pictures.")
            )
        with path.open("rb") as file:
            kind = kind_of_file(file)
    except OSError as error:
        raise _refuse(path, _("The file cannot be read."), _("Check its name and your rights.")) from error
    except InvalidInputError as error:
        raise InvalidInputError(error.message, place=str(path), remedy=error.remedy) from error
    if kind.suffix not in _READABLE:
        raise _refuse(
            path,
            _("A file of the kind %(kind)s cannot be read here.") % {"kind": kind.suffix.upper()},
            _("Save it as DOCX or as text in UTF-8: then tables keep their rows."),
        )
    return _word_text(path) if kind.suffix == "docx" else _plain_text(path)


def _plain_text(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InvalidInputError(
            _("The text is not in UTF-8."),
            place=f"{path}:{line}",
            remedy=_("Open it in an editor and save it as UTF-8."),
        ) from error


def _word_text(path: Path) -> str:
    """Paragraphs and table rows in their order; headings keep a mark of their level."""
    from docx import Document  # heavy

    try:
        document: Any = Document(str(path))
        lines: list[str] = []
        for block in document.iter_inner_content():
            if hasattr(block, "rows"):
                lines += ["\t".join(row) for row in _rows(block)]
            else:
                lines.append(_heading(block) + block.text)
            lines.append("")
    except Exception as error:  # a hostile file makes the library fail in any way
        raise _refuse(path, _("The document is damaged."), _("Save it again as DOCX.")) from error
    return "\n".join(lines)


def _rows(table: Any) -> Iterator[list[str]]:
    """The cells of each row as they are written: one that spans several columns comes once, and is not counted out, for
    it may say that it spans thousands of millions; one that goes on from the row above repeats it."""
    from docx.table import _Cell  # heavy

    above: dict[int, str] = {}
    for row in table._tbl.tr_lst:
        at, here = row.grid_before, {}
        for cell in row.tc_lst:
            goes_on = cell.vMerge == "continue"
            here[at] = above.get(at, "") if goes_on else " ".join(_Cell(cell, table).text.split())
            at += max(cell.grid_span, 1)
        above = here
        yield list(here.values())


def _heading(paragraph: Any) -> str:
    name = paragraph.style.name if paragraph.style is not None else ""
    level = name.removeprefix("Heading ")
    return "#" * int(level) + " " if name != level and level.isdigit() else ""


def _refuse(path: Path, message: str, remedy: str) -> InvalidInputError:
    return InvalidInputError(message, place=str(path), remedy=remedy)

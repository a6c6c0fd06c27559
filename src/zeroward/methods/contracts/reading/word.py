"""The text of a Word file: heads with their level, paragraphs, lists, and tables as Markdown rows.

Text is taken wherever it stands: in content controls, links and insertions too; what was deleted stays out.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from zeroward.methods.contracts.reading.errors import ReadingError
from zeroward.methods.contracts.reading.source import Note

MOST_UNPACKED: Final = 400_000_000
MOST_TEXT_PART: Final = 120_000_000
MOST_PARTS: Final = 20_000
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HEADING: Final = re.compile(
    r"(?:heading|title|überschrift|titre|titolo|nagłówek|título)\s*(\d?)", re.IGNORECASE
)
_MOST_SPAN: Final = 60


@dataclass(slots=True)
class _Out:
    """`merged` holds the first line of each table with merged cells."""

    styles: Mapping[str, str]
    lines: list[str] = field(default_factory=list)
    merged: list[int] = field(default_factory=list)


def lines_of_word(data: bytes) -> tuple[tuple[str, ...], tuple[Note, ...]]:
    """Raises ReadingError."""
    _check_archive(data)
    import docx  # heavy

    try:
        document = docx.Document(io.BytesIO(data))
        out = _Out({style.style_id: style.name or "" for style in document.styles})
        _blocks(document.element.body, out)
    except Exception as error:  # a hostile file makes the library fail in any way
        raise ReadingError("broken") from error
    return tuple(out.lines), tuple(Note("merged_cells", line) for line in out.merged)


def _check_archive(data: bytes) -> None:
    """Word files are archives: none may unpack to more than the memory holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError) as error:
        raise ReadingError("broken") from error
    if "word/document.xml" not in {part.filename for part in parts}:
        raise ReadingError("unknown_kind")
    text = sum(part.file_size for part in parts if part.filename.endswith(".xml"))
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or text > MOST_TEXT_PART or unpacked > MOST_UNPACKED:
        raise ReadingError("too_large", {"megabytes": MOST_UNPACKED // 1_000_000})


def _blocks(parent: Any, out: _Out) -> None:
    """Paragraphs and tables in their order, also those in a content control."""
    for child in _children(parent, ("p", "tbl")):
        if child.tag == f"{_W}p":
            out.lines.extend(_paragraph(child, out.styles))
        else:
            out.lines.append("")
            _table(child, out)
            out.lines.append("")


def _children(parent: Any, names: tuple[str, ...]) -> Iterator[Any]:
    """Children with these names; content controls and changes around them are looked through."""
    wanted = {f"{_W}{name}" for name in names}
    through = {f"{_W}{name}" for name in ("sdt", "sdtContent", "ins", "smartTag", "customXml")}
    for child in parent.iterchildren():
        if child.tag in wanted:
            yield child
        elif child.tag in through:
            yield from _children(child, names)


def _text(element: Any) -> str:
    """All text below an element, a line for each paragraph and break."""
    parts: list[str] = []
    for one in element.iter():
        if one.tag == f"{_W}t" and not any(above.tag == _FALLBACK for above in one.iterancestors()):
            parts.append(one.text or "")
        elif one.tag == f"{_W}tab":
            parts.append(" ")
        elif one.tag in (f"{_W}br", f"{_W}cr", f"{_W}p"):
            parts.append("\n")
    return "".join(parts).replace("\x00", "").strip()


def _paragraph(element: Any, styles: Mapping[str, str]) -> list[str]:
    text = _text(element)
    if not text:
        return [""]
    lines = [" ".join(line.split()) for line in text.split("\n")]
    style = element.find(f"{_W}pPr/{_W}pStyle")
    name = styles.get(style.get(f"{_W}val", ""), "") if style is not None else ""
    if head := _HEADING.match(name):
        return ["", f"{'#' * int(head.group(1) or 1)} {' '.join(lines)}", ""]
    return lines


def _table(element: Any, out: _Out) -> None:
    """A merged cell stands once, in its first place."""
    first = len(out.lines) + 1
    merged = False
    for number, row in enumerate(_children(element, ("tr",))):
        cells: list[str] = []
        for cell in _children(row, ("tc",)):
            span, goes_on = _merging(cell)
            merged = merged or span > 1 or goes_on
            text = "" if goes_on else " ".join(_text(cell).split()).replace("|", "/")
            cells.extend([text, *[""] * (span - 1)])
        out.lines.append("| " + " | ".join(cells) + " |")
        if number == 0:
            out.lines.append("|" + " --- |" * len(cells))
    if merged:
        out.merged.append(first)


def _merging(cell: Any) -> tuple[int, bool]:
    """Over how many columns a cell reaches, and whether it goes on with the one above."""
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    text = span.get(f"{_W}val", "1") if span is not None else "1"
    above = cell.find(f"{_W}tcPr/{_W}vMerge")
    goes_on = above is not None and above.get(f"{_W}val", "continue") == "continue"
    return min(int(text), _MOST_SPAN) if text.isdecimal() else 1, goes_on

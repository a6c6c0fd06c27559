"""The text of a Word file: heads with their level, paragraphs, lists, and tables as Markdown rows."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from zeroward.methods.contracts.reading.errors import ReadingError
from zeroward.methods.contracts.reading.source import Note

MOST_UNPACKED: Final = 400_000_000
MOST_TEXT_PART: Final = 120_000_000
MOST_PARTS: Final = 20_000
_HEADING: Final = re.compile(
    r"(?:heading|title|überschrift|titre|titolo|nagłówek|título)\s*(\d?)", re.IGNORECASE
)


def lines_of_word(data: bytes) -> tuple[tuple[str, ...], tuple[Note, ...]]:
    """Raises ReadingError."""
    _check_archive(data)
    import docx  # heavy

    try:
        document = docx.Document(io.BytesIO(data))
        lines: list[str] = []
        merged: list[int] = []
        for block in document.iter_inner_content():
            if hasattr(block, "rows"):
                lines.append("")
                merged.extend([len(lines) + 1] if _has_merged(block) else [])
                lines.extend(_rows(block))
                lines.append("")
            else:
                lines.extend(_paragraph(block))
    except Exception as error:
        raise ReadingError("broken") from error
    return tuple(lines), tuple(Note("merged_cells", line) for line in merged)


def _check_archive(data: bytes) -> None:
    """Word files are archives: none may unpack to more than the memory holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile as error:
        raise ReadingError("broken") from error
    if "word/document.xml" not in {part.filename for part in parts}:
        raise ReadingError("unknown_kind")
    text = sum(part.file_size for part in parts if part.filename.endswith(".xml"))
    if (
        len(parts) > MOST_PARTS
        or text > MOST_TEXT_PART
        or sum(part.file_size for part in parts) > MOST_UNPACKED
    ):
        raise ReadingError("too_large", {"megabytes": MOST_UNPACKED // 1_000_000})


def _paragraph(block: Any) -> list[str]:
    text = block.text.replace("\x00", "").strip()
    if not text:
        return [""]
    lines = [" ".join(line.split()) for line in text.split("\n")]
    style = block.style.name if block.style is not None else ""
    if head := _HEADING.match(style or ""):
        return ["", f"{'#' * int(head.group(1) or 1)} {' '.join(lines)}", ""]
    return lines


def _rows(table: Any) -> Iterator[str]:
    """A merged cell stands once, in its first place."""
    seen: set[Any] = set()
    for number, row in enumerate(table.rows):
        cells = []
        for cell in row.cells:
            element = cell._tc
            first = element not in seen
            seen.add(element)
            cells.append(" ".join(cell.text.split()).replace("|", "/") if first else "")
        yield "| " + " | ".join(cells) + " |"
        if number == 0:
            yield "|" + " --- |" * len(cells)


def _has_merged(table: Any) -> bool:
    return any(len({cell._tc for cell in row.cells}) < len(row.cells) for row in table.rows)

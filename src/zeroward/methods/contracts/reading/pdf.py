"""The text of a PDF, page by page, laid out as it stands on the page."""

import io
import time
from typing import Any, Final

from zeroward.methods.contracts.reading.columns import with_rows
from zeroward.methods.contracts.reading.errors import ReadingError
from zeroward.methods.contracts.reading.source import Note

MOST_PAGES: Final = 900
MOST_SECONDS: Final = 180.0
"""A file that takes longer is cut, and said to be."""
_LEAST_SIGNS: Final = 25
"""A page with fewer letters is a picture."""

Lines = tuple[str, ...]


def lines_of_pdf(data: bytes) -> tuple[Lines, tuple[int, ...], tuple[Note, ...]]:
    """Lines, the page of each, and notes on pages without text. Raises ReadingError."""
    pages = _pages_of(data)
    if len(pages) > MOST_PAGES:
        raise ReadingError("too_many_pages", {"pages": MOST_PAGES})
    lines: list[str] = []
    numbers: list[int] = []
    notes: list[Note] = []
    begun = time.monotonic()
    for number, page in enumerate(pages, start=1):
        if time.monotonic() - begun > MOST_SECONDS:
            notes.append(Note("pages_cut", len(lines), {"page": number, "pages": len(pages)}))
            break
        found = _lines_of_page(page)
        if sum(map(len, found)) < _LEAST_SIGNS:
            notes.append(Note("page_without_text", len(lines) + 1, {"page": number}))
        lines.extend([*found, ""])
        numbers.extend([number] * (len(found) + 1))
    empty = sum(note.code == "page_without_text" for note in notes)
    if empty == len(pages):
        raise ReadingError("no_text_layer")
    return tuple(lines), tuple(numbers), _gathered(tuple(notes), len(pages))


def _pages_of(data: bytes) -> list[Any]:
    import pypdf  # heavy

    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadingError("encrypted")
        return list(reader.pages)
    except ReadingError:
        raise
    except Exception as error:
        raise ReadingError("broken") from error


def _lines_of_page(page: Any) -> list[str]:
    """The laid out text; pages that the library cannot lay out give their text in reading order."""
    for mode in ("layout", "plain"):
        try:
            text = page.extract_text(extraction_mode=mode)
        except Exception:  # noqa: S112  (as above)
            continue
        if text.strip():
            lines = [line.rstrip().replace("\x00", "") for line in text.split("\n")]
            return with_rows(_without_margin(lines)) if mode == "layout" else lines
    return []


def _without_margin(lines: list[str]) -> list[str]:
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[margin:] for line in lines]


def _gathered(notes: tuple[Note, ...], pages: int) -> tuple[Note, ...]:
    """One note for all pages without text."""
    empty = [note.params["page"] for note in notes if note.code == "page_without_text"]
    others = tuple(note for note in notes if note.code != "page_without_text")
    if not empty:
        return others
    return (*others, Note("pages_without_text", 0, {"pages": empty[:50], "count": len(empty), "of": pages}))

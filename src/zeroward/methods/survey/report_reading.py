"""What a report in plain text says in numbers: bases, lists with a count, tables with percentages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAGS = re.compile(r"</?(?:b|i|u|em|strong|sup|sub)>|\*\*|__")
_STREAMS = (
    "orientation session",
    "focus group",
    "interview",
    "survey",
    "conference",
    "workshop",
    "questionnaire",
    "poll",
)
_UNITS = r"(?:unique |different |valid )?(responses|respondents|cities|participants|answers|organisations|mentions)"
_TOTAL = re.compile(rf"\b(?:total of|collected|analysed|received)\s+(\d{{1,9}})\s+{_UNITS}", re.IGNORECASE)
_UNIQUE = re.compile(r"\b(\d{1,9})\s+unique\s+(responses|respondents|answers)", re.IGNORECASE)
_STATED = re.compile(r"\b[nN]\s*=\s*(\d{1,9})\b|\bbase\b\s*[:=]?\s*(\d{1,9})\b")
_LISTED = re.compile(
    r"^(?P<name>[^\t|()]{2,40}?)\s*\((?P<count>\d{1,9})\s+(?P<unit>[a-z]+)\)\s*[\t|:]\s*(?P<items>.+)$"
)
_CAPTION = re.compile(r"^Table\s+(\d{1,9})\s*[:.]\s*(.+)$")
_MOST_ROWS = 100
_RULE = re.compile(r"^[\s|:+-]*-[\s|:+-]*$")
"""The line under the heading of a table in Markdown."""
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3}(?:\.\d+)?)\s*%")


@dataclass(frozen=True, slots=True)
class Listed:
    """A name with a stated number of members, and the members."""

    line: int
    name: str
    count: int
    unit: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableRead:
    """A table above its caption: labels with their percentages (None where a cell is blank) and the base, if stated."""

    line: int
    number: int
    caption: str
    rows: tuple[tuple[str, str | None], ...]
    base: int | None


@dataclass(frozen=True, slots=True)
class Report:
    lines: tuple[str, ...]
    bases: dict[str, int]
    lists: tuple[Listed, ...]
    tables: tuple[TableRead, ...]


def read_report(text: str) -> Report:
    """Read what can be read; what is written otherwise is left out."""
    lines = tuple(_TAGS.sub("", line).strip() for line in text.splitlines())
    return Report(lines, _bases(lines), tuple(_lists(lines)), tuple(_tables(lines)))


def stream_of(text: str) -> str:
    """The way of consulting that a text speaks of, or nothing."""
    low = text.lower()
    return next((one for one in _STREAMS if one in low), "")


def percentages(text: str) -> list[str]:
    """The percentages as printed."""
    return _PERCENT.findall(text)


def base_in(text: str) -> int | None:
    """A base that the text states itself: `n = 28`."""
    found = _STATED.search(text)
    return int(found.group(1) or found.group(2)) if found else None


def _bases(lines: tuple[str, ...]) -> dict[str, int]:
    """The number of answers of each stream, where a paragraph gives it as a total. The first one counts."""
    found: dict[str, int] = {}
    for line in lines:
        stated = _UNIQUE.search(line) or _TOTAL.search(line)
        stream = stream_of(line)
        if stated and stream and int(stated.group(1)):
            found.setdefault(stream, int(stated.group(1)))
    return found


def _lists(lines: tuple[str, ...]) -> Iterator[Listed]:
    for number, line in enumerate(lines, start=1):
        found = _LISTED.match(line)
        if found:
            items = tuple(one.strip() for one in _outside_brackets(found["items"]) if one.strip())
            yield Listed(number, found["name"].strip(), int(found["count"]), found["unit"], items)


def _outside_brackets(text: str) -> list[str]:
    """Split at commas and semicolons that stand outside brackets."""
    parts, depth = [""], 0
    for letter in text:
        depth += (letter in "([") - (letter in ")]")
        if letter in ",;" and depth <= 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def _tables(lines: tuple[str, ...]) -> Iterator[TableRead]:
    for number, line in enumerate(lines, start=1):
        found = _CAPTION.match(line)
        if found is None or re.search(r"\.{4,}\s*\d*$", line):
            continue  # a line of the table of contents
        rows = tuple(_rows_above(lines, number - 1))
        if not any(cell for _, cell in rows):
            rows = tuple(_rows_below(lines, number - 1))
        if any(cell for _, cell in rows):
            whole = " ".join([line, *(label for label, _ in rows)])
            yield TableRead(number, int(found.group(1)), found.group(2), rows, base_in(whole))


def _rows_above(lines: tuple[str, ...], caption: int) -> list[tuple[str, str | None]]:
    """The rows directly above the caption. A first row without a percentage is the heading."""
    place = caption - 1
    while place >= 0 and not lines[place]:
        place -= 1
    rows: list[tuple[str, str | None]] = []
    while place >= 0 and lines[place] and not _CAPTION.match(lines[place]) and len(rows) < _MOST_ROWS:
        if lines[place].startswith("#"):
            break
        if not _RULE.match(lines[place]):
            rows.append(_row(lines[place]))
        place -= 1
    rows.reverse()
    return rows[1:] if rows and rows[0][1] is None else rows


def _rows_below(lines: tuple[str, ...], caption: int) -> list[tuple[str, str | None]]:
    """The rows of a table in tabs or bars directly below its caption."""
    place = caption + 1
    while place < len(lines) and not lines[place]:
        place += 1
    rows: list[tuple[str, str | None]] = []
    while place < len(lines) and len(rows) < _MOST_ROWS and ("\t" in lines[place] or "|" in lines[place]):
        if not _RULE.match(lines[place]):
            rows.append(_row(lines[place]))
        place += 1
    return rows[1:] if rows and rows[0][1] is None else rows


def _row(line: str) -> tuple[str, str | None]:
    shares = percentages(line)
    return _PERCENT.sub("", line).strip(" \t|"), shares[0] if len(shares) == 1 else None

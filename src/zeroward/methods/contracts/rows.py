"""Rows of tables in the Markdown of a scanned document: cells that run over lines, rows that never end."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_SEPARATOR: Final = re.compile(r"\|?[\s|:-]*-{3}[\s|:-]*\|?")
_NEAR: Final = 12
_MOST_LINES: Final = 60
"""A cell that is still open after so many lines was broken off by the scan."""
StartsRow = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of a row; `line` and `last` count from 1. `broken` says that its end is missing."""

    line: int
    last: int
    cells: tuple[str, ...]
    broken: bool = False


def cells_of(line: str) -> tuple[str, ...]:
    """The cells between the pipes of one line, without white space around them."""
    inner = line.strip()
    inner = inner.removeprefix("|")
    inner = inner.removesuffix("|")
    return tuple(cell.strip() for cell in inner.split("|"))


def last_of_row(lines: Sequence[str], line: int) -> int:
    """The last line of the row that begins at a line (from 1): cells may run over lines. The line itself where nothing
    closes the row near by."""
    if not lines[line - 1].strip().startswith("|"):
        return line
    for at in range(line, min(line + _NEAR, len(lines) + 1)):
        text = lines[at - 1].strip()
        if text.endswith("|") and (at == line or text != "|"):
            return at
        if at > line and (text.startswith("#") or not text):
            break
    return line


def is_separator(line: str) -> bool:
    """True for the line of dashes below a head."""
    return bool(_SEPARATOR.fullmatch(line.strip()))


def rows_of(lines: Sequence[str], starts_row: StartsRow) -> Iterator[Row]:
    """The rows of all tables. `starts_row` tells a new row from a stray pipe inside an open cell."""
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        if is_separator(line) or not _is_row(line, starts_row):
            at += 1
            continue
        parts, end, broken = _whole(lines, at, starts_row)
        yield Row(at + 1, end, cells_of("\n".join(parts)), broken)
        at = end


def _is_row(line: str, starts_row: StartsRow) -> bool:
    return line.startswith("|") or (" | " in line and starts_row(cells_of(line)))


def _whole(lines: Sequence[str], at: int, starts_row: StartsRow) -> tuple[list[str], int, bool]:
    """The lines of the row that begins at `at`, the line after it, and whether it was broken off."""
    first = lines[at].strip()
    parts = [first]
    if not first.startswith("|"):
        return parts, at + 1, False
    here = at + 1
    while not parts[-1].endswith("|"):
        line = lines[here].strip() if here < len(lines) else "#"
        if here - at >= _MOST_LINES or _ends_open_row(line, starts_row):
            return parts, here, True
        # a pipe at the start of a line in an open cell is a line break of that cell
        parts.append(line.removeprefix("|").strip() if line != "|" else line)
        here += 1
    return parts, here, False


def _ends_open_row(line: str, starts_row: StartsRow) -> bool:
    if line.startswith("#") or (line and is_separator(line)):
        return True
    return "|" in line and starts_row(cells_of(line))

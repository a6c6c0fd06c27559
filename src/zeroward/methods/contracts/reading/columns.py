"""Columns of white space in the text of a PDF page, written as Markdown rows."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from zeroward.methods.contracts.reading.labelled import labelled_rows

_GAP: Final = re.compile(r" {3,}")
_CELL: Final = re.compile(r"\S+(?: {1,2}\S+)*")
_HEAD: Final = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.? +[^\W\d_].{2,110}")
_FEWEST_ROWS: Final = 2
_DEEP: Final = 12
"""Blanks at the start of a line that continues a table without its first cell."""


def with_rows(lines: Sequence[str]) -> list[str]:
    """Runs of lines that share gaps of three blanks become rows; numbered titles that stand alone become heads."""
    out: list[str] = []
    for run, is_table in _runs(lines):
        if is_table:
            out.extend(_rows(run))
        else:
            out.extend(line.strip() for line in run)
    out.pop()  # the blank line that ends the last run
    return [_as_head(out, at) for at in range(len(out))]


def _runs(lines: Sequence[str]) -> Iterator[tuple[list[str], bool]]:
    """Lines in runs: those with gaps, together with the short lines that continue their cells, and the others."""
    run: list[str] = []
    gaps = second = 0
    for at, line in enumerate([*lines, ""]):
        if gaps >= _FEWEST_ROWS and _is_space(lines, at):
            continue
        begins = _second_cell(line)
        continues = (
            gaps >= 1 and bool(line.strip()) and (line.startswith("  ") or len(line.rstrip()) < second)
        )
        if begins or continues:
            run.append(line)
            gaps += bool(begins)
            second = min(second, begins) if second and begins else begins or second
            continue
        if run:
            yield run, gaps >= _FEWEST_ROWS
            run, gaps, second = [], 0, 0
        yield [line], False


def _is_space(lines: Sequence[str], at: int) -> bool:
    """A blank line inside a table: the line after it has no first cell and goes on in the columns above."""
    if at + 1 >= len(lines) or lines[at].strip() or not lines[at + 1].strip():
        return False
    return len(lines[at + 1]) - len(lines[at + 1].lstrip()) >= _DEEP


def _second_cell(line: str) -> int:
    """Where the second cell of a line begins, 0 for a line without gaps."""
    found = _GAP.search(line.rstrip(), len(line) - len(line.lstrip()))
    return found.end() if found else 0


def _rows(run: Sequence[str]) -> list[str]:
    """Columns begin where a cell begins in several lines. Without a first cell a line continues the
    row above."""
    starts = _starts(run)
    split = [_cells(line, starts) for line in run]
    rows: list[list[str]] = labelled_rows(split) or []
    for cells in () if rows else split:
        filled = [cell for cell in cells if cell]
        goes_on = not cells[0] and len(filled) < len(starts) - 1
        if rows and (goes_on or _is_rest(cells)):
            rows[-1] = [f"{old} {new}".strip() for old, new in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    table = ["| " + " | ".join(cell.replace("|", "/") for cell in row) + " |" for row in rows]
    return [table[0], "|" + " --- |" * len(rows[0]), *table[1:]]


def _is_rest(cells: Sequence[str]) -> bool:
    """A first cell alone, in small letters or in brackets, is the rest of the label above."""
    return bool(cells[0]) and not any(cells[1:]) and (cells[0][0].islower() or cells[0][0] == "(")


def _starts(run: Sequence[str]) -> list[int]:
    """Where columns begin: behind stretches that are blank in every line with gaps, as long as these part as many
    columns as the fullest line has; else where cells begin in several lines."""
    with_gaps = [line for line in run if _second_cell(line)]
    rivers = _between_blanks(with_gaps)
    most = max((len(_CELL.findall(line)) for line in with_gaps), default=1)
    return rivers if len(rivers) >= most else _common_starts(run)


def _between_blanks(lines: Sequence[str]) -> list[int]:
    """Starts of the stretches that have letters in some line, two blanks apart at least."""
    width = max(map(len, lines), default=0)
    filled = [any(at < len(line) and line[at] != " " for line in lines) for at in range(width)]
    return [at for at in range(width) if filled[at] and not any(filled[max(0, at - 2) : at])]


def _common_starts(run: Sequence[str]) -> list[int]:
    counts: dict[int, int] = {}
    for line in run:
        for match in re.finditer(r"(?:^ *|(?<=   ))\S", line):
            at = match.end() - 1
            counts[at] = counts.get(at, 0) + 1
    starts: list[int] = []
    for at in sorted(counts):
        if not starts or at - starts[-1] > 3:
            starts.append(at)
    often = [at for at in starts if sum(n for place, n in counts.items() if abs(place - at) <= 3) >= 2]
    return often or starts[:1] or [0]


def _cells(line: str, starts: Sequence[int]) -> list[str]:
    cells = [""] * len(starts)
    for match in _CELL.finditer(line):
        column = max((n for n, at in enumerate(starts) if at <= match.start() + 3), default=0)
        cells[column] = f"{cells[column]} {match.group()}".strip()
    return cells


def _as_head(lines: Sequence[str], at: int) -> str:
    line = lines[at]
    alone = (at == 0 or not lines[at - 1]) and (at + 1 == len(lines) or not lines[at + 1])
    return f"# {line}" if alone and _HEAD.fullmatch(line) else line

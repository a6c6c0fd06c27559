"""Columns of white space in the text of a PDF page, written as Markdown rows."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

_GAP: Final = re.compile(r" {3,}")
_HEAD: Final = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.? +[^\W\d_].{2,110}")
_FEWEST_ROWS: Final = 2


def with_rows(lines: Sequence[str]) -> list[str]:
    """Runs of lines that share gaps of three blanks become rows; numbered titles that stand alone become heads."""
    out: list[str] = []
    for run, is_table in _runs(lines):
        if is_table:
            out.extend(_rows(run))
        else:
            out.extend(line.strip() for line in run)
    return [_as_head(out, at) for at in range(len(out))]


def _runs(lines: Sequence[str]) -> Iterator[tuple[list[str], bool]]:
    """Lines in runs: those with gaps, together with the short lines that continue their cells, and the others."""
    run: list[str] = []
    gaps = 0
    for line in [*lines, ""]:
        has_gap = bool(_GAP.search(line.strip()))
        continues = bool(run) and gaps >= 1 and line.startswith("  ") and bool(line.strip())
        if has_gap or continues:
            run.append(line)
            gaps += has_gap
            continue
        if run:
            yield run, gaps >= _FEWEST_ROWS
            run, gaps = [], 0
        yield [line], False


def _rows(run: Sequence[str]) -> list[str]:
    """Columns begin where a cell begins in several lines. Without a first cell a line continues the
    row above."""
    starts = _starts(run)
    rows: list[list[str]] = []
    for line in run:
        cells = _cells(line, starts)
        filled = [cell for cell in cells if cell]
        if rows and not cells[0] and len(filled) < len(starts) - 1:
            rows[-1] = [f"{old} {new}".strip() for old, new in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    table = ["| " + " | ".join(cell.replace("|", "/") for cell in row) + " |" for row in rows]
    return [table[0], "|" + " --- |" * len(starts), *table[1:]]


def _starts(run: Sequence[str]) -> list[int]:
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
    for match in re.finditer(r"\S+(?: {1,2}\S+)*", line):
        column = max((n for n, at in enumerate(starts) if at <= match.start() + 3), default=0)
        cells[column] = f"{cells[column]} {match.group()}".strip()
    return cells


def _as_head(lines: Sequence[str], at: int) -> str:
    line = lines[at]
    alone = (at == 0 or not lines[at - 1]) and (at + 1 == len(lines) or not lines[at + 1])
    return f"# {line}" if alone and _HEAD.fullmatch(line) else line

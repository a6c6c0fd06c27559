"""Tables with years as columns: budgets of five years, targets of three."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from zeroward.methods.contracts.rows import cells_of, is_separator
from zeroward.methods.contracts.words import plain

_YEAR: Final = re.compile(r"(?:19|20)\d{2}")
_MOST_ROWS: Final = 12


def year_places(cells: Sequence[str], places: Mapping[int, str]) -> dict[int, str]:
    """The columns of a second head that names years: "target_2030" below a head "Target values", "2024" below a sum.
    Empty when it is no such line."""
    years = {at: cell.strip("* ") for at, cell in enumerate(cells) if _YEAR.fullmatch(cell.strip("* "))}
    wide = next((at for at, name in sorted(places.items()) if name in ("targets", "amount")), None)
    if wide is None or not years:
        return {}
    kind = places[wide]
    return {at: f"target_{year}" if kind == "targets" else year for at, year in years.items() if at >= wide}


def budget_table(lines: Sequence[str], at: int) -> tuple[list[tuple[int, dict[str, str]]], int] | None:
    """A budget table with years as columns that begins at this line: a row for each year with its line, and the line
    after the table. None for anything else."""
    if "budget" not in lines[at].lower():
        return None
    head = cells_of(lines[at])
    years = {place: cell for place, cell in enumerate(head) if _YEAR.fullmatch(cell)}
    if len(years) < 2 or "budget" not in plain(head[0]):
        return None
    rows: dict[str, dict[str, str]] = {year: {"year": year} for year in years.values()}
    first: dict[str, int] = {}
    here = at + 1
    while here < len(lines) and here - at <= _MOST_ROWS:
        text = lines[here].strip()
        if not text.startswith("|"):
            break
        cells = cells_of(text)
        name = "" if is_separator(text) else _budget_row(cells[0])
        for place, year in years.items():
            if name and place < len(cells) and re.search(r"\d", cells[place]):
                rows[year].setdefault(name, cells[place])
                first.setdefault(year, here + 1)
        here += 1
    found = [(first[year], row) for year, row in rows.items() if year in first]
    return (found, here) if any("municipal" in row for _line, row in found) else None


def budget_heads(lines: Sequence[str], at: int, end: int) -> dict[str, str]:
    """The printed name of each line of a budget table: it may say the unit."""
    found: dict[str, str] = {}
    for line in lines[at + 1 : end]:
        label = cells_of(line)[0] if line.strip().startswith("|") and not is_separator(line) else ""
        if name := _budget_row(label):
            found.setdefault(name, label)
    return found


def _budget_row(label: str) -> str:
    text = plain(label)
    if "budget" not in text:
        return ""
    if label.strip().startswith("%") or "share" in text or text.startswith(("percent", "of ")):
        return "share"
    return "climate" if "climate" in text else "municipal"

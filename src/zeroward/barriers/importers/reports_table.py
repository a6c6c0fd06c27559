"""Reading a table of reports: the first sheet whose head names the column “title”."""

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

from django.utils.translation import gettext as _

from zeroward.barriers.domain.reports import COLUMNS
from zeroward.core.errors import InvalidInputError
from zeroward.core.workbooks.cells import Cell, Sheet
from zeroward.core.workbooks.formulas import unsafe_text
from zeroward.core.workbooks.reading import read_book

HEADS: Final = 8
"""The head stands in one of the first lines."""
MOST: Final = 2000


@dataclass(frozen=True, slots=True)
class ReadReport:
    """One line. `problems` are why it cannot be taken, each with its cell; `values` are plain JSON."""

    place: str
    values: Mapping[str, Any]
    problems: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The same report in the same file: sentence, city and day."""
        named = "|".join(str(self.values.get(name, "")).casefold() for name in ("title", "city", "met_on"))
        return hashlib.sha256(named.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class ReadTable:
    """`notes` are heads that nobody understands: (place, head)."""

    rows: tuple[ReadReport, ...]
    notes: tuple[tuple[str, str], ...]


def read_reports(file: BinaryIO, *, name: str = "") -> ReadTable:
    """Raises InvalidInputError for a file without such a sheet, or with too many lines."""
    for sheet in read_book(file, name=name).sheets:
        for number in range(min(HEADS, len(sheet.rows))):
            heads = [_folded(cell.text) for cell in sheet.rows[number]]
            if "title" in heads:
                return _table(sheet, number, heads)
    raise InvalidInputError(
        _("No column “title” was found."),
        place="file",
        remedy=_("Take the table of your reports as a pattern."),
    )


def _folded(text: str) -> str:
    return "_".join(text.casefold().split())


def _table(sheet: Sheet, head: int, heads: list[str]) -> ReadTable:
    known = {at: one for at, one in enumerate(heads) if one in COLUMNS}
    notes = tuple(
        (sheet.cell(head, at).place, one) for at, one in enumerate(heads) if one and at not in known
    )
    rows = []
    for number in range(head + 1, len(sheet.rows)):
        cells = {one: sheet.cell(number, at) for at, one in known.items()}
        if not all(cell.is_empty for cell in cells.values()):
            rows.append(_row(f"{sheet.name}!{number + 1}", cells))
    if len(rows) > MOST:
        raise InvalidInputError(
            _("The file has more than %(most)d lines.") % {"most": MOST},
            place="file",
            remedy=_("Hand it in in parts."),
        )
    return ReadTable(tuple(rows), notes)


def _row(place: str, cells: Mapping[str, Cell]) -> ReadReport:
    values: dict[str, Any] = {}
    problems = []
    for name, cell in cells.items():
        if cell.is_empty:
            continue
        said = cell.problem
        if not said:
            values[name], said = _value(name, cell)
        if said:
            problems.append(f"{cell.place}, {name}: {said}")
    return ReadReport(place, values, tuple(problems))


def _value(name: str, cell: Cell) -> tuple[Any, str]:
    """The value as plain JSON, and why it cannot be used."""
    if name == "met_on":
        return _day(cell)
    if name == "emissions_t":
        return _number(cell)
    return str(unsafe_text(cell.text)), ""


def _day(cell: Cell) -> tuple[Any, str]:
    if isinstance(cell.value, datetime.datetime):
        return cell.value.date().isoformat(), ""
    if isinstance(cell.value, datetime.date):
        return cell.value.isoformat(), ""
    try:
        return datetime.date.fromisoformat(cell.text).isoformat(), ""
    except ValueError:
        return None, _("This is no day; write it like 2026-03-31.")


def _number(cell: Cell) -> tuple[Any, str]:
    if isinstance(cell.value, bool):
        return None, _("This is no number.")
    try:
        return float(cell.text), ""
    except ValueError:
        return None, _("This is no number; write it like 1200.5.")

"""Reading a table of values from a register: a line for each place, indicator and year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, BinaryIO, Final

from django.conf import settings
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import override

from zeroward.core.errors import InvalidInputError
from zeroward.core.workbooks.cells import Cell, Sheet
from zeroward.core.workbooks.reading import read_book
from zeroward.inventory.queries.reading import readings
from zeroward.monitoring.queries.register_columns import COLUMNS

HEADS: Final = 12
"""The head stands in one of the first lines."""
NEEDED: Final = ("indicator", "year", "value")


@dataclass(frozen=True, slots=True)
class ReadValue:
    """One line. `problems` are why it cannot be taken, each with its cell."""

    place: str
    values: Mapping[str, Any]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadRegister:
    """`notes` are heads that nobody understands: (place, head)."""

    lines: tuple[ReadValue, ...]
    notes: tuple[tuple[str, str], ...] = ()


def read_register(file: BinaryIO, *, name: str = "") -> ReadRegister:
    """The first sheet whose head names indicator, year and value. Raises InvalidInputError for anything else."""
    known = _names()
    for sheet in read_book(file, name=name).sheets:
        for number in range(min(HEADS, len(sheet.rows))):
            heads = {at: known.get(_folded(cell.text), "") for at, cell in enumerate(sheet.rows[number])}
            if set(NEEDED) <= set(heads.values()):
                return _table(sheet, number, heads)
    raise InvalidInputError(
        _("No columns for indicator, year and value were found."),
        place="file",
        remedy=_("Take our table, or call the columns “indicator”, “year” and “value”."),
    )


def _names() -> dict[str, str]:
    """Heads by what may stand there: keys, and labels in every language of the interface."""
    found: dict[str, str] = {}
    for lang, _label in settings.LANGUAGES:
        with override(lang):
            found |= {_folded(str(label)): key for key, label in COLUMNS.items()}
    return {**found, **{key: key for key in COLUMNS}}


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("_", " ").split()).replace("known on", "known_on")


def _table(sheet: Sheet, head: int, heads: Mapping[int, str]) -> ReadRegister:
    notes = tuple(
        (sheet.cell(head, at).place, sheet.cell(head, at).text)
        for at, key in heads.items()
        if not key and sheet.cell(head, at).text
    )
    columns = {at: key for at, key in heads.items() if key}
    lines = []
    for number in range(head + 1, len(sheet.rows)):
        cells = {key: sheet.cell(number, at) for at, key in columns.items()}
        if not all(cell.is_empty for cell in cells.values()):
            lines.append(_line(f"{sheet.name}!{number + 1}", cells))
    return ReadRegister(tuple(lines), notes)


def _line(place: str, cells: Mapping[str, Cell]) -> ReadValue:
    values: dict[str, Any] = {
        key: cells[key].text for key in ("city", "indicator", "unit", "source") if key in cells
    }
    problems = [f"{cell.place}: {cell.problem}" for cell in cells.values() if cell.problem]
    year = _number(cells["year"])
    if year is None or not float(year).is_integer():
        problems.append(_("%(cell)s: this is no year.") % {"cell": cells["year"].place})
    else:
        values["year"] = int(year)
    if cells["value"].is_empty:
        problems.append(_("%(cell)s: there is no value.") % {"cell": cells["value"].place})
    else:
        value = _number(cells["value"])
        if value is None:
            problems.append(_("%(cell)s: this is no number without doubt.") % {"cell": cells["value"].place})
        else:
            values["value"] = value
    if "known_on" in cells and not cells["known_on"].is_empty:
        day = _day(cells["known_on"])
        if day is None:
            problems.append(_("%(cell)s: this is no day.") % {"cell": cells["known_on"].place})
        else:
            values["known_on"] = day
    return ReadValue(place, values, tuple(problems))


def _number(cell: Cell) -> float | None:
    """A number of the sheet, or a text that can be read in one way only."""
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return float(cell.value)
    found = readings(cell.text)
    return float(found[0].text) if len(found) == 1 else None


def _day(cell: Cell) -> date | None:
    if isinstance(cell.value, datetime):
        return cell.value.date()
    if isinstance(cell.value, date):
        return cell.value
    try:
        return parse_date(cell.text)
    except ValueError:
        return None

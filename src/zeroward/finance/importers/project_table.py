"""Reading a table of projects: our own workbook in any language, or a table whose head names the columns."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from zeroward.core.errors import InvalidInputError
from zeroward.core.workbooks.cells import Cell, Sheet
from zeroward.core.workbooks.reading import read_book
from zeroward.finance.queries.projects.columns import COLUMNS, Column
from zeroward.inventory.queries.reading import readings

HEADS: Final = 12
"""The head stands in one of the first lines."""


@dataclass(frozen=True, slots=True)
class ReadProject:
    """One line. `problems` are why it cannot be taken, each with its cell; a blank cell is not in `values`."""

    place: str
    values: Mapping[str, Any]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadTable:
    """`notes` are heads that nobody understands: (place, head)."""

    projects: tuple[ReadProject, ...]
    notes: tuple[tuple[str, str], ...] = field(default=())


def read_projects(file: BinaryIO, *, name: str = "") -> ReadTable:
    """The first sheet with a head that names the project's name. Raises InvalidInputError for anything else."""
    known = _names()
    for sheet in read_book(file, name=name).sheets:
        for number in range(min(HEADS, len(sheet.rows))):
            heads = {at: known.get(_folded(cell.text)) for at, cell in enumerate(sheet.rows[number])}
            if any(one is not None and one.key == "title" for one in heads.values()):
                return _table(sheet, number, heads)
    raise InvalidInputError(
        _("No column for the name was found."),
        place="file",
        remedy=_("Take our workbook, or call the column “title”."),
    )


def _names() -> dict[str, Column]:
    """Heads by what may stand there: keys, and labels in every language of the interface."""
    found: dict[str, Column] = {}
    for lang, _label in settings.LANGUAGES:
        with override(lang):
            found |= {_folded(str(one.label)): one for one in reversed(COLUMNS)}
    return {**found, **{one.key: one for one in COLUMNS}}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _table(sheet: Sheet, head: int, heads: Mapping[int, Column | None]) -> ReadTable:
    below = sheet.rows[head + 1 :]
    start = head + 1
    titles = [cell.text for cell in below[0]] if below else []
    if titles and all(_folded(text) in _names() for text in titles if text):
        start += 1  # the labels below the hidden line of keys
    notes = [
        (sheet.cell(head, at).place, sheet.cell(head, at).text)
        for at, one in heads.items()
        if one is None and sheet.cell(head, at).text
    ]
    columns = {at: one for at, one in heads.items() if one is not None}
    projects = []
    for number in range(start, len(sheet.rows)):
        cells = {at: sheet.cell(number, at) for at in columns}
        if all(cell.is_empty for cell in cells.values()):
            continue
        projects.append(_project(f"{sheet.name}!{number + 1}", cells, columns))
    return ReadTable(tuple(projects), tuple(notes))


def _project(place: str, cells: Mapping[int, Cell], columns: Mapping[int, Column]) -> ReadProject:
    values: dict[str, Any] = {}
    problems = []
    for at, cell in cells.items():
        if cell.is_empty:
            continue
        column = columns[at]
        said = cell.problem or (_("This cell is part of a merged one.") if cell.merged else "")
        if not said:
            value, said = _value(column, cell)
            values[column.key] = value
        if said:
            problems.append(f"{cell.place}, {column.label}: {said}")
    return ReadProject(place, values, tuple(problems))


def _value(column: Column, cell: Cell) -> tuple[Any, str]:
    """The value, and why it cannot be used, "" where it can."""
    if column.kind == "text":
        return cell.text, ""
    if column.kind == "choice":
        return _choice(column, cell.text)
    if isinstance(cell.value, bool):
        return None, _("This is no number.")
    if isinstance(cell.value, int | float):
        number = float(cell.value)
    else:
        found = readings(cell.text)
        if len(found) == 2:
            return None, _("%(text)s can be read in two ways.") % {"text": cell.text}
        if not found:
            return None, _("This is no number.")
        number = float(found[0].text)
    if column.kind == "year":
        return (int(number), "") if number == int(number) else (None, _("A whole number is wanted here."))
    return number, ""


def _choice(column: Column, text: str) -> tuple[Any, str]:
    """A key, or a label in any language of the interface."""
    wanted = _folded(text)
    for lang, _label in settings.LANGUAGES:
        with override(lang):
            for key, label in column.choices().items():
                if wanted in (key.casefold(), _folded(label)):
                    return key, ""
    return None, _("There is no choice “%(text)s”.") % {"text": text[:60]}

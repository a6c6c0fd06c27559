"""Columns of a list of opportunities that was handed in, found by the names in its first line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.workbooks.cells import Cell, Sheet
from zeroward.methods.text.fold import fold

MOST_LINES: Final = 5_000
WORDS: Final[Mapping[str, Sequence[str]]] = {
    "key": ("id",),
    "outside_key": ("identifier", "call number", "topic", "reference"),
    "programme": ("programme key", "program", "Programm"),
    "title": ("name", "call", "Titel", "titre", "titlu"),
    "summary": ("description", "what it pays for", "Beschreibung", "résumé", "rezumat"),
    "state": ("status",),
    "opens_on": ("opens", "opening", "from", "open on"),
    "deadline": ("deadlines", "due", "until", "Frist", "date limite", "termen"),
    "zone": ("time zone", "timezone"),
    "currency": ("Währung", "devise", "monedă"),
    "budget": ("call budget", "all money"),
    "ticket_min": ("min", "minimum", "from amount"),
    "ticket_max": ("max", "maximum", "to amount"),
    "grants_expected": ("grants", "projects expected"),
    "percent": ("rate", "funding rate"),
    "instrument": ("finance instrument",),
    "themes": ("theme", "Themen", "thèmes", "teme"),
    "countries": ("country", "Länder", "pays", "țări"),
    "languages": ("language",),
    "website": ("url", "link", "address"),
    "contact": (),
    "note": ("notes",),
}
NEEDED: Final = ("programme", "title")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something in it: where it stands, and its cells by known column."""

    place: str
    cells: Mapping[str, Cell]

    def text(self, name: str) -> str:
        cell = self.cells.get(name)
        return cell.text if cell is not None else ""

    def has(self, name: str) -> bool:
        return bool(self.text(name))

    @property
    def problem(self) -> str:
        """What is wrong with a cell, such as a formula without a result; "" when nothing is."""
        for cell in self.cells.values():
            if cell.problem:
                return f"{cell.ref}: {cell.problem}"
            if cell.merged:
                return _("%(cell)s: the cell is part of the merged cells %(area)s.") % {
                    "cell": cell.ref,
                    "area": cell.merged,
                }
        return ""


def read_lines(sheets: Sequence[Sheet]) -> list[Line]:
    """Lines of the first sheet whose first line names the columns that are needed. Raises InvalidInputError."""
    known = {_folded(word): name for name, found in WORDS.items() for word in (name, *found)}
    for sheet in sheets:
        names = [known.get(_folded(cell.text), "") for cell in sheet.rows[0]] if sheet.rows else []
        if all(name in names for name in NEEDED):
            _demand_once(names)
            return _lines(sheet, names)
    raise InvalidInputError(
        _("The first line does not name the columns that are needed: %(columns)s.")
        % {"columns": ", ".join(NEEDED)},
        place="file",
        remedy=_("Write their names into the first line."),
    )


def _lines(sheet: Sheet, names: Sequence[str]) -> list[Line]:
    found: list[Line] = []
    for number, cells in enumerate(sheet.rows[1:], 2):
        if all(cell.is_empty for cell in cells):
            continue
        if len(found) == MOST_LINES:
            raise InvalidInputError(
                _("The list has more than %(most)d lines.") % {"most": MOST_LINES},
                place="file",
                remedy=_("Hand it in in parts."),
            )
        kept = {name: cell for name, cell in zip(names, cells, strict=False) if name}
        found.append(Line(_("line %(number)d") % {"number": number}, kept))
    return found


def _demand_once(names: Sequence[str]) -> None:
    twice = {name for name in names if name and list(names).count(name) > 1}
    if twice:
        raise InvalidInputError(
            _("A column stands twice: %(columns)s.") % {"columns": ", ".join(sorted(twice))},
            place="file",
            remedy=_("Keep one of them."),
        )


def _folded(text: str) -> str:
    return fold(text).replace("_", " ").strip()

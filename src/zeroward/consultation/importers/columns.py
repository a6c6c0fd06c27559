"""Columns of a list that was handed in, found by the names in its first line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.workbooks.cells import Cell, Sheet
from zeroward.methods.text.fold import fold

MOST_LINES: Final = 20_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something in it: where it stands, its cells by known column, and those of unknown columns by name."""

    place: str
    cells: Mapping[str, Cell]
    others: Mapping[str, Cell]

    def text(self, name: str) -> str:
        cell = self.cells.get(name)
        return cell.text if cell is not None else ""

    @property
    def problem(self) -> str:
        """What is wrong with a cell of the line, such as a formula without a result; "" when nothing is."""
        for cell in (*self.cells.values(), *self.others.values()):
            if cell.problem:
                return f"{cell.ref}: {cell.problem}"
            if cell.merged:
                return _("%(cell)s: the cell is part of the merged cells %(area)s.") % {
                    "cell": cell.ref,
                    "area": cell.merged,
                }
        return ""


def read_lines(
    sheets: Sequence[Sheet], words: Mapping[str, Sequence[str]], needed: Sequence[str]
) -> list[Line]:
    """Lines of the first sheet whose first line has the needed columns. `words`: column → how it may be called.

    Raises InvalidInputError when no sheet has them, or when a column stands twice.
    """
    known = {_key(word): name for name, found in words.items() for word in (name, *found)}
    for sheet in sheets:
        if not sheet.rows:
            continue
        heads = [cell.text for cell in sheet.rows[0]]
        names = [known.get(_key(head), "") for head in heads]
        if all(name in names for name in needed):
            _demand_once(names)
            return _lines(sheet, heads, names)
    raise InvalidInputError(
        _("The first line does not name the columns that are needed: %(columns)s.")
        % {"columns": ", ".join(needed)},
        place="file",
        remedy=_("Write their names into the first line; our empty list shows how."),
    )


def _lines(sheet: Sheet, heads: Sequence[str], names: Sequence[str]) -> list[Line]:
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
        place = _("line %(number)d") % {"number": number}
        pairs = list(zip(cells, [*names, *[""] * len(cells)], [*heads, *[""] * len(cells)], strict=False))
        found.append(
            Line(
                f"{sheet.name}, {place}" if sheet.name else place,
                {name: cell for cell, name, _head in pairs if name},
                {
                    head or _("column %(cell)s") % {"cell": cell.ref.rstrip("0123456789")}: cell
                    for cell, name, head in pairs
                    if not name and not cell.is_empty
                },
            )
        )
    return found


def _demand_once(names: Sequence[str]) -> None:
    twice = next((name for name in names if name and list(names).count(name) > 1), None)
    if twice is not None:
        raise InvalidInputError(
            _("The column %(column)s stands twice in the first line.") % {"column": twice},
            place="file",
            remedy=_("Rename or remove one of the two."),
        )


def _key(head: str) -> str:
    return "".join(letter for letter in fold(head) if letter.isalnum())

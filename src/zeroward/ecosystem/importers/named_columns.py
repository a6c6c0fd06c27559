"""Tables whose first line names their columns: each further line by those names, and what is not taken over."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import ImportRow
from zeroward.core.workbooks.cells import Cell, Sheet
from zeroward.methods.text.clean import clean_text


@dataclass(frozen=True, slots=True)
class NamedLine:
    """One line of a table; `place` says which, in words."""

    place: str
    cells: Mapping[str, Cell]

    def text(self, name: str) -> str:
        """As it stands there; "" where the table has no such column."""
        return self.cells[name].text if name in self.cells else ""


def each_once(heads: Sequence[str]) -> None:
    """Raises InvalidInputError when two columns have one name. "" is a column that nobody knows."""
    twice = next((one for one in heads if one and heads.count(one) > 1), "")
    if twice:
        raise InvalidInputError(
            _("The column “%(name)s” stands there twice.") % {"name": twice},
            place="file",
            remedy=_("Keep one of them."),
        )


def named_lines(sheet: Sheet, heads: Sequence[str], *, most: int) -> list[NamedLine]:
    """The lines below the first that hold anything. Raises InvalidInputError for more than `most`."""
    found = []
    for number, cells in enumerate(sheet.rows[1:], 2):
        if not all(cell.is_empty for cell in cells):
            known = {head: cell for head, cell in zip(heads, cells, strict=False) if head}
            found.append(NamedLine(_("line %(number)d") % {"number": number}, known))
    if len(found) > most:
        raise InvalidInputError(
            _("The list has more than %(most)d lines.") % {"most": most},
            place="file",
            remedy=_("Hand it in in parts."),
        )
    return found


def unread_columns(sheet: Sheet, heads: Sequence[str], passed: Collection[str] = ()) -> list[PlannedRow]:
    """Columns that are not taken over: nothing is dropped silently. `passed` are our own that a file does not
    change."""
    left = [cell.text for cell, head in zip(sheet.rows[0], heads, strict=False) if not head and cell.text]
    said = {True: _("The file does not change this."), False: _("We do not know this column.")}
    return [
        PlannedRow(
            _("first line"),
            "",
            ImportRow.Verdict.FINDING,
            key=clean_text(one, limit=160),
            reason=said[one in passed],
        )
        for one in left
    ]

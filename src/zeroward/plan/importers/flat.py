"""A table with one line an action, its first line naming the fields: our CSV."""

from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.workbooks.cells import Sheet
from zeroward.inventory.importers.values import Decimal
from zeroward.plan.importers.parsed import Finding, Parsed
from zeroward.plan.importers.table import read_rows
from zeroward.plan.queries.exchange.action_columns import ACTIONS

NAME: Final = "csv"
NAMES: Final = frozenset(field.name for field in ACTIONS.fields)
LEAST: Final = 2


def is_flat(sheet: Sheet) -> bool:
    """True when the first line names an action and at least one field more."""
    names = {cell.text.casefold() for cell in sheet.rows[0]} if sheet.rows else set()
    return "name" in names and len(names & NAMES) >= LEAST


def read_flat(sheet: Sheet, *, decimal: Decimal = "") -> Parsed:
    """The actions of the table. Raises InvalidInputError for columns that are named twice."""
    names = [cell.text.casefold() for cell in sheet.rows[0]]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise InvalidInputError(
            _("These columns are there twice: %(names)s.") % {"names": ", ".join(twice)},
            place=sheet.rows[0][0].place,
            remedy=_("Keep one of each."),
        )
    findings = [
        Finding(cell.place, _("The column “%(name)s” is not read.") % {"name": cell.text[:60]})
        for cell, name in zip(sheet.rows[0], names, strict=True)
        if name and name not in NAMES
    ]
    rows = read_rows(sheet, names, ACTIONS, first=1, decimal=decimal)
    return Parsed(NAME, tuple(rows), findings=tuple(findings), whole=frozenset({"actions"}))

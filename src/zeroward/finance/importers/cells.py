"""The value of a cell by the kind of its column. What can be read in two ways is asked, never guessed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.core.workbooks.cells import Cell
from zeroward.finance.domain.errors import Problem
from zeroward.finance.queries.file_columns import words_for
from zeroward.finance.tables import Field, TableSpec
from zeroward.inventory.importers.values import Decimal, UnreadableError, number_in
from zeroward.inventory.queries.columns import key_of
from zeroward.methods.contracts.amounts import money_in
from zeroward.methods.contracts.words import keys_in, says_nothing

MOST_TEXT: Final = 20_000


@dataclass(frozen=True, slots=True)
class Read:
    """A value, or what is wrong with it; `currency` where the cell names one itself."""

    value: Any = None
    problem: Problem | None = None
    currency: str = ""


def read_cell(spec: TableSpec, one: Field, cell: Cell, *, scale: float = 1.0, decimal: Decimal = "") -> Read:
    """`scale` multiplies amounts, as the head of the column says."""
    if cell.is_empty:
        return Read()
    if cell.merged:
        return Read(
            problem=Problem(
                one.name,
                _("The cell is part of the merged cells %(area)s.") % {"area": cell.merged},
                _("Split them, and give each line its own value."),
            )
        )
    if cell.problem:
        return Read(problem=Problem(one.name, cell.problem))
    if one.kind in ("money", "number", "share", "year") and says_nothing(cell.text):
        return Read()
    if one.kind in ("money", "number", "share"):
        return _number(one, cell, scale, decimal)
    if one.kind == "year":
        return _whole(one, cell)
    if one.kind in ("choice", "field", "instrument"):
        return Read(_chosen(spec, one, cell.text))
    if one.kind == "choices":
        parts = [part for part in cell.text.replace(",", ";").split(";") if part.strip()]
        return Read([_chosen(spec, one, part.strip()) for part in parts])
    if len(cell.text) > MOST_TEXT:
        return Read(problem=Problem(one.name, _("This text is too long.")))
    return Read(cell.text)


def read_date(cell: Cell, name: str) -> Read:
    if cell.is_empty:
        return Read()
    if isinstance(cell.value, datetime):
        return Read(cell.value.date())
    if isinstance(cell.value, date):
        return Read(cell.value)
    try:
        return Read(date.fromisoformat(cell.text))
    except ValueError:
        problem = Problem(
            name, _("“%(text)s” is no date.") % {"text": cell.text[:40]}, _("Write it as 2027-05-31.")
        )
        return Read(problem=problem)


def read_number(cell: Cell, name: str, decimal: Decimal = "") -> Read:
    try:
        return Read(number_in(cell, name=name, decimal=decimal))
    except UnreadableError as error:
        found = error.problem
        return Read(problem=Problem(found.place, found.message, found.remedy))


def _number(one: Field, cell: Cell, scale: float, decimal: Decimal) -> Read:
    """A number; an amount may also say its size and currency: "12 Mio €"."""
    if one.kind == "money" and isinstance(cell.value, str):
        said = _amount(one, cell.text)
        if said is not None:
            return said
    found = read_number(Cell(cell.sheet, cell.ref, _without_percent(one, cell.value)), one.name, decimal)
    if found.problem is not None or found.value is None:
        return found
    if one.kind == "share":
        return Read(found.value / 100)
    return Read(found.value * scale if one.kind == "money" else found.value)


def _without_percent(one: Field, value: Any) -> Any:
    return value.removesuffix("%").strip() if one.kind == "share" and isinstance(value, str) else value


def _amount(one: Field, text: str) -> Read | None:
    """What a text with its own unit says; None for a bare number."""
    found = [amount for amount in money_in(text) if "/" not in amount.unit]
    if len(found) != 1:
        return None
    amount = found[0]
    if len(amount.readings) > 1:
        first, second = amount.readings[0], amount.readings[1]
        return Read(
            problem=Problem(
                one.name,
                _("“%(text)s” can mean %(one)s or %(other)s.")
                % {"text": text[:40], "one": format_number(first), "other": format_number(second)},
                _("Write the amount in digits alone."),
            )
        )
    if not amount.readings:
        return None
    return Read(amount.readings[0], currency=amount.unit)


def _whole(one: Field, cell: Cell) -> Read:
    text = cell.text.removesuffix(".0")
    if text.isdecimal() and len(text) == 4:
        return Read(int(text))
    said = _("“%(text)s” is no year.") % {"text": cell.text[:40]}
    return Read(problem=Problem(one.name, said, _("Write four digits.")))


def _chosen(spec: TableSpec, one: Field, text: str) -> str:
    """The key of a choice: as key, in brackets, or by its words; the text itself for what is none of them."""
    known = words_for(spec, one)
    key = key_of(text)
    if key in known:
        return key
    wanted = text.casefold().strip()
    for name, words in known.items():
        if words.rpartition(" [")[0].casefold() == wanted or name.casefold() == wanted:
            return name
    found = keys_in(text, "fields") if one.kind == "field" else ()
    return found[0] if len(found) == 1 else key[:100]

"""The value of a cell by the kind of its column. What can be read in two ways is asked, never guessed."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Cell
from zeroward.inventory.domain.errors import Problem as CellProblem
from zeroward.inventory.importers.values import (
    Decimal,
    UnreadableError,
    number_in,
    number_of,
    pairs_of,
    text_in,
)
from zeroward.inventory.queries.columns import key_of
from zeroward.plan.queries.exchange.fields import Field

_ENERGY: Final = re.compile(r"\s*([^:;]+?)\s*:\s*([-\d.,\s\u00a0\u202f'eE+]*\d)\s*([^\d;][^;]*?)\s*")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def value_of(field: Field, cell: Cell, decimal: Decimal = "") -> Any:
    """The value, None for an empty cell. Raises UnreadableError."""
    if cell.is_empty:
        return None
    return _READERS[field.kind](field, cell, decimal)


def _text(field: Field, cell: Cell, _decimal: Decimal) -> Any:
    return text_in(cell, name=field.name)


def _number(field: Field, cell: Cell, decimal: Decimal) -> Any:
    return number_in(cell, name=field.name, decimal=decimal)


def _whole(field: Field, cell: Cell, decimal: Decimal) -> Any:
    number = number_in(cell, name=field.name, decimal=decimal)
    if number is None:
        return None
    if number != int(number):
        raise _error(field, _("“%(text)s” is no whole number.") % {"text": cell.text[:40]}, "")
    return int(number)


def _date(field: Field, cell: Cell, _decimal: Decimal) -> Any:
    if isinstance(cell.value, datetime):
        return cell.value.date().isoformat()
    if isinstance(cell.value, date):
        return cell.value.isoformat()
    text = text_in(cell, name=field.name)
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise _error(field, _("“%(text)s” is no date.") % {"text": text[:40]}, _("Write it as 2027-05-31."))


def _choice(field: Field, cell: Cell, _decimal: Decimal) -> Any:
    text = text_in(cell, name=field.name)
    known = field.words()
    key = key_of(text)
    if key in known:
        return key
    found = [one for one, words in known.items() if words.rpartition(" [")[0].casefold() == text.casefold()]
    return found[0] if found else key


def _flag(field: Field, cell: Cell, _decimal: Decimal) -> Any:
    if isinstance(cell.value, bool):
        return cell.value
    key = _choice(field, cell, "").casefold()
    if key in ("yes", "no", "1", "0", "true", "false", "x"):
        return key in ("yes", "1", "true", "x")
    raise _error(field, _("“%(text)s” is neither yes nor no.") % {"text": cell.text[:40]}, "")


def _series(field: Field, cell: Cell, decimal: Decimal) -> Any:
    return pairs_of(text_in(cell, name=field.name), name=field.name, decimal=decimal)


def _codes(field: Field, cell: Cell, _decimal: Decimal) -> Any:
    parts = re.split(r"[;,\n]", text_in(cell, name=field.name))
    return [part.strip() for part in parts if part.strip()]


def _keys(field: Field, cell: Cell, decimal: Decimal) -> Any:
    return [key_of(part) for part in _codes(field, cell, decimal)]


def _orders(field: Field, cell: Cell, decimal: Decimal) -> Any:
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return [_whole(field, cell, decimal)]
    found = _codes(field, cell, decimal)
    if not all(part.isdecimal() and len(part) < 10 for part in found):
        raise _error(field, _("These are no whole numbers."), _("Write them as 0; 1; 2."))
    return [int(part) for part in found]


def _energy(field: Field, cell: Cell, decimal: Decimal) -> Any:
    entries = []
    for part in text_in(cell, name=field.name).split(";"):
        if not part.strip():
            continue
        found = _ENERGY.fullmatch(part)
        if found is None:
            raise _error(
                field,
                _("“%(part)s” is no amount of energy.") % {"part": part.strip()[:60]},
                _("Write it as natural_gas: 1200 MWh."),
            )
        amount = number_of(found[2].strip(), name=field.name, decimal=decimal)
        entries.append({"carrier": key_of(found[1]), "amount": amount, "unit": found[3]})
    return entries


def _json(field: Field, cell: Cell, _decimal: Decimal) -> Any:
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return cell.value
    if cell.problem:
        raise _error(field, cell.problem, "")
    try:
        return json.loads(cell.text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise _error(
            field, _("This is not readable as JSON."), _("Write a number, or leave it as it was exported.")
        ) from None


def _no_number(name: str) -> Any:
    raise ValueError(name)


def _error(field: Field, message: str, remedy: str) -> UnreadableError:
    return UnreadableError(CellProblem(field.name, message, remedy))


_READERS: Final[Mapping[str, Callable[[Field, Cell, Decimal], Any]]] = {
    "text": _text,
    "number": _number,
    "whole": _whole,
    "date": _date,
    "choice": _choice,
    "flag": _flag,
    "maybe": _flag,
    "series": _series,
    "keys": _keys,
    "codes": _codes,
    "orders": _orders,
    "energy": _energy,
    "json": _json,
    "exact": _json,
}

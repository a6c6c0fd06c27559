"""A cell in a workbook or a Word table: what is written there, and what is read when somebody changed it."""

import datetime
import re
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.methods.contracts.amounts import readings_of
from zeroward.methods.contracts.template.content import Cell, has_value, reason_of
from zeroward.methods.contracts.template.shapes import Choice, Column
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.fold import fold

LONGEST: Final = 32_000
"""A spreadsheet holds 32 767 letters in a cell."""
NO_VALUE: Final = "n/a"
_REASON: Final = re.compile(r"n/a\b[\s:–-]*(.*)", re.IGNORECASE | re.DOTALL)
_YES: Final = frozenset({"yes", "y", "true", "1", "x"})
_NO: Final = frozenset({"no", "n", "false", "0"})
_SPACES: Final = re.compile("[\u202f\u00a0\u2009 ]")


class UnreadableError(ValueError):
    """What stands in the cell cannot be taken; the message says why, `remedy` what to do."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


def written(column: Column, cell: Cell) -> Value:
    """What is written: numbers as numbers, choices in words, a reason after "n/a:". Long texts are cut."""
    if not has_value(cell):
        reason = reason_of(cell)
        return f"{NO_VALUE}: {reason}"[:LONGEST] if reason else None
    value = cell["value"]
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if column.is_list:
        return "; ".join(_title(column, str(one)) for one in value)[:LONGEST]
    if column.is_number:
        return float(value) if isinstance(value, float) else int(value)
    return _title(column, str(value)) if column.kind == "choice" else str(value)[:LONGEST]


def read(column: Column, value: Value) -> Cell:
    """The cell that a value stands for; {} for nothing. Raises UnreadableError."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return {}
    if isinstance(value, str) and (found := _REASON.fullmatch(value.strip())):
        return _reason(found[1])
    if column.is_number:
        return {"value": _number(column, value)}
    text = clean_text(_text(value))
    if column.kind == "yes_no":
        return {"value": _yes_no(text)}
    if column.is_list:
        words = [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]
        return {"value": [_key(column, word) for word in words]}
    return {"value": _key(column, text) if column.kind == "choice" else text}


def _reason(text: str) -> Cell:
    reason = clean_text(text)
    if not reason:
        raise UnreadableError(_("Here is neither a value nor a reason."), _("Write “n/a: ” and why."))
    return {"not_available": reason}


def _text(value: Value) -> str:
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _number(column: Column, value: Value) -> float | int:
    """A number as it is typed. What can be read in two ways is not guessed."""
    if isinstance(value, datetime.date):
        if column.kind == "year":
            return value.year
        raise UnreadableError(_("A number is wanted here, not a date."))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = _SPACES.sub("", str(value)).replace("−", "-").strip("%€")
    values, _assumed = readings_of(text) if re.fullmatch(r"-?[\d.,']+", text) else ((), False)
    if len(values) == 1:
        return values[0]
    if values:
        raise UnreadableError(
            _("“%(text)s” can be read as two different numbers.") % {"text": str(value)[:60]},
            _("Write it without signs between thousands."),
        )
    raise UnreadableError(
        _("“%(text)s” is not a number alone.") % {"text": str(value)[:60]},
        _("Write the number in %(unit)s, without anything else.") % {"unit": column.unit or "1"},
    )


def _yes_no(text: str) -> bool:
    word = fold(text).strip()
    if word in _YES or word == fold(_("yes")):
        return True
    if word in _NO or word == fold(_("no")):
        return False
    raise UnreadableError(_("Yes or no is wanted here."))


def _title(column: Column, key: str) -> str:
    return next((_(choice.title) for choice in column.choices if choice.key == key), key)


def _key(column: Column, word: str) -> str:
    """The key of a choice that somebody named, in English or in the language of the file."""
    found = _named(column.choices, word)
    if found is not None:
        return found.key
    if column.choices and not column.open:
        raise UnreadableError(
            _("“%(text)s” is none of the choices.") % {"text": word[:60]},
            _("Choose one of: %(choices)s.") % {"choices": "; ".join(_(one.title) for one in column.choices)},
        )
    return word


def _named(choices: tuple[Choice, ...], word: str) -> Choice | None:
    wanted = fold(word).strip()
    for choice in choices:
        if word == choice.key or wanted in (fold(choice.title), fold(_(choice.title))):
            return choice
    return None


def same(one: Any, other: Any) -> bool:
    """True when two values of a file are the same to a spreadsheet: 5 is 5.0, line ends do not count."""
    if isinstance(one, str) and isinstance(other, str):
        return one.replace("\r\n", "\n").strip() == other.replace("\r\n", "\n").strip()
    return type(one) is not bool and type(other) is not bool and one == other

"""What is wrong with a row of a table, and its clean values in euros. The same for forms, files and demo data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import isfinite
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.finance.domain.errors import Problem
from zeroward.finance.queries.instruments import instruments
from zeroward.finance.queries.money import EURO, known_currencies, to_euro
from zeroward.finance.tables.spec import MOST_MONEY, TEXT_LENGTH, Field, TableSpec
from zeroward.methods.text.clean import clean_text
from zeroward.plan.vocabulary import FIELDS

FIRST_YEAR, LAST_YEAR = 1990, 2100
MOST_NUMBER: Final = 1e12
CODE_LENGTH: Final = 20
LEAST_RATE, MOST_RATE = 1e-4, 1e6


@dataclass(frozen=True, slots=True)
class RowInput:
    """A row as somebody typed it. Amounts are in `currency`; `rate` (units for one euro) and `rate_date` are the
    team's own, else our newest rate on or before the end of the row's year counts. Shares are fractions."""

    values: Mapping[str, Any] = field(default_factory=dict)
    currency: str = EURO
    rate: float | None = None
    rate_date: date | None = None


def problems_of(spec: TableSpec, row: RowInput) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    found = _of_currency(row) if _has_money(spec, row) else []
    for one in spec.fields:
        value = row.values.get(one.name)
        if _is_empty(value):
            if one.required:
                found.append(Problem(one.name, _("This is needed."), _("Fill it in.")))
            continue
        found += _CHECKS[one.kind](spec, one, value)
    return found + (_across(spec, row) if not found else [])


def values_of(spec: TableSpec, row: RowInput) -> dict[str, Any]:
    """Clean values by the columns of the model, amounts in euros, with what was given in `originals`."""
    values: dict[str, Any] = {}
    originals: dict[str, Any] = {}
    day = _day(row)
    for one in spec.fields:
        value = row.values.get(one.name)
        if one.kind == "money" and value is not None and not _is_empty(value):
            made = to_euro(float(value), row.currency, day, rate=row.rate)
            if made is None:
                raise ValueError(f"no rate of {row.currency}")  # problems_of was not asked
            values[one.name] = _digits(made.amount)
            if made.original:
                originals[one.name] = made.original
        else:
            values[one.name] = _clean(spec, one, value)
    return {**values, "originals": originals}


def _has_money(spec: TableSpec, row: RowInput) -> bool:
    return any(not _is_empty(row.values.get(one.name)) for one in spec.money)


def _day(row: RowInput) -> date | None:
    """The day whose rate counts: as given, else the end of the row's year, but never a day to come."""
    return row.rate_date or day_of_year(row.values.get("year"))


def day_of_year(year: Any) -> date | None:
    """The last day of a year that is over; None for any other: today's rate counts."""
    if isinstance(year, int) and FIRST_YEAR <= year < timezone.localdate().year:
        return date(year, 12, 31)
    return None


def _of_currency(row: RowInput) -> list[Problem]:
    code = row.currency.upper()
    if row.rate is not None and not LEAST_RATE <= row.rate <= MOST_RATE:
        return [Problem("exchange_rate", _("This rate cannot be."), _("Give how many units one euro buys."))]
    if row.rate_date is not None and row.rate_date > timezone.localdate():
        return [Problem("exchange_day", _("This day is still to come."), _("Give the day of the rate."))]
    if code != EURO and row.rate is None and code not in known_currencies():
        return [
            Problem(
                "currency",
                _("We have no exchange rate for %(code)s.") % {"code": code[:3]},
                _("Give the rate yourself, with its day."),
            )
        ]
    if len(code) != 3 or not code.isalpha() or not code.isascii():
        return [Problem("currency", _("This is no currency."), _("Use its three letters, such as HUF."))]
    return []


def _is_empty(value: Any) -> bool:
    return value is None or value == "" or value == [] or (isinstance(value, str) and not value.strip())


Check = Callable[[TableSpec, Field, Any], list[Problem]]


def _text(_spec: TableSpec, one: Field, value: Any) -> list[Problem]:
    most = one.length if one.kind == "line" else TEXT_LENGTH
    if not isinstance(value, str):
        return [_unreadable(one)]
    if len(value) > most:
        said = _("At most %(most)s characters.") % {"most": format_number(most)}
        return [Problem(one.name, _("This text is too long."), said)]
    return []


def _number(_spec: TableSpec, one: Field, value: Any) -> list[Problem]:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return [_unreadable(one)]
    most = MOST_MONEY * 1000 if one.kind == "money" else MOST_NUMBER
    if abs(value) > most:
        return [Problem(one.name, _("This number is too large."), _("Look at its unit again."))]
    if one.least is not None and value < one.least:
        return [Problem(one.name, _("This number cannot be negative."), _("Give 0 or more."))]
    return []


def _share(spec: TableSpec, one: Field, value: Any) -> list[Problem]:
    found = _number(spec, one, value)
    if not found and value > 1:
        return [Problem(one.name, _("A share cannot be more than 100."), _("Give it in per cent."))]
    return found


def _year(_spec: TableSpec, one: Field, value: Any) -> list[Problem]:
    if isinstance(value, bool) or not isinstance(value, int) or not FIRST_YEAR <= value <= LAST_YEAR:
        return [Problem(one.name, _("This is no year."), _("Give a year from 1990 to 2100."))]
    return []


def _choice(spec: TableSpec, one: Field, value: Any) -> list[Problem]:
    known = {"field": FIELDS, "instrument": instruments()}.get(one.kind) or spec.choices(one)
    wanted = value if isinstance(value, list | tuple) else [value]
    if all(isinstance(word, str) and word in known for word in wanted):
        return []
    return [Problem(one.name, _("There is no such choice."), _("Choose one from the list."))]


def _action(_spec: TableSpec, one: Field, value: Any) -> list[Problem]:
    """A code that the plan does not have is kept and reported, so that nothing of a file is lost."""
    if not isinstance(value, str) or len(value.strip()) > CODE_LENGTH:
        return [Problem(one.name, _("This is no number of an action."), _("At most 20 characters."))]
    return []


def _unreadable(one: Field) -> Problem:
    return Problem(one.name, _("The value cannot be read."), _("Write it as in our own files."))


_CHECKS: Final[Mapping[str, Check]] = {
    "line": _text,
    "text": _text,
    "money": _number,
    "number": _number,
    "share": _share,
    "year": _year,
    "choice": _choice,
    "choices": _choice,
    "field": _choice,
    "instrument": _choice,
    "action": _action,
}


def _across(spec: TableSpec, row: RowInput) -> list[Problem]:
    """What single fields cannot know."""
    found = []
    low, high = row.values.get("low"), row.values.get("high")
    if spec.field("low") and low is not None and high is not None and low > high:
        found.append(Problem("high", _("The range ends before it begins."), _("Swap the two amounts.")))
    climate, budget = row.values.get("climate"), row.values.get("budget")
    if climate is not None and budget is not None and climate > budget:
        found.append(Problem("climate", _("This is more than the whole budget."), _("Correct one of them.")))
    return found


def _clean(spec: TableSpec, one: Field, value: Any) -> Any:
    if one.kind in ("line", "action"):
        length = CODE_LENGTH if one.kind == "action" else one.length
        return clean_text(value or "", limit=length, multiline=False)
    if one.kind == "text":
        return clean_text(value or "", limit=TEXT_LENGTH)
    if one.kind == "choices":
        return [key for key in spec.choices(one) if key in (value or ())]
    if one.kind in ("choice", "field", "instrument"):
        return str(value) if value else _default(spec, one)
    if one.kind == "year" or _is_whole(spec, one):
        return None if value is None else int(value)
    return None if value is None else _digits(float(value))


def _digits(value: float) -> float:
    """Fifteen digits: more than any sum of money has, and what every database gives back the same in every query."""
    return float(f"{value:.15g}")


def _default(spec: TableSpec, one: Field) -> str:
    """What an empty choice means: the model's default, "" where it has none."""
    column = spec.model._meta.get_field(one.name)
    return str(column.get_default()) if column.has_default() else ""


def _is_whole(spec: TableSpec, one: Field) -> bool:
    kind = spec.model._meta.get_field(one.name).get_internal_type()
    return str(kind).endswith("IntegerField")

"""The columns that a table has in files, and a row as the person typed it: amounts in their own currency."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext_lazy

from zeroward.finance.queries.instruments import instruments
from zeroward.finance.queries.money import EURO
from zeroward.finance.tables import Field, TableSpec
from zeroward.plan.vocabulary import FIELDS

MARK: Final = "zeroward-investment"
"""Stands in hidden lines of our workbook and as the format of our JSON."""
MONEY: Final = ("currency", "exchange_rate", "exchange_day")
MONEY_TITLES: Final = {
    "currency": gettext_lazy("Currency"),
    "exchange_rate": gettext_lazy("Units for one euro"),
    "exchange_day": gettext_lazy("Day of the rate"),
}


@dataclass(frozen=True, slots=True)
class Typed:
    """A stored row as it was typed: values by field, and the currency with its rate of their amounts.

    `rate` is None where it was ours; `rate_date` is its day all the same."""

    values: dict[str, Any]
    currency: str = EURO
    rate: float | None = None
    rate_date: date | None = None
    shown_rate: float | None = None


def typed_of(spec: TableSpec, row: Mapping[str, Any]) -> Typed:
    """From a row as `load_investment` gives it."""
    values = {one.name: row[one.name] for one in spec.fields}
    given = row["originals"]
    if not given:
        return Typed(values)
    first = next(iter(given.values()))
    values.update({name: original["amount"] for name, original in given.items()})
    rate = None if first.get("source") else first["rate"]
    return Typed(values, first["currency"], rate, date.fromisoformat(first["rate_date"]), first["rate"])


def column_names(spec: TableSpec) -> tuple[str, ...]:
    """Names of the columns for machines, in the order of the file."""
    return (*(one.name for one in spec.fields), *(MONEY if spec.money else ()))


def column_title(spec: TableSpec, name: str) -> str:
    """The head of a column for people."""
    field = spec.field(name)
    if field is None:
        return str(MONEY_TITLES[name])
    title = spec.label(field)
    title = title[:1].upper() + title[1:]
    return f"{title} [%]" if field.kind == "share" else title


def words_for(spec: TableSpec, one: Field) -> dict[str, str]:
    """What can be chosen, as it stands in a file: "words [key]"; {} for columns without a list."""
    if one.kind == "field":
        known: Mapping[str, Any] = FIELDS
    elif one.kind == "instrument":
        known = {code: found.named for code, found in instruments().items()}
    elif one.kind in ("choice", "choices"):
        known = spec.choices(one)
    else:
        return {}
    return {key: f"{word} [{key}]" for key, word in known.items()}


def file_row(spec: TableSpec, row: Mapping[str, Any]) -> dict[str, Any]:
    """Values by column as a file holds them: shares in per cent, lists with semicolons, keys for choices."""
    typed = typed_of(spec, row)
    found: dict[str, Any] = {}
    for one in spec.fields:
        value = typed.values[one.name]
        if one.kind == "share" and value is not None:
            value = round(value * 100, 10)
        elif one.kind == "choices":
            value = "; ".join(value)
        found[one.name] = value
    if spec.money:
        found["currency"] = typed.currency
        found["exchange_rate"] = typed.shown_rate
        found["exchange_day"] = typed.rate_date.isoformat() if typed.rate_date else None
    return found

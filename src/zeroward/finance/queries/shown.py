"""Rows of the tables as pages show them: values in the reader's words, amounts with what was given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import SPACE, format_number, format_percent
from zeroward.finance.queries.instruments import instrument_name
from zeroward.finance.queries.load import LoadedInvestment, Row
from zeroward.finance.queries.money import original_words
from zeroward.finance.tables import TABLES, Field, TableSpec
from zeroward.plan.vocabulary import FIELDS


@dataclass(frozen=True, slots=True)
class ShownCell:
    """`note` is the amount in another currency."""

    label: str
    text: str
    note: str = ""
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class ShownRow:
    """`name` tells the row from others; `cells` are its filled columns; `texts` those that are long."""

    pk: int
    name: str
    cells: tuple[ShownCell, ...]
    texts: tuple[ShownCell, ...]
    source: str
    stranger: str = ""


@dataclass(frozen=True, slots=True)
class TablePage:
    spec: TableSpec
    rows: tuple[ShownRow, ...]
    reasons: tuple[tuple[str, str], ...]

    @property
    def codes(self) -> str:
        return ", ".join(self.spec.codes)


def table_page(key: str, money: LoadedInvestment, codes: Sequence[str]) -> TablePage:
    """One table; `codes` are the numbers of the plan's actions."""
    spec = TABLES[key]
    known = frozenset(codes)
    rows = tuple(_row(spec, row, known) for row in money.of(key))
    reasons = tuple((code, money.reasons[code]) for code in spec.codes if money.reasons.get(code))
    return TablePage(spec, rows, reasons)


def _row(spec: TableSpec, row: Row, codes: frozenset[str]) -> ShownRow:
    cells: list[ShownCell] = []
    texts: list[ShownCell] = []
    for one in spec.fields:
        if one.name in ("source_text", *_naming(spec)) or row[one.name] in (None, "", []):
            continue
        shown = ShownCell(
            _capital(spec.label(one)),
            words_of(spec, one, row[one.name]),
            original_words(row["originals"].get(one.name, {})),
            one.kind in ("money", "number", "share"),
        )
        (texts if one.kind == "text" else cells).append(shown)
    code = row.get("action_code", "")
    return ShownRow(
        row["id"],
        name_of_row(spec, row),
        tuple(cells),
        tuple(texts),
        row["source_text"],
        code if code and code not in codes else "",
    )


def _naming(spec: TableSpec) -> tuple[str, ...]:
    """Columns that make the name of a row."""
    if spec.key == "budgets":
        return ("year", "holder")
    if spec.key == "by-field":
        return ("field", "subsector", "year")
    return ("name",)


def name_of_row(spec: TableSpec, row: Mapping[str, Any]) -> str:
    """What a row is called on pages and in reports."""
    parts = []
    for name in _naming(spec):
        field = spec.field(name)
        value = row.get(name)
        if field is not None and value not in (None, ""):
            parts.append(words_of(spec, field, value))
    return ", ".join(parts) or _("Row without a name")


def words_of(spec: TableSpec, one: Field, value: Any) -> str:
    """A value in the reader's words; "" for none."""
    if value in (None, "", []):
        return ""
    if one.kind == "field":
        return str(FIELDS.get(value, value))
    if one.kind == "instrument":
        return instrument_name(value)
    if one.kind in ("choice", "choices"):
        known = spec.choices(one)
        chosen = value if isinstance(value, list | tuple) else [value]
        return ", ".join(str(known.get(key, key)) for key in chosen)
    if one.kind == "money":
        return f"{format_number(value, 0)}{SPACE}€"
    if one.kind == "share":
        return format_percent(value, 1)
    if one.kind == "number":
        return format_number(value)
    return str(value)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

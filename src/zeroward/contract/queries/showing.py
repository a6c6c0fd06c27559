"""Cells of a contract in the reader's words, and where on a page they stand."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.methods.contracts.template.content import Cell, Place, has_value, reason_of
from zeroward.methods.contracts.template.shapes import Column, Table, Template

FREQUENCY = "_frequency"
UNITS: Mapping[str, str] = {"money": "€", "percent": "%"}


def words_of(sentence: str) -> str:
    """A sentence of the template in the reader's language (`template_words` lists them all); "" stays ""."""
    return str(_(sentence)) if sentence else ""


def shown(column: Column, cell: Cell) -> str:
    """The value of a cell as text, "" for none. Numbers without their unit."""
    if not has_value(cell):
        return ""
    value = cell["value"]
    if column.is_list:
        return (
            ", ".join(_word(column, one) for one in value) if isinstance(value, list | tuple) else str(value)
        )
    if column.kind == "yes_no":
        return _("yes") if value else _("no")
    if column.kind == "choice":
        return _word(column, value)
    if column.kind == "year":
        return str(value)
    if column.is_number and isinstance(value, int | float):
        return format_number(value, decimals_for(value))
    return str(value)


def _word(column: Column, value: Any) -> str:
    return words_of(column.choice_title(str(value)))


def decimals_for(value: float) -> int:
    """As many as a reader needs; the contract itself rounds nothing."""
    if float(value).is_integer() or abs(value) >= 100:
        return 0
    return 1 if abs(value) >= 10 else 3 if abs(value) < 1 else 2


def unit_of(column: Column) -> str:
    """What stands behind a number: "t CO2e", "€"."""
    return column.unit or UNITS.get(column.kind, "")


def said_in_short(column: Column, cell: Cell, limit: int = 160) -> str:
    """A cell in one line: its value, or why there is none, or a dash."""
    reason = reason_of(cell)
    text = shown(column, cell) or (_("not available: %(reason)s") % {"reason": reason} if reason else "–")
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def head_of(column: Column) -> str:
    """The title of a column with its unit."""
    unit = unit_of(column)
    title = words_of(column.title)
    return f"{title}, {unit}" if unit and not title.endswith(unit) else title


def row_label(table: Table, row: Mapping[str, Any], number: int = 0) -> str:
    """By what a row is known: the fixed row's title, else its number and name, else its first words. What is paid
    every year stands in a row of its own, and says so."""
    often = next(
        (
            shown(column, cell)
            for column in table.columns
            if column.key.endswith(FREQUENCY)
            and (cell := row.get("cells", {}).get(column.key) or {}).get("value") == "yearly"
        ),
        "",
    )
    label = _label(table, row, number)
    return f"{label} ({often.lower()})" if often else label


def _label(table: Table, row: Mapping[str, Any], number: int) -> str:
    cells = row.get("cells", {})
    if table.label and table.label in cells:
        return shown(table.column(table.label), cells[table.label])
    texts = [
        shown(column, cells[column.key])
        for column in table.columns
        if column.key in cells and (column.kind == "text" or column.key == "number") and not column.is_list
    ]
    named = [text for text in texts if text]
    if "number" in cells and len(named) > 1:
        return " ".join(named[:2])[:120]
    if named:
        return named[0][:120]
    choices = [shown(column, cells[column.key]) for column in table.columns if column.key in cells]
    return next((text[:120] for text in choices if text), _("Row %(number)d") % {"number": number})


def column_at(template: Template, place: Place) -> Column | None:
    """The column or field of a place; None for a text, or for what the template does not know."""
    if not template.has(place.module):
        return None
    module = template.module(place.module)
    if place.kind == "field":
        table = next((one for one in module.tables if one.id == place.key), None)
        named = Column(table.id, table.title) if table is not None else None
        return next((one for one in module.fields if one.key == place.key), named)
    if place.kind == "cell":
        table = next((one for one in module.tables if one.id == place.key), None)
        return next((one for one in table.columns if one.key == place.column), None) if table else None
    return None


def anchor_of(place: Place) -> str:
    """The id of the cell on the page of its module."""
    return "-".join(
        ["c", *(part for part in (place.key, place.row, place.column) if part)] if place.key else ["text"]
    )

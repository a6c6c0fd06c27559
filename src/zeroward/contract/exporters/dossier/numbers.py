"""Cells as printed, with the unit beside a number where no head of a column names it."""

from typing import Final

from django.utils.translation import gettext as _

from zeroward.methods.contracts.template.content import Cell, has_value, reason_of
from zeroward.methods.contracts.template.shapes import Column
from zeroward.methods.contracts.template.showing import NO_BREAK, value_text

BLANK: Final = "–"
"""What stands where nothing is said."""
_SIGNS: Final = {"t CO2e": "t CO₂e", "t CO2e/y": "t CO₂e a year", "EUR/t CO2e": "€ per t CO₂e", "EUR": "€"}


def unit_text(column: Column) -> str:
    """The unit as printed: "t CO₂e a year", "€"."""
    signs = {
        "t CO2e/y": _("t CO₂e a year"),
        "MWh/y": _("MWh a year"),
        "EUR/y": _("€ a year"),
        "EUR/t CO2e": _("€ per t CO₂e"),
    }
    return signs.get(column.unit) or _SIGNS.get(column.unit, column.unit)


def said(column: Column, cell: Cell, language: str) -> str:
    """The value with its unit, or why there is none; "" for a blank."""
    if has_value(cell):
        text = value_text(column, cell["value"], language, _)
        unit = unit_text(column) if column.is_number and column.kind != "year" else ""
        return f"{text}{NO_BREAK}{unit}" if unit else text
    reason = reason_of(cell)
    return _("Not available: %(reason)s") % {"reason": reason} if reason else ""


def bare(column: Column, cell: Cell, language: str) -> str:
    """The value alone, for a column whose head names the unit."""
    return value_text(column, cell["value"], language, _) if has_value(cell) else ""

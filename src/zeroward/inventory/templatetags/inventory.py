"""Words for cells, units and kinds, and numbers of every size."""

from decimal import Decimal

from django import template

from zeroward.core.ui.numbers import format_number
from zeroward.inventory.forms.figure import unit_name as name_of_unit
from zeroward.inventory.queries.matrix import KINDS
from zeroward.inventory.queries.series import series_name as name_of_series
from zeroward.inventory.queries.sources import cell_title as title_of_cell

register = template.Library()

DIGITS = 5
"""Significant digits that are shown of a computed number."""


@register.simple_tag
def cell_title(source: str) -> str:
    """The title of a cell by its key."""
    return title_of_cell(source)


@register.simple_tag
def unit_name(unit: str) -> str:
    """A unit as people write it."""
    return name_of_unit(unit)


@register.simple_tag
def kind_label(kind: str) -> str:
    """The name of a kind: fuels, electricity …"""
    return str(KINDS.get(kind, kind))


@register.simple_tag
def series_name(key: str) -> str:
    """A series of factors in words."""
    return name_of_series(key)


@register.filter
def exact(value: float | None) -> str:
    """A number as it was typed, without what the computer adds to it."""
    if value is None:
        return ""
    plain = f"{Decimal(repr(float(value))):f}"
    return format_number(plain.rstrip("0").rstrip(".") if "." in plain else plain)


@register.filter
def tonnes(kilograms: float) -> str:
    """Kilograms as whole tonnes."""
    return format_number(kilograms / 1000, 0)


@register.filter
def rounded(value: float | None) -> str:
    """A computed number with five significant digits, whole numbers in full."""
    if value is None:
        return ""
    number = Decimal(repr(float(value)))
    if number == 0:
        return format_number(0)
    decimals = max(0, DIGITS - 1 - number.adjusted())
    return exact(float(number.quantize(Decimal(1).scaleb(-decimals))))

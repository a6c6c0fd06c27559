"""Masses and shares in words."""

from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import SPACE, format_number

MEGATONNES: Final = 1e9
KILOTONNES: Final = 1e7
"""From ten thousand tonnes on, thousands of tonnes are told."""


def tonnes(kg: float) -> str:
    """284404837.05 → "284 405 t"; under ten tonnes with decimals, so that a small figure is no nought."""
    amount = kg / 1000
    decimals = 0 if abs(amount) >= 10 or amount == 0 else 1 if abs(amount) >= 1 else 3
    return f"{format_number(amount, decimals)}{SPACE}t"


def bare_tonnes(kg: float) -> str:
    """The same without its unit, for columns that name it."""
    return tonnes(kg).removesuffix(f"{SPACE}t")


def short(kg: float) -> tuple[str, str]:
    """Figure and unit for a headline: ("2.76", "Mt"), ("284", "kt"), ("8 120", "t")."""
    if abs(kg) >= MEGATONNES:
        return format_number(kg / 1e9, 2), "Mt"
    if abs(kg) >= KILOTONNES:
        return format_number(kg / 1e6, 0 if abs(kg) >= 10 * KILOTONNES else 1), "kt"
    return bare_tonnes(kg), "t"


def in_words(kg: float) -> str:
    """ "2.76 million tonnes", "284 thousand tonnes", "8 120 tonnes"."""
    figure, unit = short(kg)
    if unit == "Mt":
        return _("%(figure)s million tonnes") % {"figure": figure}
    if unit == "kt":
        return _("%(figure)s thousand tonnes") % {"figure": figure}
    return _("%(figure)s tonnes") % {"figure": figure}


def per_head(kg: float) -> str:
    """2815.9 → "2.8"."""
    return format_number(kg / 1000, 1)


def percent(part: float, whole: float) -> str:
    """ "58 %" of a whole; under one percent with a decimal. Nothing where there is no whole."""
    if not whole:
        return ""
    share = 100 * part / whole
    return f"{format_number(share, 0 if abs(share) >= 1 or share == 0 else 1)}{SPACE}%"


def range_of(low: float, high: float) -> tuple[str, str]:
    """Two masses in one unit: ("215–380", "kt")."""
    unit = short(max(abs(low), abs(high)))[1]
    divisor, decimals = {"Mt": (1e9, 2), "kt": (1e6, 0 if abs(high) >= 1e8 else 1), "t": (1e3, 0)}[unit]
    return f"{format_number(low / divisor, decimals)}–{format_number(high / divisor, decimals)}", unit

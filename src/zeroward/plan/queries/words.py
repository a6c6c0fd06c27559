"""Tonnes, money and shares in words. Tonnes are t CO2e, money is EUR."""

from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.inventory.queries import results_words

KG: Final = 1000
BILLION, MILLION, THOUSAND = 1e9, 1e6, 1e4


def tonnes(amount: float) -> str:
    """120000 → "120 000 t"."""
    return results_words.tonnes(amount * KG)


def bare(amount: float | None) -> str:
    """The same without its unit, for columns that name it; nothing for what is not known."""
    return "" if amount is None else results_words.bare_tonnes(amount * KG)


def short(amount: float) -> tuple[str, str]:
    """Figure and unit for a key figure: ("1.20", "Mt"), ("120", "kt"), ("900", "t")."""
    return results_words.short(amount * KG)


def in_words(amount: float) -> str:
    """ "1.20 million tonnes", "120 thousand tonnes", "900 tonnes"."""
    return results_words.in_words(amount * KG)


def thousand(amount: float) -> str:
    """120000 → "120": for axes in thousands of tonnes."""
    return format_number(amount / 1000, 0 if abs(amount) >= THOUSAND or amount == 0 else 1)


def share(part: float, whole: float) -> str:
    """ "58 %"; nothing where there is no whole."""
    return results_words.percent(part, whole)


def money(amount: float) -> str:
    """1234567 → "1.2 million euros"; under ten thousand in full."""
    size = abs(amount)
    if size >= BILLION:
        return _("%(figure)s billion euros") % {"figure": format_number(amount / BILLION, 2)}
    if size >= MILLION:
        return _("%(figure)s million euros") % {"figure": format_number(amount / MILLION, 1)}
    if size >= THOUSAND:
        return _("%(figure)s thousand euros") % {"figure": format_number(amount / 1000, 0)}
    return f"{format_number(amount, 0)}{SPACE}€"

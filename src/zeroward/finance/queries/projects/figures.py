"""Key figures of a project: a short value, its unit, and what it is."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import SPACE, format_number

MILLION = 1_000_000
THOUSAND = 10_000


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` None is not known."""

    value: str | None
    unit: str
    words: str


def money_figure(amount: float | None, words: str) -> Figure:
    """Millions from a million on, thousands from ten thousand on."""
    if amount is None:
        return Figure(None, "", words)
    if abs(amount) >= MILLION:
        in_millions = amount / MILLION
        return Figure(format_number(in_millions, 0 if abs(in_millions) >= 100 else 1), _("million €"), words)
    if abs(amount) >= THOUSAND:
        return Figure(format_number(amount / 1000, 0), _("thousand €"), words)
    return Figure(format_number(amount, 0), "€", words)


def years_figure(years: float | None, words: str) -> Figure:
    if years is None:
        return Figure(_("never"), "", words)
    return Figure(format_number(years, 1), _("years"), words)


def share_figure(text: str, words: str) -> Figure:
    """A text such as "6.5 %" with its sign as unit; a word as it is."""
    value, _sign, rest = text.partition(f"{SPACE}%")
    return Figure(value, "%", words) if not rest and value != text else Figure(text, "", words)

"""Money, shares and efforts in words."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.funding.queries.store import Offer

MILLION: Final = 1_000_000
SIGNS: Final = {"EUR": "€"}


def money(amount: Decimal | float, currency: str = "EUR") -> str:
    """1234567 → "€ 1.2 million"; under a million in full."""
    sign = SIGNS.get(currency, currency)
    if abs(amount) >= MILLION:
        figure = format_number(Decimal(amount) / MILLION, 1)
        tidy = figure[:-2] if figure.endswith(("0",)) and figure[-2] in ".," else figure
        return _("%(sign)s %(figure)s million") % {"sign": sign, "figure": tidy.replace(" ", SPACE)}
    return f"{sign}{SPACE}{format_number(Decimal(amount), 0)}"


def ticket_words(offer: Offer) -> str:
    """What one project gets: "€ 1 million to € 5 million", "up to …", "from …"; "" where it is not known."""
    low, high, unit = offer.ticket_min, offer.ticket_max, offer.currency
    if low is not None and high is not None:
        if low == high:
            return money(low, unit)
        return _("%(low)s to %(high)s") % {"low": money(low, unit), "high": money(high, unit)}
    if high is not None:
        return _("up to %(high)s") % {"high": money(high, unit)}
    return _("from %(low)s") % {"low": money(low, unit)} if low is not None else ""


def rate_words(rate: Mapping[str, Any]) -> str:
    """ "up to 95 %", with whom it is for."""
    percent = rate.get("percent")
    if percent is None:
        return str(rate.get("note", ""))
    return _("up to %(share)s of the cost") % {"share": f"{format_number(percent)}{SPACE}%"}


def days_words(days: int) -> str:
    return ngettext("one day of work", "%(count)d days of work", days) % {"count": days}

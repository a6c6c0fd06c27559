"""Amounts in euros by dated rates, with the amount that was given kept beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.funding.queries.rates import currencies, rate_of
from zeroward.plan.queries.words import money as in_words

EURO: Final = "EUR"


@dataclass(frozen=True, slots=True)
class Converted:
    """An amount in euros, and what was given: {"amount", "currency", "rate", "rate_date", "source"}, {} for euros."""

    amount: float
    original: dict[str, Any]


def known_currencies() -> tuple[str, ...]:
    """Codes that we have rates for; the euro first."""
    return currencies()


def to_euro(
    amount: float, currency: str, day: date | None = None, *, rate: float | None = None
) -> Converted | None:
    """What an amount is in euros; None when neither we nor the caller know a rate.

    `day` chooses the newest rate on or before it (today when None). `rate` is the caller's own: units for one euro.
    """
    code = currency.upper()
    if code == EURO:
        return Converted(amount, {})
    day = day or timezone.localdate()
    if rate is not None:
        made = {"amount": amount, "currency": code, "rate": rate, "rate_date": day.isoformat(), "source": ""}
        return Converted(amount / rate, made)
    known = rate_of(code, day)
    if known is None:
        return None
    per_euro = float(known.per_euro)
    made = {
        "amount": amount,
        "currency": code,
        "rate": per_euro,
        "rate_date": known.on.isoformat(),
        "source": known.source,
    }
    return Converted(amount / per_euro, made)


def euro_words(amount: float | None) -> str:
    """An amount in euros as people write it; "" for none."""
    return "" if amount is None else in_words(amount)


def original_words(original: Mapping[str, Any]) -> str:
    """What was given, and by which rate it was turned: "54 561 million HUF, at 411.35 of 2024-12-31"."""
    if not original:
        return ""
    return _("%(amount)s at %(rate)s of %(day)s") % {
        "amount": f"{format_number(original['amount'])}{SPACE}{original['currency']}",
        "rate": f"{original['rate']:.6g}",
        "day": original["rate_date"],
    }

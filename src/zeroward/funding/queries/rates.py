"""Amounts in euros, by dated exchange rates that ship with the platform."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

from django.conf import settings

from zeroward.core.data_files import read_json

CENT: Final = Decimal("0.01")
EURO: Final = "EUR"


@dataclass(frozen=True, slots=True)
class Rate:
    """How much of a currency one euro buys on a day. `quality`: how far it can be trusted."""

    currency: str
    per_euro: Decimal
    on: date
    source: str
    quality: str
    note: str


@dataclass(frozen=True, slots=True)
class InEuro:
    """An amount in euros, and the rate that it was turned by: where from, and of which day."""

    amount: Decimal
    source: str
    on: date
    quality: str


@cache
def _rates(path: Path) -> dict[str, tuple[Rate, ...]]:
    found: dict[str, list[Rate]] = {}
    for item in read_json(path)["items"]:
        rate = Rate(
            item["currency"],
            Decimal(str(item["per_euro"])),
            date.fromisoformat(item["on"]),
            item["source"],
            item["quality"],
            item["note"],
        )
        found.setdefault(rate.currency, []).append(rate)
    return {code: tuple(sorted(rates, key=lambda one: one.on)) for code, rates in found.items()}


def _known() -> dict[str, tuple[Rate, ...]]:
    return _rates(Path(settings.DATA_DIR) / "funding" / "rates.json")


def currencies() -> tuple[str, ...]:
    """Codes of all currencies that can be turned into euros; the euro first."""
    return (EURO, *sorted(code for code in _known() if code != EURO))


def rate_of(currency: str, day: date | None = None) -> Rate | None:
    """The newest rate on or before the day, else the oldest one; None for a currency that is not known."""
    rates = _known().get(currency.upper())
    if not rates:
        return None
    before = [one for one in rates if day is None or one.on <= day]
    return before[-1] if before else rates[0]


def in_euro(amount: Decimal, currency: str, day: date | None = None) -> InEuro | None:
    """What an amount is in euros, to the cent; None for a currency that is not known."""
    rate = rate_of(currency, day)
    if rate is None:
        return None
    return InEuro((amount / rate.per_euro).quantize(CENT), rate.source, rate.on, rate.quality)

"""Instruments by layer of the capital stack: who bears losses first stands first."""

from dataclasses import dataclass

from zeroward.core.ui.numbers import format_percent
from zeroward.finance.instrument_words import ANSWERS, LAYERS
from zeroward.finance.queries.instruments import Instrument, instruments
from zeroward.plan.queries.words import money as in_words


@dataclass(frozen=True, slots=True)
class ShownInstrument:
    """`ticket` the usual sum in words, "" where there is none; the three answers in words, "" for not said."""

    one: Instrument
    ticket: tuple[str, str]
    repayable: str
    needs_revenue: str
    pooling: str
    share: str


@dataclass(frozen=True, slots=True)
class LayerOfInstruments:
    key: str
    name: str
    rows: tuple[ShownInstrument, ...]


def instrument_page() -> tuple[LayerOfInstruments, ...]:
    """Layers without an instrument are left out."""
    found = [_shown(one) for one in instruments().values()]
    return tuple(
        LayerOfInstruments(key, str(name), rows)
        for key, name in LAYERS.items()
        if (rows := tuple(row for row in found if row.one.layer == key))
    )


def _shown(one: Instrument) -> ShownInstrument:
    return ShownInstrument(
        one,
        (_money(one.ticket_low), _money(one.ticket_high)),
        str(ANSWERS.get(one.repayable, "")),
        str(ANSWERS.get(one.needs_revenue, "")),
        str(ANSWERS.get(one.pooling, "")),
        "" if one.share is None else format_percent(one.share / 100),
    )


def _money(amount: float | None) -> str:
    return "" if amount is None else in_words(amount)

"""Amounts in the cells of a contract's finance tables: with the unit of the cell, of its head, or of the caption."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.methods.contracts.amounts import NUMBER, Style, money_in, readings_of
from zeroward.methods.contracts.gap_numbers import table_style
from zeroward.methods.contracts.words import says_nothing

_CODES: Final = {"€": "EUR", "£": "GBP", "zł": "PLN", "kč": "CZK", "ft": "HUF"}
_CURRENCY: Final = r"€|£|zł|kč|eur(?:os?)?|huf|pln|czk|ron|sek|dkk|bgn|gbp|try|nok"
_SCALES: Final = (
    (1e9, r"bn|billion|mrd|milliard\w*"),
    (1e6, r"m|mn|mio|mln|millions?"),
    (1e3, r"k|t|tsd|thousand"),
)
_UNITS: Final = tuple(
    (
        scale,
        re.compile(
            rf"(?:\b(?:{words})\.?\s?(?P<after>{_CURRENCY})|(?P<before>{_CURRENCY})\s?(?:{words})\b)(?![a-z])"
        ),
    )
    for scale, words in _SCALES
)
_NOTHING: Final = re.compile(r"(?:n\s?[/.]\s?a|tbd|to be (?:defined|determined))\b", re.IGNORECASE)
_PLAIN: Final = re.compile(rf"(?<![a-z])(?P<code>{_CURRENCY})(?![a-z])")
_SCALED: Final = re.compile(
    rf"(?:thousand|milli|mio|mln|mil\.|billion|bn|mrd)|(?<![a-z])[km](?![a-z])|[km]\s?(?:{_CURRENCY})",
    re.IGNORECASE,
)
_MILLION: Final = re.compile(r"(\d)\s*(€|EUR)\s?m\b")
_BARE: Final = re.compile(rf"\(?\s*({NUMBER})\s*\)?\**")
_SIGNS: Final = re.compile(rf"^[\s(]*(?:{_CURRENCY})\s*\(?|(?:{_CURRENCY})\s*\)?$", re.IGNORECASE)
YEARLY: Final = re.compile(
    r"/\s*(?:year|yr|a\b)|per year|a year|annual|yearly|p\.\s?a\.|pro jahr|par an", re.IGNORECASE
)
_MANY_YEARS: Final = re.compile(r"(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d")
_DISCOUNTED: Final = re.compile(r"\bnpv\b|present value|discounted", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell says. `value` is None for a blank one and for one that `why` tells is not clear; `out` a number in
    brackets, which is money that goes out where a table writes it so."""

    value: float | None = None
    currency: str = ""
    why: str = ""
    out: bool = False
    is_yearly: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    scale: float = 1.0
    currency: str = ""


def unit_of(*texts: str) -> Unit:
    """The unit that the first of some texts names: "CAPEX (MEUR)" gives a million and EUR."""
    for text in texts:
        low = text.casefold()
        for scale, pattern in _UNITS:
            if found := pattern.search(low):
                return Unit(scale, _code(found["after"] or found["before"]))
        if found := _PLAIN.search(low):
            return Unit(1.0, _code(found["code"]))
    return Unit()


def _code(word: str) -> str:
    return _CODES.get(word, "EUR" if word.startswith("eur") else word.upper())


def is_discounted(head: str) -> bool:
    """True where a head says that amounts are discounted to today."""
    return bool(_DISCOUNTED.search(head))


def is_of_many_years(head: str) -> bool:
    return is_discounted(head) or bool(_MANY_YEARS.search(head))


def style_in(rows: Iterable[Mapping[str, Any]]) -> Style:
    """The decimal sign that the numbers of a table agree on: "8.002.500" settles "15.000"."""
    return table_style([str(cell) for row in rows for cell in row.values()])


def said_in(cell: Any, unit: Unit, style: Style = "") -> Said:
    """The amount of a cell. What can be read in two ways, holds several amounts, or says more than one is not clear."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Said(float(cell) * unit.scale, unit.currency)
    text = " ".join(str(cell or "").split())
    bare = _SIGNS.sub("", text).strip()
    if says_nothing(bare) or says_nothing(text) or bare in ("...", "…") or _NOTHING.match(text):
        return Said()
    out, yearly = bool(re.search(r"\(\s*[€£]?\s*\d", text)), bool(YEARLY.search(text))
    if whole := _BARE.fullmatch(bare):
        return _settled(text, whole[1], unit, style, out=out)
    if not re.search(r"\d", text):
        return Said(why=_two(text, ()), out=out)
    found = money_in(_MILLION.sub(r"\1 million \2", text), style)
    if len(found) != 1 or "/" in found[0].unit or _says_more(text, found[0].text):
        return Said(why=_("“%(text)s” is more than one amount.") % {"text": text[:60]}, out=out)
    amount = found[0]
    readings = _in_whole(amount.readings) if not _SCALED.search(amount.text) else amount.readings
    if len(readings) != 1:
        return Said(why=_two(text, readings), out=out)
    return Said(readings[0], amount.unit, out=out, is_yearly=yearly)


def _in_whole(readings: tuple[float, ...]) -> tuple[float, ...]:
    """Nobody writes three decimals of a euro: "€275,000" is a number of thousands, where no larger unit is named."""
    return (max(readings),) if len(readings) == 2 else readings


def _says_more(text: str, amount: str) -> bool:
    """True when other numbers stand beside the amount, such as a span of years."""
    rest = _MILLION.sub(r"\1 million \2", text).replace(amount, " ", 1)
    return bool(re.search(r"\d", rest))


def _settled(text: str, number: str, unit: Unit, style: Style, *, out: bool) -> Said:
    values, _assumed = readings_of(number, style)
    own = _PLAIN.search(text.casefold())
    currency = _code(own["code"]) if own else unit.currency
    if unit.scale == 1.0 and currency:
        values = _in_whole(values)
    if len(values) != 1:
        return Said(why=_two(text, values), out=out)
    return Said(values[0] * unit.scale, currency, out=out)


def _two(text: str, readings: tuple[float, ...]) -> str:
    if len(readings) < 2:
        return _("“%(text)s” is no number.") % {"text": text[:60]}
    return _("“%(text)s” can mean %(one)s or %(other)s.") % {
        "text": text[:60],
        "one": amount_words(readings[0]),
        "other": amount_words(readings[1]),
    }


def amount_words(value: float) -> str:
    return format_number(value, 0 if value == int(value) else None)

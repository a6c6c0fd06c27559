"""Amounts in running text: tonnes, energy and money, with every way in which their digits can be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Style = Literal["", "point", "comma"]
"""The decimal sign of a document; "" = its numbers do not say."""
_SPACE: Final = " \u00a0\u202f\u2009'\u2019"
NUMBER: Final = (
    rf"(?<![\w.,])[-\u2212]?(?:\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)*)"
)
_NUMBER: Final = re.compile(NUMBER)
_TEX: Final = re.compile(r"\\(?:mathrm|text|mathbf)|[$_{}^\\]")
_WORDS: Final = {
    "thousand": 1e3,
    "k": 1e3,
    "kilo": 1e3,
    "million": 1e6,
    "millions": 1e6,
    "mio": 1e6,
    "mln": 1e6,
    "m": 1e6,
    "mil.": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "mrd": 1e9,
    "": 1.0,
}
_SCALE: Final = r"(?:thousand|millions?|mio|mln|mil\.|billion|bn|mrd|k|M|m)"
_CURRENCY: Final = r"(?:€|EUROS?|euros?|Euros?|EUR|Eur|PLN|HUF|CZK|SEK|DKK|RON|BGN|TRY|GBP|£|zł|Ft|Kč|lei)"
_CODES: Final = {"€": "EUR", "£": "GBP", "zł": "PLN", "Ft": "HUF", "Kč": "CZK", "lei": "RON"}
_MASS: Final = re.compile(
    rf"(?P<number>{NUMBER})\s*(?:(?P<word>thousand|millions?|mio|mln|Mio|k|M)\b\.?\s*)?"
    r"(?P<unit>kilo-?tonn?es|kton(?:ne)?s?|kt|Mt|kg|tonnes?|Tonnes?|tons?|t|T)(?=$|[\s.,;:/()\[\]·-]|of\b|CO|Co|co|GHG|eq|e\b)"
)
_ENERGY: Final = re.compile(rf"(?P<number>{NUMBER})\s*(?P<unit>TWh|GWh|MWh|kWh|TJ|GJ)\w{{0,2}}")
_BEFORE: Final = re.compile(
    rf"(?P<scale1>k|M|m|bn)?\s?(?P<currency>{_CURRENCY})\s*(?P<scale2>k|M|m|bn)?\s*(?P<number>{NUMBER})\s*(?P<scale3>{_SCALE}(?!\w))?"
)
_AFTER: Final = re.compile(
    rf"(?P<number>{NUMBER})\s*(?:(?P<scale1>thousand|millions?|mio|mln|mil\.|billion|bn|mrd|Mio|Mrd)(?!\w)\.?\s*)?"
    rf"(?P<scale2>k|M|m)?\s?(?P<currency>{_CURRENCY})"
)
_PER_TONNE: Final = re.compile(
    r"\s*(?:/|per|pro|by)\s*(?P<kilo>k)?t(?:on(?:ne)?s?)?(?=$|[^a-z]|CO|co)", re.IGNORECASE
)
_MASS_FACTORS: Final = {"kg": 1e-3, "kt": 1e3, "Mt": 1e6}
_ENERGY_FACTORS: Final = {"kWh": 1e-3, "MWh": 1.0, "GWh": 1e3, "TWh": 1e6, "GJ": 1 / 3.6, "TJ": 1e3 / 3.6}
_GLUED: Final = re.compile(r"(?<=thousand)(?=\d)|(?<=million)(?=\d)|(?<=billion)(?=\d)")
_GROUPED: Final = re.compile(r"\d{1,3}(?:([.,])\d{3})+")


@dataclass(frozen=True, slots=True)
class Amount:
    """`readings` are the values that the digits can mean, in `unit`: "t", "MWh", "EUR", "EUR/t", "PLN" …

    `assumed` says that one reading was taken because of the habit of the whole document.
    """

    text: str
    unit: str
    readings: tuple[float, ...]
    assumed: bool = False

    @property
    def value(self) -> float | None:
        """The value; None while there are two readings."""
        return self.readings[0] if len(self.readings) == 1 else None


def readings_of(text: str, style: Style = "") -> tuple[tuple[float, ...], bool]:
    """The values that a number can mean, and whether `style` settled a doubt. No value for what is no number.

    >>> readings_of("1.440.022")
    ((1440022.0,), False)
    >>> readings_of("1.234")
    ((1234.0, 1.234), False)
    """
    digits = re.sub(rf"[{_SPACE}]", "", text.strip().replace("\u2212", "-"))
    sign = -1.0 if digits.startswith("-") else 1.0
    body = digits.lstrip("-")
    spaced = digits != text.strip().replace("\u2212", "-")
    marks = [mark for mark in body if mark in ".,"]
    if not body or not body[0].isdigit():
        return (), False
    if not marks:
        return (sign * float(body),), False
    if len(set(marks)) == 2 or spaced:
        whole, _mark, fraction = body.rpartition(marks[-1])
        whole = re.sub(r"[.,]", "", whole)
        return ((sign * float(f"{whole}.{fraction}"),), False) if marks.count(marks[-1]) == 1 else ((), False)
    if len(marks) > 1:
        return (
            ((sign * float(re.sub(r"[.,]", "", body)),), False) if _GROUPED.fullmatch(body) else ((), False)
        )
    broken = sign * float(body.replace(",", "."))
    if not _GROUPED.fullmatch(body) or body.startswith("0"):
        return (broken,), False
    if style:
        decimal = "." if style == "point" else ","
        return (broken if marks[0] == decimal else sign * float(re.sub(r"[.,]", "", body)),), True
    return (sign * float(re.sub(r"[.,]", "", body)), broken), False


def style_of(text: str) -> Style:
    """The decimal sign of a document, where nearly all of its unmistakable numbers agree."""
    point = len(re.findall(r"\d,\d{3}(?:,\d{3}|\.\d)|\d\.\d{1,2}\s?(?:%|€|kt|t\b|MWh|GWh|million)", text))
    comma = len(re.findall(r"\d\.\d{3}(?:\.\d{3}|,\d)|\d,\d{1,2}\s?(?:%|€|kt|t\b|MWh|GWh|million)", text))
    if max(point, comma) < 5 or min(point, comma) > 0.1 * max(point, comma):
        return ""
    return "point" if point > comma else "comma"


def masses_in(text: str, style: Style = "") -> tuple[Amount, ...]:
    """All masses of a text in tonnes, in its order."""
    return tuple(_masses(_tidy(text), style))


def _masses(text: str, style: Style) -> Iterator[Amount]:
    for found in _MASS.finditer(text):
        unit = found["unit"]
        factor = _MASS_FACTORS.get(unit, 1e3 if unit.lower().startswith("k") else 1.0)
        factor *= _WORDS[(found["word"] or "").lower()]
        yield _amount(found.group().strip(), found["number"], "t", factor, style)


def energies_in(text: str, style: Style = "") -> tuple[Amount, ...]:
    """All amounts of energy of a text in MWh, in its order."""
    return tuple(
        _amount(found.group().strip(), found["number"], "MWh", _ENERGY_FACTORS[found["unit"]], style)
        for found in _ENERGY.finditer(_tidy(text))
    )


def money_in(text: str, style: Style = "") -> tuple[Amount, ...]:
    """All sums of money of a text in their currency, "EUR/t" for costs of a tonne. Nothing is converted."""
    tidy = _tidy(text)
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, Amount]] = []
    for pattern in (_AFTER, _BEFORE):
        for one in pattern.finditer(tidy):
            if any(one.start("number") < end and start < one.end("number") for start, end in taken):
                continue
            taken.append(one.span("number"))
            found.append((one.start(), _money(tidy, one, style)))
    return tuple(amount for _at, amount in sorted(found, key=lambda pair: pair[0]))


def _money(text: str, found: re.Match[str], style: Style) -> Amount:
    factor = 1.0
    for name in ("scale1", "scale2", "scale3"):
        if name in found.re.groupindex and found[name]:
            factor *= _WORDS[found[name].lower()]
    currency = found["currency"]
    code = _CODES.get(currency, currency.upper().removesuffix("OS").removesuffix("O"))
    per = _PER_TONNE.match(text, found.end())
    unit = f"{code}/t" if per else code
    if per and per["kilo"]:
        factor /= 1e3
    return _amount(found.group().strip(), found["number"], unit, factor, style)


def _amount(text: str, number: str, unit: str, factor: float, style: Style) -> Amount:
    values, assumed = readings_of(number, style)
    return Amount(text, unit, tuple(value * factor for value in values), assumed)


def numbers_in(text: str) -> tuple[str, ...]:
    """All numbers of a text as they stand there."""
    return tuple(_NUMBER.findall(_tidy(text)))


def _tidy(text: str) -> str:
    text = _GLUED.sub(" ", text)
    return _TEX.sub("", text.translate(str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")))

"""The head of a table: which column holds which field, in which unit; years as columns."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import get_language, override

from zeroward.finance.queries.contract_words import COLUMNS, ORDER
from zeroward.finance.queries.file_columns import MONEY, column_title
from zeroward.finance.queries.money import EURO, known_currencies
from zeroward.finance.tables import TableSpec
from zeroward.methods.contracts.tables.heads import shapes

_YEAR: Final = re.compile(r"(?:19[9]\d|20\d\d|2100)")
_UNIT: Final = re.compile(r"[\[(]([^\])]*)[\])]|\b(?:in|en)\s+([^,;]+)$")
_CODE: Final = r"(?:eur|huf|pln|sek|dkk|nok|czk|ron|bgn|chf|gbp|usd|try)\b"
_SCALES: Final = (
    (re.compile(r"\b(?:bn|billion|mrd|milliard\w*)\b"), 1e9),
    (re.compile(rf"\b(?:m|mn|mln|mio|million\w*|millones)\b|(?<=€)m\b|\bm(?=€|{_CODE})"), 1e6),
    (re.compile(rf"\b(?:k|thousand\w*|tausend|tsd)\b|\bk(?=€|{_CODE})|\bt(?=€|eur\b)"), 1e3),
)
_MIL: Final = re.compile(r"\bmil\b")
_SIGNS: Final[Mapping[str, str]] = {
    "€": EURO,
    "euro": EURO,
    "euros": EURO,
    "£": "GBP",
    "ft": "HUF",
    "zł": "PLN",
}
CONTRACT: Final[Mapping[str, Mapping[str, str]]] = {
    "budgets": {"municipal": "budget"},
    "income": {"source": "name"},
    "capital": {
        "type": "name",
        "level": "level",
        "size_from": "low",
        "size_to": "high",
        "remaining": "left",
    },
    "barriers": {"barrier": "name", "sector": "field"},
    "costs": {
        "number": "action_code",
        "action": "name",
        "reduction": "impact",
        "municipality": "city",
    },
    "sources": {"number": "action_code", "source": "name"},
    "indicators": {"indicator": "name"},
    "policies": {"policy": "name", "status": "state", "capital_low": "low", "capital_high": "high"},
    "risks": {"risk": "name"},
    "investors": {"stakeholder": "name", "investment": "amount"},
    "activities": {"activity": "name"},
}
"""Columns of the contract that a table of ours calls otherwise."""


@dataclass(frozen=True, slots=True)
class Head:
    """`columns` is place → field (or one of `MONEY`), `years` place → year; `scales` and `currencies`
    by place where the head names a unit; `unread` the heads of columns that mean nothing to us."""

    columns: Mapping[int, str]
    years: Mapping[int, int] = field(default_factory=dict)
    scales: Mapping[int, float] = field(default_factory=dict)
    currencies: Mapping[int, str] = field(default_factory=dict)
    unread: Mapping[int, str] = field(default_factory=dict)


def folded(text: str) -> str:
    """A head without case, accents, units and signs."""
    bare = _UNIT.sub(" ", text)
    plain = "".join(
        one for one in unicodedata.normalize("NFKD", bare.casefold()) if not unicodedata.combining(one)
    )
    return " ".join(re.findall(r"[a-z0-9_₂]+|[^\W\d_]+", plain))


def head_of(spec: TableSpec, texts: Sequence[str]) -> Head:
    """What the cells of a first line mean for a table. The first of two columns of one meaning counts."""
    names = _names(spec)
    columns: dict[int, str] = {}
    years: dict[int, int] = {}
    unread: dict[int, str] = {}
    for at, text in enumerate(texts):
        year = _YEAR.fullmatch(text.strip().removesuffix(".0"))
        name = names.get(folded(text))
        if year and spec.by_year:
            years[at] = int(year.group())
        elif name and name not in columns.values() and not _doubtful(text):
            columns[at] = name
        elif text.strip():
            unread[at] = text
    _as_name(spec, columns)
    units = {at: unit_of(texts[at]) for at in (*columns, *years)}
    return Head(
        columns,
        years,
        {at: scale for at, (scale, _code) in units.items() if scale != 1},
        {at: code for at, (_scale, code) in units.items() if code},
        unread,
    )


def _doubtful(text: str) -> bool:
    """“mil.” is a thousand in one language and a million in another: such a column is told, and not read."""
    found = _UNIT.search(text)
    return bool(found and _MIL.search((found[1] or found[2] or "").casefold()))


def unit_of(text: str) -> tuple[float, str]:
    """Scale and currency that a head names: "Capex [Mio. €]" gives (1000000, "EUR"); (1, "") for none."""
    found = _UNIT.search(text)
    said = (found[1] or found[2] or "") if found else ""
    low = said.casefold()
    scale = next((size for pattern, size in _SCALES if pattern.search(low)), 1.0)
    words = re.findall(r"[^\W\d_]+|[€£]", said)
    codes = [word.upper() for word in words]
    # "TEUR", "kEUR" and "MEUR" name a size and a currency in one word
    codes += [code[1:] for code in codes if len(code) == 4 and code[0] in "TKM"]
    named = [code for code in codes if code in known_currencies()]
    signs = [_SIGNS[word.casefold()] for word in words if word.casefold() in _SIGNS]
    sign = next(iter([*named, *signs]), "")
    return scale, sign or (EURO if "€" in said else "")


def _names(spec: TableSpec) -> dict[str, str]:
    """All that a column may be called: its key, its title here and in English, its name in the contract."""
    found: dict[str, str] = {}
    keys = [*(one.name for one in spec.fields), *(MONEY if spec.money else ())]
    for language in dict.fromkeys((get_language() or "en", "en")):
        with override(language):
            for name in keys:
                found.setdefault(folded(column_title(spec, name)), name)
            for code in spec.codes:
                for column in ORDER.get(code, ()):
                    wanted = CONTRACT.get(spec.key, {}).get(column, column)
                    if wanted in keys:
                        found.setdefault(folded(str(COLUMNS[column])), wanted)
                        found.setdefault(folded(column), wanted)
    for phrase, name in _printed(spec):
        if name in keys:
            found.setdefault(phrase, name)
    found.update({folded(name): name for name in keys})
    return found


def _printed(spec: TableSpec) -> Iterator[tuple[str, str]]:
    """Heads as published contracts print them, with the field that they mean."""
    ours = CONTRACT.get(spec.key, {})
    for shape in shapes():
        if shape.key in spec.codes:
            for column, phrases in shape.columns.items():
                yield from ((folded(phrase), ours.get(column, column)) for phrase in phrases)


def _as_name(spec: TableSpec, columns: dict[int, str]) -> None:
    """The contract calls the name of money its source, and that of a cost its action; ours have columns of that title
    for something else, which give way where the name is missing."""
    ours = CONTRACT.get(spec.key, {})
    if "name" in columns.values():
        return
    gives_way = "source_text" if ours.get("source") == "name" else "action_code"
    if ours.get("source") != "name" and ours.get("action") != "name":
        return
    for at, name in columns.items():
        if name == gives_way:
            columns[at] = "name"

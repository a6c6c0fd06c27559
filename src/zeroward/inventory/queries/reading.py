"""Reading a number as people write it: "1 234,5", "1'234.5", "1.234,5". What can be read in two ways is not guessed."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import get_format
from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number

LONGEST = 40
_GROUPING = re.compile("[\\s'\u2019\u00a0\u202f\u2009\u2007]")
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-"})
_PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_DOUBTFUL = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a text: `text` is the number without any doubt, `words` how it is said to the reader."""

    text: str
    words: str


def readings(text: str) -> list[Reading]:
    """All ways to read a text as a number: none, one, or the two of "1.234"."""
    tidy = text.strip().translate(_MINUS)
    if not tidy or len(tidy) > LONGEST:
        return []
    if _DOUBTFUL.fullmatch(tidy):
        whole = re.sub(r"[.,]", "", tidy)
        broken = tidy.replace(",", ".")
        return [_reading(whole), _reading(broken)]
    plain = _plain(tidy)
    return [_reading(plain)] if plain is not None else []


def _reading(plain: str) -> Reading:
    """The number without signs for thousands, so that no second reading is left."""
    return Reading(plain, format_number(plain))


def _plain(text: str) -> str | None:
    """The number with a decimal point and nothing else, or None."""
    sign = "-" if text.startswith("-") else ""
    body = text.removeprefix("-").strip()
    spaced = bool(_GROUPING.search(body))
    if spaced and not _well_spaced(body):
        return None
    body = _GROUPING.sub("", body)
    marks = [mark for mark in body if mark in ".,"]
    if not marks:
        plain = body
    elif len(set(marks)) == 2:
        plain = _two_marks(body, decimal=marks[-1])
    elif len(marks) > 1:
        plain = _thousands(body, marks[0])
    else:
        plain = body.replace(",", ".")
    return sign + plain if _PLAIN.fullmatch(plain) else None


def _well_spaced(body: str) -> bool:
    """True when spaces or apostrophes part thousands, and nothing else does."""
    whole = re.split(r"[.,]", body, maxsplit=1)[0]
    groups = _GROUPING.split(whole)
    rest = body[len(whole) :]
    return (
        1 <= len(groups[0]) <= 3
        and all(len(group) == 3 for group in groups[1:])
        and not _GROUPING.search(rest)
        and len(re.findall(r"[.,]", body)) <= 1
    )


def _two_marks(body: str, *, decimal: str) -> str:
    other = "," if decimal == "." else "."
    whole, _mark, fraction = body.rpartition(decimal)
    if decimal in whole or not fraction:
        return ""
    return f"{_thousands(whole, other)}.{fraction}"


def _thousands(body: str, mark: str) -> str:
    tidy = body.replace(mark, ",")
    return tidy.replace(",", "") if _GROUPED.fullmatch(tidy) else ""


def typed(value: float | int) -> str:
    """A stored number as it stands in a form: without thousands, with the reader's decimal sign, never doubtful."""
    text = f"{Decimal(repr(value)) if isinstance(value, float) else Decimal(value):f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, point, fraction = text.partition(".")
    if point and len(fraction) == 3:
        fraction += "0"
    return whole + (str(get_format("DECIMAL_SEPARATOR")) + fraction if point else "")


def doubt(text: str, found: list[Reading]) -> str:
    """What to say when a text can be read in two ways and there is no place to choose."""
    return _(
        "“%(text)s” can be %(first)s or %(second)s. Write it without a sign for thousands: %(whole)s, or %(more)s."
    ) % {
        "text": text,
        "first": found[0].words,
        "second": found[1].words,
        "whole": found[0].text,
        "more": typed(float(found[1].text)),
    }

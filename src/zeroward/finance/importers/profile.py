"""A measured year of one member or plant from a CSV file: hours, quarters of an hour, months, or a typical day."""

import csv
import io
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import BinaryIO, Final

import numpy as np
from django.utils.translation import gettext as _
from numpy.typing import NDArray

from zeroward.core.errors import InvalidInputError
from zeroward.finance.queries.communities.profiles import MOST_BYTES

MOST_VALUE: Final = 1e9
HOURS: Final = 8760
DAY: Final = 24
MONTHS: Final = 12
LEAP: Final = (31 + 28) * DAY
"""The first hour of 29 February."""
MOST_LINES: Final = 4 * (HOURS + DAY) + 20
_UNITS: Final = (
    (re.compile(r"\bmwh\b"), 1000.0),
    (re.compile(r"\bkwh?\b"), 1.0),
    (re.compile(r"\bwh\b"), 0.001),
)
_POWER: Final = re.compile(r"\b[km]?w\b")


def read_profile(file: BinaryIO) -> tuple[float, ...]:
    """kWh of 8 760 hours, or of twelve months. The last column counts; a head may name the unit, else it is kWh.

    A leap day is left out, quarters are put together, a typical day repeats. Raises InvalidInputError with the line.
    """
    lines = _lines(file)
    head, values = _parsed(lines)
    scale = next((factor for unit, factor in _UNITS if unit.search(head)), 1.0)
    if _POWER.search(head) and len(values) >= 4 * HOURS:
        scale /= 4  # mean power of a quarter of an hour
    return tuple(float(one) for one in _year(np.asarray(values) * scale))


def _lines(file: BinaryIO) -> list[str]:
    raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise _wrong(
            _("The file is larger than a year of quarters of an hour."), _("Give one column of values.")
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    if "\0" in text:
        raise _wrong(_("This is no CSV file."), _("Save the table as CSV."))
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        raise _wrong(
            _("The file is larger than a year of quarters of an hour."), _("Give one column of values.")
        )
    return lines


def _parsed(lines: Sequence[str]) -> tuple[str, list[float]]:
    """The head in small letters, and the values."""
    body = "\n".join(lines)
    delimiter = next((one for one in ";\t" if one in body), ",")
    cells = [row[-1].strip() if row else "" for row in csv.reader(io.StringIO(body), delimiter=delimiter)]
    if delimiter == "," and _single(lines):
        cells = [line.strip() for line in lines]
    while cells and not cells[-1]:
        cells.pop()
    comma = any("," in one for one in cells[1:]) and not any("." in one for one in cells[1:])
    head = ""
    if cells and any(sign.isalpha() for sign in cells[0]):
        head = lines[0].casefold().replace("[", " ").replace("]", " ")
        cells[0] = ""
    first = 1 if head else 0
    return head, [_value(cell, at + 1, comma=comma) for at, cell in enumerate(cells) if at >= first]


def _single(lines: Sequence[str]) -> bool:
    """One column with decimal commas: not two in the head, and digits alone around one comma at most. Where what stands
    before the comma only counts up, it numbers the lines."""
    body = [line.strip() for line in lines if line.strip()]
    if not body or (any(sign.isalpha() for sign in body[0]) and "," in body[0]):
        return False
    found = [re.fullmatch(r"(\d+)(?:,\d+)?", line) for line in body[1:]]
    firsts = [int(one[1]) for one in found if one is not None]
    counted = len(firsts) > 1 and all(after == before + 1 for before, after in pairwise(firsts))
    return len(firsts) == len(found) and not counted


def _number(text: str, *, comma: bool) -> float | None:
    try:
        return float(text.replace(",", ".") if comma else text)
    except ValueError:
        return None


def _value(text: str, line: int, *, comma: bool) -> float:
    found = _number(text, comma=comma)
    if found is None or not 0 <= found <= MOST_VALUE:
        raise _wrong(
            _("Line %(line)d: “%(text)s” is no amount of energy.") % {"line": line, "text": text[:30]},
            _("Give a number from zero up for every interval."),
        )
    return found


def _year(values: NDArray[np.float64]) -> NDArray[np.float64]:
    count = len(values)
    if count in (4 * HOURS, 4 * (HOURS + DAY)):
        values = values.reshape(-1, 4).sum(axis=1)
    if len(values) == HOURS + DAY:
        values = np.delete(values, slice(LEAP, LEAP + DAY))
    if len(values) == DAY:
        values = np.tile(values, 365)
    if len(values) not in (HOURS, MONTHS):
        raise _wrong(
            _("The file has %(count)d values.") % {"count": count},
            _("Give 8760 hours, 35040 quarters of an hour, 12 months, or the 24 hours of a typical day."),
        )
    if not values.sum():
        raise _wrong(_("All values are zero."), _("Check the column: the last one counts."))
    return values


def _wrong(message: str, remedy: str) -> InvalidInputError:
    return InvalidInputError(message, place="file", remedy=remedy)

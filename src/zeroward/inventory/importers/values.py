"""Numbers, choices and pairs as they stand in cells. What can be read in two ways is asked, never guessed."""

import json
import math
import re
from typing import Any, Final, Literal

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Cell
from zeroward.inventory.domain.errors import Problem
from zeroward.inventory.queries.columns import key_of
from zeroward.inventory.queries.reading import readings
from zeroward.methods.ghg.method import Input

Decimal = Literal["", "comma", "point"]
"""The decimal sign of a file, as the person who hands it in says; "" = nobody said."""
MOST_TEXT: Final = 20_000
_PAIR: Final = re.compile(r"\s*([^:;=]+?)\s*[:=]\s*([^;]+?)\s*")
_SCIENTIFIC: Final = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d{1,3}")
_THOUSANDS: Final = {"comma": ".", "point": ","}


class UnreadableError(ValueError):
    """A cell that cannot be read; its `problem` has place, message and remedy."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def number_in(cell: Cell, *, name: str, decimal: Decimal = "") -> float | None:
    """The number of a cell, None for an empty one. Raises UnreadableError."""
    if cell.problem:
        raise UnreadableError(Problem(name, cell.problem))
    value = cell.value
    if isinstance(value, bool):
        raise UnreadableError(Problem(name, _("“%(text)s” is no number.") % {"text": cell.text[:40]}))
    if isinstance(value, int | float):
        return _finite(float(value), name)
    return number_of(cell.text, name=name, decimal=decimal) if cell.text else None


def _finite(value: float, name: str) -> float:
    if not math.isfinite(value):
        raise UnreadableError(Problem(name, _("This is no number.")))
    return value


def number_of(text: str, *, name: str, decimal: Decimal = "") -> float:
    """The number that a text says. Raises UnreadableError, with both readings where there are two."""
    if _SCIENTIFIC.fullmatch(text):
        return _finite(float(text.replace(",", ".")), name)
    if decimal and text.count(_THOUSANDS[decimal]) and re.fullmatch(r"-?[\d.,]+", text):
        text = text.replace(_THOUSANDS[decimal], "")
    if decimal == "comma":
        text = text.replace(",", ".") if text.count(",") == 1 else text
    found = readings(text)
    if decimal and len(found) > 1:
        found = found[1:]
    if len(found) > 1:
        raise UnreadableError(
            Problem(
                name,
                _("“%(text)s” can mean %(one)s or %(other)s.")
                % {"text": text[:40], "one": found[0].words, "other": found[1].words},
                _("Say which sign the file uses for decimals, and check it again."),
            )
        )
    if not found:
        raise UnreadableError(
            Problem(
                name,
                _("“%(text)s” is no number.") % {"text": text[:40]},
                _("Write digits alone; the unit has its own column."),
            )
        )
    return float(found[0].text)


def text_in(cell: Cell, *, name: str) -> str:
    """The text of a cell. Raises UnreadableError for one with an error or far too long."""
    if cell.problem:
        raise UnreadableError(Problem(name, cell.problem))
    if len(cell.text) > MOST_TEXT:
        raise UnreadableError(Problem(name, _("This text is too long.")))
    return cell.text


def input_in(cell: Cell, one: Input, *, decimal: Decimal = "") -> Any:
    """The value of a further input, None for an empty cell. Raises UnreadableError."""
    name = f"inputs.{one.key}"
    if one.kind in ("number", "share"):
        return number_in(cell, name=name, decimal=decimal)
    text = text_in(cell, name=name)
    if not text:
        return None
    if one.kind == "choice":
        return key_of(text)
    return pairs_of(text, name=name, decimal=decimal) if one.kind in ("series", "composition") else text


def pairs_of(text: str, *, name: str, decimal: Decimal = "") -> dict[str, float]:
    """ "2010: 5; 2011: 6" as a mapping. Raises UnreadableError for what is no pair, and for a name said twice."""
    pairs: dict[str, float] = {}
    for part in text.split(";"):
        if not part.strip():
            continue
        found = _PAIR.fullmatch(part)
        if found is None or found[1] in pairs:
            raise UnreadableError(
                Problem(
                    name,
                    _("“%(part)s” is no pair of a name and a number.") % {"part": part.strip()[:60]},
                    _("Write pairs such as: 2010: 5; 2011: 6"),
                )
            )
        pairs[found[1]] = number_of(found[2], name=name, decimal=decimal)
    return pairs


def inputs_in(cell: Cell) -> dict[str, Any]:
    """Further inputs as JSON. Raises UnreadableError when it is none."""
    text = text_in(cell, name="inputs")
    if not text:
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise UnreadableError(
            Problem(
                "inputs", _("The further inputs are not readable."), _("Leave them as they were exported.")
            )
        )
    return found

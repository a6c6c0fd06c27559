"""Numbers of a line, with what is wrong about them; text that says why there is none is no error."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Cell
from zeroward.inventory.domain.errors import Problem
from zeroward.inventory.importers.contract.layout import TableLine
from zeroward.inventory.importers.contract.words import NOTHING, plain
from zeroward.inventory.importers.values import Decimal, UnreadableError, number_in

MOST_LETTERS: Final = 15
"""More letters beside a number are no unit."""
_NUMBER: Final = re.compile(r"[-−–+]? ?[\d.,]*\d")
_WITH_UNIT: Final = re.compile(r"([-−–]?[\d\s.,'’]*\d)\s*([A-Za-z][\w₂ /]*)")


@dataclass
class Numbers:
    """Values by scope ("1", "2", "3", "total"); `said` are words in the place of numbers, by scope.

    `units` are units that stand in the cells themselves ("230 GWh").
    """

    values: dict[str, float] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    units: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.values or self.problems)


def numbers_of(line: TableLine, *, decimal: Decimal) -> Numbers:
    found = Numbers()
    for scope, cell in line.values.items():
        if cell.merged:
            _merged(found, line, cell)
        else:
            _read(found, scope, cell, decimal)
    return found


def _merged(found: Numbers, line: TableLine, cell: Cell) -> None:
    """A number that is written over several scopes belongs to none of them; text may be."""
    first = cell.merged.partition(":")[0]
    if any(one.ref == first and isinstance(one.value, int | float) for one in line.values.values()):
        text = _("The cell is part of the merged cells %(area)s.") % {"area": cell.merged}
        remedy = _("Split them, and give each line its own value.")
        problem = Problem("amount", text, remedy)
        if problem not in found.problems:
            found.problems.append(problem)


def _read(found: Numbers, scope: str, cell: Cell, decimal: Decimal) -> None:
    if plain(cell.text) in NOTHING and not cell.problem:
        return
    if not cell.problem and isinstance(cell.value, str) and _is_talk(cell.text):
        found.said[scope] = cell.text
        return
    with_unit = _WITH_UNIT.fullmatch(cell.text) if isinstance(cell.value, str) else None
    if with_unit:
        found.units.add(with_unit[2])
        cell = replace(cell, value=with_unit[1].strip())
    try:
        value = number_in(cell, name="amount", decimal=decimal)
    except UnreadableError as error:
        one = error.problem
        found.problems.append(Problem(one.place, f"{cell.ref}: {one.message}", one.remedy))
        return
    if value is not None:
        found.values[scope] = value


def _is_talk(text: str) -> bool:
    """Words in the place of a number: they do not begin with a digit, or go on for long after one."""
    return not _NUMBER.match(text) or sum(sign.isalpha() for sign in text) > MOST_LETTERS


def disagreement(parts: float, whole: float) -> str:
    """What to say when lines do not sum up to what the table says; "" when they do, within half a percent."""
    if abs(parts - whole) <= max(0.005 * abs(whole), 1.0):
        return ""
    return _("The lines sum up to %(parts)s, the table says %(whole)s.") % {
        "parts": f"{parts:,.0f}".replace(",", " "),
        "whole": f"{whole:,.0f}".replace(",", " "),
    }

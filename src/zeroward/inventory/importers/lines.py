"""One line of a table, by the names of its fields: a figure or a notation key."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Cell
from zeroward.inventory.domain.bulk import Key
from zeroward.inventory.domain.checking import Figure, problems_of
from zeroward.inventory.domain.errors import Problem
from zeroward.inventory.importers.parsed import ParsedFigure, ParsedKey
from zeroward.inventory.importers.values import (
    Decimal,
    UnreadableError,
    input_in,
    inputs_in,
    number_in,
    text_in,
)
from zeroward.inventory.queries.columns import key_of
from zeroward.inventory.queries.methods import way_of
from zeroward.methods.ghg.activities import BY_FACTOR

KEYED = (
    "source",
    "carrier",
    "method",
    "unit",
    "factor",
    "quality_activity",
    "quality_factor",
    "key",
    "target",
)
TEXTS = ("label", "note", "source_text", "explanation")
NUMBERS = ("amount", "uncertainty_activity", "uncertainty_factor")


@dataclass
class Line:
    """`cells` by field name. `take` reads one of them and keeps what went wrong instead of stopping."""

    place: str
    cells: Mapping[str, Cell]
    decimal: Decimal = ""
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return all(cell.is_empty for cell in self.cells.values())

    def take(self, read: Callable[..., Any], column: str, **options: Any) -> Any:
        cell = self.cells.get(column)
        if cell is None:
            return None
        if cell.merged:
            self.problems.append(
                Problem(
                    column,
                    _("The cell is part of the merged cells %(area)s.") % {"area": cell.merged},
                    _("Split them, and give each line its own value."),
                )
            )
            return None
        try:
            return read(cell, **options)
        except UnreadableError as error:
            self.problems.append(error.problem)
            return None

    def values(self) -> dict[str, Any]:
        keyed = {
            name: key_of(self.take(text_in, name, name=name) or "") for name in KEYED if name in self.cells
        }
        texts = {name: self.take(text_in, name, name=name) or "" for name in TEXTS if name in self.cells}
        numbers = {
            name: self.take(number_in, name, name=name, decimal=self.decimal)
            for name in NUMBERS
            if name in self.cells
        }
        return {**keyed, **texts, **numbers}


def read_line(line: Line, *, method: str = "") -> ParsedFigure | ParsedKey:
    """A figure, or a notation key when the line has one. `method` is the one of the sheet, where lines name none."""
    values = line.values()
    if values.get("key"):
        names = ("source", "key", "explanation", "target")
        return ParsedKey(
            line.place, Key(**{name: values.get(name, "") for name in names}), tuple(line.problems)
        )
    chosen = method or values.get("method") or BY_FACTOR
    inputs = line.take(inputs_in, "inputs") or _inputs(line, values["source"], chosen)
    figure = Figure(
        source=values["source"],
        method=chosen,
        inputs={name: value for name, value in inputs.items() if value is not None},
        **{
            name: values[name]
            for name in (
                "carrier",
                "unit",
                "factor",
                "quality_activity",
                "quality_factor",
                *NUMBERS,
                "label",
                "note",
                "source_text",
            )
            if name in values
        },
    )
    said = {problem.place for problem in line.problems}
    line.problems += [problem for problem in problems_of(figure) if problem.place not in said]
    return ParsedFigure(line.place, figure, tuple(line.problems))


def _inputs(line: Line, source: str, method: str) -> dict[str, Any]:
    """Inputs that have columns of their own ("inputs.docf")."""
    way = way_of(source, method)
    known = {one.key: one for one in way.inputs} if way else {}
    found = {}
    for name in line.cells:
        key = name.removeprefix("inputs.")
        if key != name and key in known:
            found[key] = line.take(input_in, name, one=known[key], decimal=line.decimal)
    return found

"""Two communities side by side: what differs in what was asked, and what each finds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.finance.queries.communities.reckoning import Reckoned
from zeroward.finance.queries.communities.results import Result, results_of

MORE_THAN: Final = 1_000


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its name, what was asked by label, and what it finds; None where it cannot be computed."""

    title: str
    asked: Mapping[str, str]
    found: Reckoned | None


def compared(one: Side, other: Side) -> tuple[Table, Table | None]:
    """The results beside each other, and what was asked differently (None: nothing)."""
    sides = [{row.key: row for row in results_of(side.found)} if side.found else {} for side in (one, other)]
    names = sides[0] or sides[1]
    rows = [
        [capfirst(row.label), _said(sides[0].get(key)), _said(sides[1].get(key)), _change(key, sides)]
        for key, row in names.items()
        if any(side[key].value for side in sides if key in side)
    ]
    columns = [
        Column(_("What")),
        Column(one.title, True),
        Column(other.title, True),
        Column(_("Difference"), True),
    ]
    return Table(_("What they find"), columns, rows), _inputs(one, other, columns[:3])


def _inputs(one: Side, other: Side, columns: Iterable[Column]) -> Table | None:
    labels = list(dict.fromkeys((*one.asked, *other.asked)))
    rows = [
        [label, _typed(one.asked.get(label, "–")), _typed(other.asked.get(label, "–"))]
        for label in labels
        if one.asked.get(label, "–") != other.asked.get(label, "–")
    ]
    return (
        Table(
            _("What was asked differently"),
            [Column(column.label, column.numeric) for column in columns],
            rows,
        )
        if rows
        else None
    )


def _typed(text: str) -> str:
    """What was typed; a number as numbers are printed here."""
    return format_number(Decimal(text), None) if text.isdecimal() else text


def _said(row: Result | None) -> str:
    return "–" if row is None or row.value is None else _amount(row.value, row.unit)


def _change(key: str, sides: list[dict[str, Result]]) -> str:
    first, second = (side.get(key) for side in sides)
    if first is None or second is None or first.value is None or second.value is None:
        return "–"
    change = second.value - first.value
    said = _amount(abs(change), first.unit)
    return said if change == 0 else f"{'+' if change > 0 else '−'}{said}"


def _amount(value: float, unit: str) -> str:
    shown = {"EUR": "€"}.get(unit, unit)
    return f"{format_number(value, 0 if abs(value) >= MORE_THAN or unit != '%' else 1)}{SPACE}{shown}"

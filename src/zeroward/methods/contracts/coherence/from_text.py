"""What was read of a published contract as facts for the rules."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from zeroward.methods.contracts.amounts import Amount, numbers_in, readings_of
from zeroward.methods.contracts.coherence.facts import Action, Blanks, Doubt, Facts, Line
from zeroward.methods.contracts.coherence.gap_checks import MODULE
from zeroward.methods.contracts.coherence.outcome import Where
from zeroward.methods.contracts.gap_numbers import step_of
from zeroward.methods.contracts.gap_row import GapTable
from zeroward.methods.contracts.sheets import ActionSheet

_THOUSAND: Final = 1e3
_JOINTLY: Final = re.compile(r"combin|conjunction|together with|jointly|aggregate", re.IGNORECASE)


def facts_of_text(
    gaps: Sequence[GapTable],
    sheets: Sequence[ActionSheet],
    lines: Mapping[str, tuple[Line, ...]] | None = None,
    blanks: Sequence[Blanks] = (),
) -> Facts:
    """Facts of the tables that the reader found; a table of the gap that stands twice counts once. `blanks` are cells
    that are printed and empty."""
    return Facts(
        gaps=tuple(_once(gaps)),
        actions=tuple(_action(one) for one in sheets),
        lines=lines or {},
        doubts=(*_doubts_of_gaps(gaps), *_doubts_of_sheets(sheets)),
        blanks=tuple(blanks),
    )


def _once(gaps: Sequence[GapTable]) -> Iterator[GapTable]:
    seen: list[list[Mapping[str, float]]] = []
    for table in gaps:
        cells = [row.cells for row in table.every or table.rows]
        if cells not in seen:
            seen.append(cells)
            yield table


def _action(sheet: ActionSheet) -> Action:
    jointly = bool(
        _JOINTLY.search(f"{sheet.text('reduction')} {sheet.text('cost')} {sheet.text('unit_cost')}")
    )
    masses = [one for one in sheet.reductions if one.value is not None and not one.assumed]
    cost = _only([one for one in sheet.money if not one.unit.endswith("/t")])
    unit = _only([one for one in sheet.money if one.unit.endswith("/t")])
    same = cost is not None and unit is not None and unit.unit == f"{cost.unit}/t" and not jointly
    if unit is not None and _may_lack_digits(sheet, unit):
        unit = None
    sure = {"cost": cost, "reduction": masses[0] if len(masses) == 1 else None, "unit_cost": unit}
    return Action(
        where=Where("B-2.2", "B-2.2", sheet.name, "name", sheet.line),
        name=sheet.name,
        reduction=masses[0].value if len(masses) == 1 == len(sheet.reductions) and not jointly else None,
        amounts=len(sheet.reductions),
        cost=cost.value if cost else None,
        unit_cost=unit.value if unit and same else None,
        currency=cost.unit if cost else "EUR",
        steps={name: _step(one) for name, one in sure.items() if one is not None},
    )


def _may_lack_digits(sheet: ActionSheet, amount: Amount) -> bool:
    """A number below a thousand at the start of a line: scans lose the thousands of "2 875" at a line's end."""
    if amount.value is None or abs(amount.value) >= _THOUSAND:
        return False
    return any(f"\n{amount.text}" in sheet.text(name) for name in ("cost", "unit_cost"))


def _step(amount: Amount) -> float:
    """How exact an amount is as written."""
    digits = numbers_in(amount.text)
    read = readings_of(digits[0])[0] if digits else ()
    if not read or not read[0] or not amount.value:
        return 0.0
    value = abs(amount.value)
    nearest = min(read, key=lambda one: abs(math.log10(value / abs(one)) % 1))
    return step_of(nearest, digits[0]) * value / abs(nearest)


def _only(amounts: Sequence[Amount]) -> Amount | None:
    """The only amount, when it is certain."""
    sure = [one for one in amounts if one.value is not None and not one.assumed]
    return sure[0] if len(sure) == 1 and len(amounts) == 1 else None


def _doubts_of_gaps(gaps: Sequence[GapTable]) -> Iterator[Doubt]:
    for table in gaps:
        if not table.unit_stated:
            yield Doubt(Where(MODULE, MODULE, "", "", table.line), "unit")
        for row in table.every or table.rows:
            for name in row.doubtful:
                readings = row.readings.get(name, ())
                kind = "number" if len(readings) > 1 else "digits"
                where = Where(MODULE, MODULE, row.label, name, row.line)
                yield Doubt(where, kind, row.printed.get(name, ""), readings, row.label)


def _doubts_of_sheets(sheets: Sequence[ActionSheet]) -> Iterator[Doubt]:
    for sheet in sheets:
        for column, amounts in (
            ("reduction", sheet.reductions),
            ("renewable", sheet.renewable),
            ("removed", sheet.removed),
            ("cost", sheet.money),
        ):
            for one in amounts:
                if one.value is None and len(one.readings) > 1:
                    line = sheet.said[column].line if column in sheet.said else sheet.line
                    where = Where("B-2.2", "B-2.2", sheet.name, column, line)
                    yield Doubt(where, "number", one.text, one.readings, sheet.name)

"""Rules on action sheets: first half of G3, and F4."""

from collections.abc import Iterator, Sequence

from zeroward.methods.contracts.coherence.facts import Action, Facts
from zeroward.methods.contracts.coherence.outcome import Outcome, Where
from zeroward.methods.contracts.coherence.rules import limit, rule
from zeroward.methods.contracts.gap_row import GapTable


def check_actions(facts: Facts) -> Iterator[Outcome]:
    """Sums of the sheets against the gap table, and the cost of a tonne on every sheet."""
    yield from _sum(facts)
    for action in facts.actions:
        yield from _unit_cost(action)


def _sum(facts: Facts) -> Iterator[Outcome]:
    """G3: all reductions of the sheets against column (5). Real documents leave many sheets without a number, or give
    several on one: then the sum says nothing."""
    g3 = rule("G3")
    table = next((one for one in facts.gaps if _promised(one) is not None), None)
    if table is None or not facts.actions:
        return
    where = Where("B-2.2", "B-2.2", "", "reduction", facts.actions[0].where.line)
    sure = [one for one in facts.actions if one.reduction is not None and one.amounts == 1]
    if not facts.strict and len(sure) < limit("sheets_share") * len(facts.actions):
        yield g3.cannot_check(where, "sheets")
        return
    promised = _promised(table)
    saved = sum(one.reduction for one in sure if one.reduction is not None)
    if promised is None or not sure:
        yield g3.cannot_check(where, "cells")
    elif not facts.strict and len(sure) < len(facts.actions) and saved < promised:
        yield g3.cannot_check(where, "sheets")
    elif abs(saved - promised) <= max(abs(promised) * limit("gap_share") / 100, 1.0):
        yield g3.holds(where, computed=saved, printed=promised)
    else:
        yield g3.broken(where, computed=saved, printed=promised)


def _promised(table: GapTable) -> float | None:
    total = table.total
    if total is not None:
        return total.cells.get("contract")
    parts = [row.cells["contract"] for row in table.every or table.rows if "contract" in row.cells]
    return sum(parts) if parts else None


def _unit_cost(action: Action) -> Iterator[Outcome]:
    """F4: cost / tonnes. Tonnes are those of a year; a whole number of years in between is a matter of definition."""
    f4 = rule("F4")
    if action.unit_cost is None:
        return
    where = Where(action.where.module, action.where.table, action.where.row, "unit_cost", action.where.line)
    if action.cost is None or not action.reduction or action.amounts != 1:
        yield f4.cannot_check(where, "cells", action.name)
        return
    computed = action.cost / action.reduction
    if _agree(computed, action.unit_cost, _slack(action)):
        yield f4.holds(where, action.name, computed=computed, printed=action.unit_cost)
    else:
        yield f4.broken(where, action.name, computed=computed, printed=action.unit_cost)


def _slack(action: Action) -> float:
    """How far rounding of the three numbers can take the ratio from one, at least 2 %."""
    values = {"cost": action.cost, "reduction": action.reduction, "unit_cost": action.unit_cost}
    rounding = sum(0.5 * action.steps.get(name, 0.0) / abs(value) for name, value in values.items() if value)
    return max(limit("unit_cost_share") / 100, rounding)


def _agree(computed: float, printed: float, near: float) -> bool:
    """The same within rounding, or so many times as a number of years."""
    if printed <= 0 or computed <= 0:
        return printed == computed
    ratio = computed / printed
    years = round(ratio)
    return abs(ratio - 1) <= near or (2 <= years <= limit("most_years") and abs(ratio / years - 1) <= near)


def actions_with_cost(actions: Sequence[Action]) -> tuple[Action, ...]:
    """The sheets that state a cost above zero."""
    return tuple(one for one in actions if one.cost)

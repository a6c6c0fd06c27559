"""Rules on the emissions gap: G1, G2, G4 and the second half of G3."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from zeroward.methods.contracts.coherence.gap_totals import Total, totals_of
from zeroward.methods.contracts.coherence.outcome import Outcome, Where
from zeroward.methods.contracts.coherence.repair import Cell, Sum, repair
from zeroward.methods.contracts.coherence.rules import limit, rule
from zeroward.methods.contracts.gap_row import GapRow, GapTable
from zeroward.methods.contracts.gap_sums import Definition, definitions_of

MODULE: Final = "A-2.3"
_DERIVED: Final = ("remaining", "gap", "residual")


def check_gap(table: GapTable, *, strict: bool = False) -> Iterator[Outcome]:
    """All rules on one table of the gap."""
    rows = table.every or table.rows
    chosen = definitions(table, strict=strict)
    totals = totals_of(rows, strict=strict)
    mended = mend(rows, chosen, totals)
    for column, definition in chosen.items():
        yield from _follows(table, rows, column, definition, mended)
    yield from _adds_up(table, rows, chosen, totals, mended)
    yield from _residual(table, rows)
    yield from _closes(table, rows, chosen.get("gap"))


def definitions(table: GapTable, *, strict: bool) -> dict[str, Definition | None]:
    """The definition of each column that follows from others. A gap that is what the residual leaves over says all
    there is to say about the residual."""
    found: dict[str, Definition | None] = {
        name: _chosen(table, name, strict=strict) for name in _DERIVED if name in table.columns
    }
    gap = found.get("gap")
    if gap is not None and "residual" in gap.terms and "baseline" in gap.terms:
        found.pop("residual", None)
    return found


def _chosen(table: GapTable, column: str, *, strict: bool) -> Definition | None:
    """The definition that a table follows: the template's own in a city's contract, else the one that most rows fit."""
    known = definitions_of(column, table.columns)
    if strict or not known:
        return known[0] if known else None
    rows = [row for row in table.every or table.rows if any(row.cells.values())]
    counted = [sum(bool(one.holds(row)) for row in rows) for one in known]
    failed = [sum(one.holds(row) is False for row in rows) for one in known]
    best = max(range(len(known)), key=lambda at: (counted[at] - failed[at], -at))
    checked = sum(known[best].holds(row) is not None for row in rows)
    enough = counted[best] >= min(2, max(1, checked)) and 2 * counted[best] >= checked
    return known[best] if enough else None


def _parts(rows: Sequence[GapRow], row: GapRow) -> int:
    """How many rows a total adds up; whole tonnes are exact."""
    return 0 if row.sector != "total" or all(step <= 1 for step in row.steps.values()) else len(rows) - 1


def mend(
    rows: Sequence[GapRow], chosen: Mapping[str, Definition | None], totals: Sequence[Total]
) -> Mapping[Cell, float]:
    """What would mend the table, when there is only one smallest way."""
    cells = {(at, name): value for at, row in enumerate(rows) for name, value in row.cells.items()}
    sums = [
        Sum({(at, name): sign for name, sign in one.terms.items()}, one.slack(row, _parts(rows, row)))
        for one in chosen.values()
        if one is not None
        for at, row in enumerate(rows)
        if all(name in row.cells for name in one.terms)
    ]
    sums += [one.sum(rows) for one in totals if one.parts]
    return repair(cells, sums)


def _follows(
    table: GapTable,
    rows: Sequence[GapRow],
    column: str,
    definition: Definition | None,
    mended: Mapping[Cell, float],
) -> Iterator[Outcome]:
    """G1 for one column."""
    g1 = rule("G1")
    if definition is None:
        yield g1.cannot_check(_at(table, None, column), "definition")
        return
    for at, row in enumerate(rows):
        difference = definition.difference(row)
        if difference is None:
            if column in row.cells:
                yield g1.cannot_check(_at(table, row, column), "cells", row.label)
            continue
        printed = row.cells[column]
        computed = printed + difference
        if definition.holds(row, _parts(rows, row)):
            yield g1.holds(_at(table, row, column), row.label, computed=computed, printed=printed)
            continue
        cell = next(((at, name) for name in definition.terms if (at, name) in mended), None)
        where = _at(table, row, cell[1] if cell else column)
        yield g1.broken(
            where, row.label, computed=computed, printed=printed, repaired=mended.get(cell) if cell else None
        )


def _adds_up(
    table: GapTable,
    rows: Sequence[GapRow],
    chosen: Mapping[str, Definition | None],
    totals: Sequence[Total],
    mended: Mapping[Cell, float],
) -> Iterator[Outcome]:
    """G4 for every column of every total. A cell that is empty counts as what its row makes of it, or as nothing."""
    g4 = rule("G4")
    if not any(row.sector == "total" for row in rows) and table.kind == "across":
        yield g4.cannot_check(_at(table, None, ""), "total")
    for one in totals:
        total = rows[one.at]
        where = _at(table, total, one.column)
        if not one.parts:
            yield g4.cannot_check(where, "cells", total.label)
            continue
        printed = total.cells[one.column]
        computed = sum(rows[part].cells[one.column] for part in one.parts)
        left_out = one.left_out(rows, chosen.get(one.column))
        if min(abs(computed - printed), abs(computed + left_out - printed)) <= one.slack(rows):
            yield g4.holds(where, total.label, computed=computed, printed=printed)
            continue
        if one.lacks(rows):
            yield g4.cannot_check(where, "cells", total.label)
            continue
        cell = next((here for here in one.sum(rows).terms if here in mended), None)
        if cell is not None:
            where = _at(table, rows[cell[0]], cell[1])
        yield g4.broken(
            where,
            rows[cell[0]].label if cell else total.label,
            computed=computed,
            printed=printed,
            repaired=mended.get(cell) if cell else None,
        )


def _residual(table: GapTable, rows: Sequence[GapRow]) -> Iterator[Outcome]:
    """G2 for the whole city: of several totals or base years, the best counts."""
    g2 = rule("G2")
    totals = [row for row in rows if row.sector == "total"]
    shares = [
        (100 * row.cells["residual"] / row.cells[name], row)
        for row in totals
        for name in ("baseline", "reference")
        if row.cells.get(name, 0) > 0 and "residual" in row.cells
    ]
    if not shares:
        if totals:
            yield g2.cannot_check(_at(table, totals[-1], "residual"), "cells", totals[-1].label)
        return
    share, row = min(shares, key=lambda pair: pair[0])
    where = _at(table, row, "residual")
    if share <= limit("residual_share") + 0.5:
        yield g2.holds(where, row.label, computed=share)
    else:
        yield g2.broken(where, row.label, params={"percent": round(share, 1)}, computed=share)


def _closes(table: GapTable, rows: Sequence[GapRow], gap_is: Definition | None) -> Iterator[Outcome]:
    """Second half of G3: what the contract reduces is the gap, in the total, or the rest is stated as residual. Tables
    in which the gap is what is left after the contract say so themselves."""
    if gap_is is None or "existing" not in gap_is.terms or "contract" in gap_is.terms:
        return
    g3 = rule("G3")
    for row in rows:
        if row.sector != "total" or "contract" not in row.cells or not gap_is.holds(row, len(rows)):
            continue
        saved, gap = row.cells["contract"], row.cells["gap"]
        where = _at(table, row, "contract")
        left = gap - saved - row.cells.get("residual", row.cells.get("remaining", 0.0))
        if min(abs(saved - gap), abs(left)) <= max(
            abs(gap) * limit("gap_share") / 100, row.steps.get("gap", 1.0)
        ):
            yield g3.holds(where, row.label, computed=saved, printed=gap)
        else:
            yield g3.broken(where, row.label, sentence="broken_gap", computed=saved, printed=gap)


def _at(table: GapTable, row: GapRow | None, column: str) -> Where:
    if row is None:
        return Where(MODULE, MODULE, "", column, table.line)
    return Where(MODULE, MODULE, row.key or row.sector or row.label, column, row.line)

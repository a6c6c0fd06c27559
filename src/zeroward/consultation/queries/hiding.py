"""Before a report is frozen: small cells, and those from which they could be worked out, lose their count for good."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from django.utils.translation import gettext_noop as _

from zeroward.consultation.queries.tables import (
    SMALL,
    Change,
    Figure,
    Line,
    Printed,
    ResultTable,
    SideLine,
    Sides,
)
from zeroward.consultation.queries.weighting_report import Diagnostics
from zeroward.methods.ghg.say import say
from zeroward.methods.survey.disclosure import suppress

Hidden = Mapping[str, frozenset[str]]
"""Table → keys of the lines that are hidden in it."""


def hidden_lines(tables: Iterable[ResultTable]) -> Hidden:
    """The lines that may not be published, also because another table of the report would give them away.

    A code that is hidden among cities is hidden among mentions, and the other way round, since both count the same
    cities. A code that is hidden in one kind of stream alone could be worked out from the table of all streams. The
    points of a scale could be worked out from its mean: where one is hidden, all are, and the mean stays.
    """
    tables = list(tables)
    found = {one.key: _hidden_in(one) for one in tables}
    before: dict[str, frozenset[str]] = {}
    while before != found:  # what is hidden in one table may betray another
        before = dict(found)
        for one in tables:
            other = f"{one.key}.mentions"
            if other in found:
                found[one.key] = found[other] = found[one.key] | found[other]
            if one.kind == "cases":
                _protect_streams(one, [part for part in tables if _is_part(part, one)], found)
    for one in tables:
        if one.key.endswith(".points") and found[one.key] and one.key.removesuffix(".points") in found:
            found[one.key] = frozenset(line.key for line in one.lines)
    return found


def _is_part(one: ResultTable, whole: ResultTable) -> bool:
    """The same codebook in one kind of stream."""
    return one.kind == "cases" and one.meta.codebook != "" and one.key.rpartition(".")[0] == whole.key


def _protect_streams(
    whole: ResultTable, parts: Sequence[ResultTable], found: dict[str, frozenset[str]]
) -> None:
    """Where a line is hidden in one part alone, hide it in the part that has the fewest of it next."""
    for line in whole.lines:
        holding = [(_count(own), one.key) for one in parts if (own := one.line(line.key)) and _count(own)]
        hidden = [key for _number, key in holding if line.key in found[key]]
        shown = sorted(pair for pair in holding if pair[1] not in hidden)
        if len(hidden) == 1 and shown and line.key not in found[whole.key]:
            found[shown[0][1]] |= {line.key}


def _hidden_in(table: ResultTable) -> frozenset[str]:
    counts = [_count(one) for one in table.lines]
    if table.kind == "mean":
        return frozenset(one.key for one, count in zip(table.lines, counts, strict=True) if count < SMALL)
    if table.kind == "cases":
        return frozenset(one.key for one, count in zip(table.lines, counts, strict=True) if 0 < count < SMALL)
    shown = suppress([counts], threshold=SMALL).shown[0]
    return frozenset(one.key for one, count in zip(table.lines, shown, strict=True) if np.isnan(count))


def _count(line: Line) -> float:
    return float(line.naive.numerator or 0)


def without_small(tables: Iterable[ResultTable]) -> tuple[list[ResultTable], Hidden]:
    """The tables as they may be published, and what was hidden in each."""
    tables = list(tables)
    hidden = hidden_lines(tables)
    return [_without(one, hidden[one.key]) for one in tables], hidden


def _without(table: ResultTable, hidden: frozenset[str]) -> ResultTable:
    if not hidden:
        return table
    lines = tuple(_bare(one) if one.key in hidden else one for one in table.lines)
    order = tuple(tuple(key for key in group if key not in hidden) for group in table.order)
    note = say(
        _("Not shown, since fewer than %(count)d stand behind it or it would give one away."), count=SMALL
    )
    told = order if order and order[0] and len(order[0]) + len(order[1]) > 1 else ()
    return replace(table, lines=lines, order=told, notes=(*table.notes, note))


def _bare(line: Line) -> Line:
    weighted = bare(line.weighted) if line.weighted else None
    return replace(line, naive=bare(line.naive), weighted=weighted, hint="")


def bare(figure: Figure) -> Figure:
    """The figure without anything that tells how many."""
    return replace(
        figure, numerator=None, value=None, low=None, high=None, n_eff=None, limits=(), withheld="small"
    )


def sides_without_small(sides: Iterable[Sides], hidden: Hidden) -> list[Sides]:
    """Groups beside each other: what is hidden in the whole is hidden in both, and one hidden group hides the other."""
    return [_sides_without(one, hidden.get(one.key, frozenset())) for one in sides]


def _sides_without(sides: Sides, hidden: frozenset[str]) -> Sides:
    keys = [key for key, _name in sides.groups]
    counts = [[float(line.figures[key].numerator or 0) for key in keys] for line in sides.lines]
    if any(line.figures[key].kind == "mean" for line in sides.lines for key in keys):
        shown = np.where(np.array(counts) < SMALL, np.nan, counts)
    else:
        shown = suppress(counts, threshold=SMALL).shown
    lines = []
    for line, row in zip(sides.lines, shown, strict=True):
        if line.key in hidden or np.isnan(row).any():
            figures = {key: bare(one) for key, one in line.figures.items()}
            lines.append(SideLine(line.key, line.label, figures, None, ""))
        else:
            lines.append(line)
    return replace(sides, lines=tuple(lines))


def changes_without_small(changes: Sequence[Change], hidden: Hidden) -> list[Change]:
    """Lines that are hidden now are not compared; those of the report before were hidden when it was frozen."""
    found = []
    for one in changes:
        table, _sign, line = one.key.rpartition("/")
        gone = line in hidden.get(table, frozenset()) or _is_small(one.after) or _is_small(one.before)
        if not gone:
            found.append(one)
    return found


def _is_small(shown: Figure | Printed) -> bool:
    return isinstance(shown, Figure) and shown.withheld == "small"


def diagnostics_without_small(found: Diagnostics) -> Diagnostics:
    """Categories in which few answered lose their count; classes that were put together say that of themselves."""
    variables = []
    for variable in found.variables:
        shown = suppress([[one.answered or 0 for one in variable.rows]], threshold=SMALL).shown[0]
        rows = tuple(
            replace(one, answered=None, share_answered=None, ratio=None) if np.isnan(count) else one
            for one, count in zip(variable.rows, shown, strict=True)
        )
        variables.append(replace(variable, rows=rows))
    merges = tuple((variable, category, into, None) for variable, category, into, _answers in found.merges)
    return replace(found, variables=tuple(variables), merges=merges)

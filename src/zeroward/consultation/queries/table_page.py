"""One table in full: every line, both groups, and how far the figures could be off because of the silent."""

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from zeroward.consultation.queries.live import Assembled
from zeroward.consultation.queries.said import in_words
from zeroward.consultation.queries.shown import ShownSides, ShownTable, shown_sides, shown_table
from zeroward.consultation.queries.shown_changes import ShownChanges, shown_changes
from zeroward.consultation.queries.shown_words import ends_words, value_words
from zeroward.consultation.queries.tables import Figure, Line, ResultTable
from zeroward.core.ui.numbers import format_percent, format_signed
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.survey.results import Estimate, Interval
from zeroward.methods.survey.sensitivity import shifted, tipping, worst_case

HALF = 0.5


@dataclass(frozen=True, slots=True)
class TablePage:
    table: ShownTable
    sides: ShownSides | None
    changes: tuple[ShownChanges, ...]
    sensitivity: Table | None
    delta: float


def table_page(found: Assembled, table: ResultTable, *, delta: float) -> TablePage:
    side = found.side(table.key)
    return TablePage(
        table=shown_table(table),
        sides=shown_sides(side) if side else None,
        changes=tuple(shown_changes(one for one in found.changes if one.key.rpartition("/")[0] == table.key)),
        sensitivity=_sensitivity(found, table, delta),
        delta=delta,
    )


def _sensitivity(found: Assembled, table: ResultTable, delta: float) -> Table | None:
    """None where there is no frame to speak of, or no share."""
    population = len(found.weigher.units)
    lines = [one for one in table.lines if one.best.value is not None]
    city = all(one.best.unit == "city" and one.best.kind == "share" for one in lines)
    if not population or not lines or not city:
        return None
    columns = [
        Column(_("Answer")),
        Column(_("Answered"), True),
        Column(_("At worst"), True),
        Column(_("If the silent differ by %(points)s") % {"points": format_signed(100 * delta, 0)}, True),
        Column(_("To pass half, they must differ by"), True),
    ]
    return Table(_("How far off could it be?"), columns, [_row(one, population, delta) for one in lines])


def _row(line: Line, population: int, delta: float) -> list[object]:
    """From the unweighted figure: the weighted one takes for granted that the others are like those who answered."""
    plain = _estimate(line.naive)
    worst = worst_case(plain, population=population)
    moved = shifted(plain, population=population, delta=delta)
    needed = tipping(plain, population=population, line=HALF)
    return [
        capfirst(in_words(line.label)),
        value_words(line.naive),
        ends_words("share", worst.low, worst.high),
        format_percent(moved),
        _("cannot be")
        if needed is None
        else _("%(points)s points") % {"points": format_signed(100 * needed, 0)},
    ]


def _estimate(figure: Figure) -> Estimate:
    interval = Interval(figure.low or 0.0, figure.high or 1.0)
    n = figure.denominator
    return Estimate(figure.value or 0.0, 0.0, n - 1.0, interval, n, float(n))

"""Beside the iteration before: what may be compared, and what then changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from django.utils.translation import gettext_noop as _

from zeroward.consultation.models import Comparability, Consultation, Report
from zeroward.consultation.queries.estimates import aligned
from zeroward.consultation.queries.figures import Vector
from zeroward.consultation.queries.ledger import ledger
from zeroward.consultation.queries.per_city import Grid, grids_of
from zeroward.consultation.queries.plain_tables import printed_from, table_from
from zeroward.consultation.queries.replies import items_of
from zeroward.consultation.queries.said import Words
from zeroward.consultation.queries.tables import (
    Change,
    Difference,
    Figure,
    Meta,
    Printed,
    ResultTable,
    may_compare,
)
from zeroward.consultation.queries.weighing import Weighed, Weigher, weigher_of
from zeroward.methods.ghg.say import Name, say
from zeroward.methods.survey.change import Change as KernelChange
from zeroward.methods.survey.change import change
from zeroward.methods.survey.default import Kind
from zeroward.methods.survey.default_compare import default_change
from zeroward.methods.survey.errors import SurveyError

Shown = Figure | Printed


@dataclass(frozen=True, slots=True)
class EarlierTable:
    """A table of the iteration before: its lines by key."""

    key: str
    title: Words | str
    meta: Meta
    lines: Mapping[str, Shown]


@dataclass(slots=True)
class Before:
    """The iteration before: its published tables, and its own answers where it was run here (read when asked for)."""

    consultation: Consultation
    tables: Mapping[str, EarlierTable]
    is_own: bool
    _grids: dict[str, Grid] | None = None
    _weigher: Weigher | None = None
    judged: Mapping[str, Comparability] = field(default_factory=dict)

    def grid(self, key: str) -> Grid | None:
        if not self.is_own:
            return None
        if self._grids is None:
            found = [grid for item in items_of(self.consultation) for grid in grids_of(item)]
            self._grids = {one.key: one for one in found}
        return self._grids.get(key)

    @property
    def weigher(self) -> Weigher:
        if self._weigher is None:
            self._weigher = weigher_of(self.consultation)
        return self._weigher


def before_of(consultation: Consultation) -> Before | None:
    """The iteration that this one is compared with, as it was published; None without one."""
    previous = consultation.previous
    if previous is None:
        return None
    report = previous.reports.filter(withdrawn_at=None).order_by("-number").first()
    if report is None:
        return None
    judged = {one.figure: one for one in consultation.comparability.all()}
    return Before(previous, earlier_tables(report), previous.origin == "own", judged=judged)


def earlier_tables(report: Report) -> dict[str, EarlierTable]:
    """All tables of a report, computed or printed, by key."""
    found: dict[str, EarlierTable] = {}
    for kept in report.data.get("tables", []):
        table = table_from(kept)
        lines: dict[str, Shown] = {one.key: one.best for one in table.lines}
        found[table.key] = EarlierTable(table.key, table.title, table.meta, lines)
    for kept in report.data.get("printed", []):
        printed = printed_from(kept)
        quoted: dict[str, Shown] = {one.key: one.figure or one for one in printed.lines}
        found[printed.key] = EarlierTable(printed.key, printed.title, printed.meta, quoted)
    return found


def changes_of(
    tables: Iterable[ResultTable], grids: Mapping[str, Grid], weigher: Weigher, before: Before
) -> list[Change]:
    """All lines that have a counterpart in the iteration before, comparable or not."""
    return [one for table in tables for one in _of_table(table, grids.get(table.key), weigher, before)]


def _of_table(table: ResultTable, grid: Grid | None, weigher: Weigher, before: Before) -> Iterator[Change]:
    said = before.judged.get(table.key)
    earlier = before.tables.get((said.earlier if said else "") or table.key)
    if earlier is None:
        return
    compared = ledger(earlier.meta, table.meta)
    judged = said.comparable if said else None
    for place, line in enumerate(table.lines):
        old = line_of(earlier, line.key, len(table.lines))
        if old is None:
            continue
        difference = None
        if may_compare(compared, judged) and isinstance(old, Figure):
            difference = _difference(old, line.best, grid, place, weigher, before, earlier.key)
        yield Change(
            f"{table.key}/{line.key}",
            table.title,
            line.label,
            old,
            line.best,
            compared,
            judged,
            said.note if said else "",
            difference,
        )


def line_of(earlier: EarlierTable, key: str, count: int) -> Shown | None:
    """The counterpart: the line with the same key, or the only line where both tables have one."""
    if key in earlier.lines:
        return earlier.lines[key]
    return next(iter(earlier.lines.values())) if count == 1 and len(earlier.lines) == 1 else None


def _difference(
    old: Figure, new: Figure, grid: Grid | None, place: int, weigher: Weigher, before: Before, key: str
) -> Difference | None:
    if old.value is None or new.value is None or old.kind != new.kind:
        return None
    then = before.grid(key)
    if grid is not None and then is not None and grid.unit == then.unit == "city":
        found = _of_answers(then, grid, place, before.weigher, weigher)
        if found is not None:
            return found
    return independent(old, new)


def _of_answers(
    then: Grid, now: Grid, place: int, weigher_then: Weigher, weigher_now: Weigher
) -> Difference | None:
    """From the answers of both iterations: cities that are in both count as what they are."""
    weighed, answers = [], []
    for grid, weigher in ((then, weigher_then), (now, weigher_now)):
        own, values = aligned(grid, weigher)
        if own.plain is None or place >= values.shape[1]:
            return None
        weighed.append(own)
        answers.append(values[:, place])
    members = (weighed[0].units, weighed[1].units)
    kind: Kind = "mean" if now.kind == "mean" else "share"
    try:
        found = _change((weighed[0], weighed[1]), (answers[0], answers[1]), members, kind)
    except SurveyError:
        return None
    one = found.difference
    if not np.isfinite([one.value, one.interval.low, one.interval.high]).all():
        return None
    limits = (say(_("Cities in both iterations: %(count)d."), count=found.overlap),)
    return Difference(
        one.value, one.interval.low, one.interval.high, one.interval.method or Name("–"), limits
    )


def _change(
    weighed: tuple[Weighed, Weighed],
    answers: tuple[Vector, Vector],
    members: tuple[Sequence[str], Sequence[str]],
    kind: Kind,
) -> KernelChange:
    """Weighted in both iterations where it is; else from the plain answers of both."""
    first, second = weighed
    if first.weighting is not None and second.weighting is not None:
        return default_change(first.weighting, second.weighting, answers, members, kind=kind)
    assert first.plain is not None
    assert second.plain is not None
    return change(first.plain, second.plain, answers, members)


def independent(old: Figure, new: Figure) -> Difference | None:
    """From the figures alone, as if nobody were in both: the intervals are put together (Newcombe's square-and-add)."""
    ends = (old.value, old.low, old.high, new.value, new.low, new.high)
    if any(one is None for one in ends):
        return None
    a, a_low, a_high, b, b_low, b_high = (float(one or 0.0) for one in ends)
    value = b - a
    low = value - ((b - b_low) ** 2 + (a_high - a) ** 2) ** 0.5
    high = value + ((b_high - b) ** 2 + (a - a_low) ** 2) ** 0.5
    limits = (say(_("As if no city were in both iterations: the interval is rather too wide.")),)
    return Difference(value, low, high, say(_("from both intervals (Newcombe)")), limits)


def pairs(tables: Sequence[Any], before: Before) -> dict[str, str]:
    """Which table is set against which; for the page where somebody judges it."""
    found = {}
    for table in tables:
        said = before.judged.get(table.key)
        key = (said.earlier if said else "") or table.key
        if key in before.tables:
            found[table.key] = key
    return found

"""What a report consists of as a document: sections with paragraphs, tables and notes. Plain data for both writers."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.queries.report_page import ReportPage
from zeroward.consultation.queries.shown import ShownTable
from zeroward.consultation.queries.shown_changes import ShownChanges
from zeroward.core.ui.states import truth_of
from zeroward.core.ui.tables import Table


@dataclass(frozen=True, slots=True)
class Head:
    label: str
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    caption: str
    heads: Sequence[Head]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Section:
    """`level` 1 is a chapter, 2 a part of one. `notes` stand below the tables. `lang` where its words are quoted."""

    title: str
    level: int = 1
    text: Sequence[str] = ()
    grids: Sequence[Grid] = ()
    notes: Sequence[str] = ()
    lang: str = ""

    def data(self) -> dict[str, Any]:
        return asdict(self)


def grid_of(table: Table, caption: str = "") -> Grid:
    heads = [Head(str(one.label), one.numeric) for one in table.columns]
    return Grid(caption, heads, [[str(cell) for cell in row] for row in table.rows])


def sections_of(page: ReportPage) -> list[Section]:
    """In the order of the page."""
    found: list[Section] = []
    if page.limits:
        found.append(Section(_("Limits"), notes=page.limits))
    if page.tables:
        found.append(Section(_("Figures")))
        found += [_table(one) for one in page.tables]
    if page.findings:
        found.append(
            Section(
                _("What else the self-check found"),
                notes=[f"{one.text} {one.remedy}" for one in page.findings],
            )
        )
    if page.sides:
        found.append(Section(_("Mission Cities and Mission-minded cities")))
        found += [Section(one.title, 2, grids=[grid_of(one.table)], notes=one.notes) for one in page.sides]
    if page.changes:
        found.append(Section(_("Beside the iteration before")))
        found += [_changes(one) for one in page.changes]
    found += _heard(page)
    found += _weights(page)
    for own in page.sections:
        lines = [f"{text}: {'; '.join(below)}" if below else text for text, below in own.items]
        found.append(Section(own.title, notes=lines, lang=page.lang))
    return found


def _table(one: ShownTable) -> Section:
    text = [line for line in (one.kind, one.order) if line]
    notes = [*one.notes, *one.limits, *(f"{row.text} {row.remedy}" for row in one.findings)]
    notes += [f"{label}: {value}" for label, value in one.know]
    return Section(one.title, 2, text, [grid_of(one.table)], notes)


def _changes(one: ShownChanges) -> Section:
    ledger = Grid(
        _("What has to be the same"),
        [Head(_("What")), Head(_("The same?"))],
        [[row.label, str(truth_of(row.same)[1])] for row in one.ledger],
    )
    lines = Grid(
        _("Both iterations"),
        [Head(_("Answer")), Head(_("Before")), Head(_("Now")), Head(_("Change"))],
        [
            [row.label, row.before, row.after, " ".join(filter(None, (row.arrow_words, row.change)))]
            for row in one.lines
        ],
    )
    text = [line for line in (one.why_not, one.note) if line]
    return Section(one.title, 2, text, [ledger, lines])


def _heard(page: ReportPage) -> Iterator[Section]:
    grids = [grid_of(page.streams, _("Streams"))]
    if page.heard is not None:
        grids.append(grid_of(page.heard, _("Cities by country")))
    text = []
    if page.people:
        words = {"cities": page.people["cities"], "hours": page.people["hours"]}
        text.append(_("%(cities)s cities took part; together they gave %(hours)s hours.") % words)
    notes = [
        _("Declined, %(reason)s: %(count)s") % {"reason": reason, "count": count}
        for reason, count in page.reasons
    ]
    yield Section(_("Who was heard"), text=text, grids=grids, notes=notes)


def _weights(page: ReportPage) -> Iterator[Section]:
    if page.weighting is None:
        return
    figures = [f"{label}: {text}" for label, text in page.weighting.figures]
    grids = [grid_of(one, str(one.caption)) for one in page.weighting.variables]
    notes = [*page.weighting.merges, *page.weighting.warnings]
    text = [page.weighting.why_not, *figures] if page.weighting.why_not else figures
    yield Section(_("Weights"), text=text, grids=grids, notes=notes)

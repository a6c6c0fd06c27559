"""What a sum is made of: the rows behind a cell, a sector, a column or a total."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from django.utils.html import format_html
from django.utils.translation import gettext as _

from zeroward.core.charts import Bar, Chart, Frame, bars
from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import SPACE
from zeroward.core.ui.tables import Column, Table
from zeroward.inventory.queries.explain_row import full_title, row_title
from zeroward.inventory.queries.explain_words import significant
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.results_charts import column_name
from zeroward.inventory.queries.results_links import Links
from zeroward.inventory.queries.results_public import Pool
from zeroward.inventory.queries.results_words import bare_tonnes, tonnes
from zeroward.inventory.queries.sources import cell_title
from zeroward.methods.ghg.frameworks import Cell

MOST_BARS = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """Which cells are asked for; empty names ask for all. `total` "" is the headline, "*" every cell there is."""

    ref: str = ""
    sector: str = ""
    column: str = ""
    total: str = ""


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A row of these cells that could not be computed, with the words of the engine (English)."""

    title: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class PartExplanation:
    """`co2e` in kg; `notes` are the notation keys of these cells with their explanations."""

    title: str
    co2e: float
    cells: tuple[Cell, ...]
    table: Table
    chart: Chart | None
    uncounted: tuple[Uncounted, ...]
    notes: tuple[tuple[str, str, str], ...]
    biogenic: float


def explain_part(
    results: Results, asked: Asked, links: Links, pool: Pool | None = None
) -> PartExplanation | None:
    """The explanation of a sum; None when the framework has no such cells.

    With a `pool`, what would open it is None too, and the total tells it as one line.
    """
    cells = _cells(results, asked)
    if pool and (asked.column or asked.total or any(cell.sector in pool.keys for cell in cells)):
        if asked != Asked():
            return None
        cells = [cell for cell in cells if cell.sector not in pool.keys]
    elif not cells:
        return None
    parts = [results.view.cell(cell.ref) for cell in cells]
    rows = [(cell, at) for cell, part in zip(cells, parts, strict=True) for at in part.rows]
    total = results.total if pool and asked == Asked() else fsum(part.co2e for part in parts)
    return PartExplanation(
        title=_title(results, asked),
        co2e=total,
        cells=tuple(cells),
        table=_table(results, rows, total, links, pool if asked == Asked() else None),
        chart=None if pool else _chart(results, rows, total),
        uncounted=_uncounted(results, cells, links),
        notes=tuple(
            (cell_title(note.source), note.key, _explanation(note.explanation, note.target))
            for cell in cells
            for note in results.cell_states[cell.ref].notes
        ),
        biogenic=fsum(part.memo_biogenic for part in parts),
    )


def _cells(results: Results, asked: Asked) -> list[Cell]:
    framework, view = results.framework, results.view
    if asked.ref:
        return [cell for cell in framework.cells if cell.ref == asked.ref]
    key = asked.total or framework.headline
    if key != "*" and key not in view.totals:
        return []
    refs = {cell.ref for cell in framework.cells} if key == "*" else set(view.totals[key].refs)
    return [
        cell
        for cell in framework.cells
        if cell.ref in refs and asked.sector in ("", cell.sector) and asked.column in ("", cell.column)
    ]


def cell_name(cell: Cell) -> str:
    """The reference where it is one that people know ("I.1.1"), else the title."""
    return cell.ref if cell.ref[:1].isupper() else _(cell.title)


def _title(results: Results, asked: Asked) -> str:
    framework = results.framework
    if asked.ref:
        return f"{asked.ref} {_(framework.cell(asked.ref).title)}"
    names = [_(one.title) for one in framework.sectors if one.key == asked.sector]
    if asked.column:
        names.append(column_name(asked.column))
    if names:
        return ", ".join(names)
    key = asked.total or framework.headline
    return _("All cells") if key == "*" else _(framework.total(key).title)


def _table(
    results: Results,
    rows: Sequence[tuple[Cell, int]],
    total: float,
    links: Links,
    pool: Pool | None,
) -> Table:
    """One line for each row: its amount, tonnes for each unit, tonnes; the name leads to its explanation."""
    columns = [
        Column(_("Figure")),
        Column(_("Cell")),
        Column(_("Amount"), True),
        Column(_("Tonnes for each unit"), True),
        Column(_("Tonnes"), True),
    ]
    named = {one["id"]: one for one in results.loaded.activities}
    body: list[list[object]] = []
    for cell, at in rows:
        row = results.counted[at]
        activity = results.table.activities.row(row)
        value = float(results.view.row_co2e[at])
        known = activity.amount is not None and activity.amount > 0
        body.append(
            [
                format_html(
                    '<a href="{}">{}</a>',
                    links.row(int(activity.key), results.framework.key),
                    full_title(named[int(activity.key)]),
                ),
                cell_name(cell),
                f"{significant(activity.amount or 0.0)}{SPACE}{activity.unit}" if known else "–",
                significant(value / 1000 / (activity.amount or 1.0), 4) if known else "–",
                bare_tonnes(value),
            ]
        )
    if pool:
        body.append([pool.title, _("C: confidential"), "–", "–", bare_tonnes(pool.total)])
    return Table(_("What adds up"), columns, body, [_("Together"), "", "", "", bare_tonnes(total)])


def _chart(results: Results, rows: Sequence[tuple[Cell, int]], total: float) -> Chart | None:
    """Bars of the rows, the largest first, while there are few enough to be read."""
    if not 2 <= len(rows) <= MOST_BARS:
        return None
    named = {str(one["id"]): one for one in results.loaded.activities}
    drawn = sorted(
        (
            Bar(full_title(named[results.view.rows.ids[at]]), float(results.view.row_co2e[at]))
            for _cell, at in rows
        ),
        key=lambda bar: -abs(bar.value or 0.0),
    )
    frame = Frame(
        _("From the largest figure on"),
        _("%(name)s makes most of %(total)s") % {"name": drawn[0].name, "total": tonnes(total)},
        _("Tonnes of CO₂ equivalent"),
    )
    return bars(frame, drawn, names=_("Figure"), values=_("Tonnes"), say=tonnes, shares=True)


def _uncounted(results: Results, cells: Sequence[Cell], links: Links) -> tuple[Uncounted, ...]:
    sources = {source for cell in cells for source in cell.sources}
    named = {str(one["id"]): one for one in results.loaded.activities}
    return tuple(
        Uncounted(
            row_title(named[problem.key]),
            f"{said(problem.message)} {said(problem.remedy)}".strip(),
            links.mend(named[problem.key]["source"], int(problem.key)) or links.row(int(problem.key)),
        )
        for problem in results.problems
        if problem.kind != "warning" and named[problem.key]["source"] in sources
    )


def _explanation(text: str, target: str) -> str:
    included = _("Included in %(cell)s.") % {"cell": cell_title(target)} if target else ""
    return " ".join(part for part in (text, included) if part)

"""Every cell of a framework with what stands in it, and what the framework leaves out."""

from collections.abc import Container

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.ui.tables import Column, Table
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.results_charts import column_name
from zeroward.inventory.queries.results_links import Links
from zeroward.inventory.queries.results_words import bare_tonnes
from zeroward.methods.ghg.frameworks import Cell

KEYS: dict[str, Promise] = {
    "NO": gettext_lazy("NO, does not occur"),
    "NE": gettext_lazy("NE, not estimated"),
    "IE": gettext_lazy("IE, included elsewhere"),
    "C": gettext_lazy("C, confidential"),
}


def cells_table(results: Results, links: Links, closed: Container[str] = ()) -> Table:
    """All cells in the framework's order. Cells of `closed` sectors show no number."""
    framework = results.framework
    in_total = set(results.view.headline.refs)
    columns = [
        Column(_("Cell")),
        Column(_("Column")),
        Column(_("In the total")),
        Column(_("Tonnes"), True),
    ]
    body = [
        [
            f"{cell.ref} {_(cell.title)}" if cell.ref[:1].isupper() else _(cell.title),
            column_name(cell.column),
            _("yes") if cell.ref in in_total else _("no"),
            _content(results, cell, links, closed),
        ]
        for cell in framework.cells
    ]
    return Table(_("Every cell of %(name)s") % {"name": _(framework.short)}, columns, body)


def _content(results: Results, cell: Cell, links: Links, closed: Container[str]) -> object:
    state = results.cell_states[cell.ref]
    if cell.sector in closed and state.state in ("number", "zero"):
        return KEYS["C"] if state.confidential else _("not shown apart")
    if state.state in ("number", "zero"):
        url = links.part(framework=results.framework.key, ref=cell.ref)
        number = format_html('<a href="{}">{}</a>', url, bare_tonnes(results.view.cell(cell.ref).co2e))
        return format_html("{} ({})", number, "C") if state.confidential else number
    if state.state == "key":
        return ", ".join(str(KEYS[key]) for key in state.keys)
    if state.state == "off":
        return _("outside the boundary that the city declared")
    url = links.mend(state.open_sources[0]) if state.open_sources else ""
    if url:
        return format_html('<a class="unfilled" href="{}">{}</a>', url, _("fill it in"))
    return format_html('<span class="unfilled">{}</span>', _("open"))


def excluded_table(results: Results) -> Table | None:
    """What the framework leaves out, and why; None when it counts everything."""
    if not results.view.excluded:
        return None
    columns = [Column(_("Left out, because")), Column(_("Figures"), True), Column(_("Tonnes"), True)]
    body = [[_(one.title), str(len(one.rows)), bare_tonnes(one.co2e)] for one in results.view.excluded]
    return Table(_("Not in this framework"), columns, body)

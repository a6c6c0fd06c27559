"""Emissions by sub-sector and scope, with notation keys, as the questionnaire asks for them."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table
from zeroward.inventory.exporters.cdp.answers import TONNE, Answers


def sectors_table(answers: Answers) -> Table:
    """One line a cell of the GPC. Sectors with confidential figures show none, and are told in one sum."""
    columns = (
        Column(_("GPC reference"), 14),
        Column(_("Sector"), 36),
        Column(_("Sub-sector"), 60),
        Column(_("Scope"), 10),
        Column(_("Emissions"), 18, "t CO2e"),
        Column(_("Notation key"), 14),
        Column(_("Explanation"), 60),
    )
    return Table(_("Sectors"), columns, list(_rows(answers)))


def _rows(answers: Answers) -> Iterator[list[Value]]:
    results = answers.results
    sectors = {one.key: _(one.title) for one in results.framework.sectors}
    closed = answers.pool.keys if answers.pool else frozenset()
    for cell in results.framework.cells:
        state = results.cell_states[cell.ref]
        has_number = state.state in ("number", "zero")
        value: Value = results.view.cell(cell.ref).co2e / TONNE if has_number else None
        keys = ", ".join(state.keys)
        if cell.sector in closed and has_number:
            value, keys = None, "C"
        said = "; ".join(note.explanation for note in state.notes if note.explanation)
        yield [cell.ref, sectors[cell.sector], _(cell.title), cell.scope, value, keys, said]
    if answers.pool is not None:
        yield ["", answers.pool.title, _("told as one sum"), "", answers.pool.total / TONNE, "", ""]

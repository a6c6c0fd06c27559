"""The rows of a matrix as HTML."""

from collections.abc import Iterable

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from zeroward.core.ui.tables import Cell, MatrixRow


def rows_markup(rows: Iterable[MatrixRow]) -> SafeString:
    """A row with its head and a cell for each field.

    Written without a template: a matrix has a hundred cells, and a template takes five times as long.
    """
    return mark_safe("".join(map(_row, rows)))  # noqa: S308 (all text is escaped)


def _row(row: MatrixRow) -> str:
    label = conditional_escape(row.label)
    head = f'<a href="{conditional_escape(row.url)}">{label}</a>' if row.url else label
    return f'<tr><th scope="row">{head}</th>{"".join(map(_cell, row.cells))}</tr>'


def _cell(cell: Cell) -> str:
    state = "" if cell.state == "full" else f" {cell.state}"
    hidden = f'<span class="sr"> {conditional_escape(cell.hidden)}</span>' if cell.hidden else ""
    inside = f'<span class="sq{state}"></span><span class="t">{conditional_escape(cell.text)}{hidden}</span>'
    if cell.url:
        return f'<td><a href="{conditional_escape(cell.url)}" class="cell">{inside}</a></td>'
    return f'<td><div class="cell">{inside}</div></td>'

"""Our workbook: one sheet for each table, to work on in a spreadsheet and hand in again; or empty to fill in."""

from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.finance.queries.file_columns import MARK, column_names, column_title, file_row, words_for
from zeroward.finance.queries.load import LoadedInvestment
from zeroward.finance.tables import TABLES, TableSpec

BLANK: Final = 60
WIDE: Final = 40


def write_workbook(title: str, money: LoadedInvestment, *, empty: bool = False) -> bytes:
    """`title` is that of the city and its plan."""
    sheets = [_sheet(spec, money, empty=empty) for spec in TABLES.values()]
    return write_book([_about(title, sheets), *sheets], title=title)


def _about(title: str, sheets: list[Table]) -> Table:
    lines = [
        title,
        _("Fill in one line for each row. Choose from the lists where there are some."),
        _("Write amounts alone, and their currency once in its column; empty means euros."),
        _(
            "The hidden lines at the top of each sheet tell the platform how to read it. Leave them as they are."
        ),
        _(
            "When you hand the file in, you first see line by line what would happen. Nothing is stored before."
        ),
    ]
    rows = [(table.name, table.lines[0] if table.lines else "") for table in sheets]
    return Table(
        _("Read me"),
        (Column(_("Sheet"), 34), Column(_("What it holds"), 100)),
        rows,
        lines=lines,
        hidden=((MARK, ""),),
    )


def _sheet(spec: TableSpec, money: LoadedInvestment, *, empty: bool) -> Table:
    names = column_names(spec)
    rows = [] if empty else [_line(spec, file_row(spec, row)) for row in money.of(spec.key)]
    return Table(
        f"{spec.codes[0]} {spec.title}"[:31],
        [_column(spec, name) for name in names],
        rows,
        lines=[str(spec.asks)],
        hidden=((MARK, spec.key), names),
        blank_rows=BLANK,
    )


def _column(spec: TableSpec, name: str) -> Column:
    field = spec.field(name)
    if field is None:
        return Column(column_title(spec, name), 14)
    wide = WIDE if field.kind in ("text", "line") else 18
    # several choices stand in one cell: no list can be put on it
    choices = () if field.kind == "choices" else tuple(words_for(spec, field).values())
    return Column(column_title(spec, name), wide, note=str(field.hint), choices=choices)


def _line(spec: TableSpec, row: dict[str, Value]) -> list[Value]:
    cells: list[Value] = []
    for name in column_names(spec):
        field = spec.field(name)
        value = row[name]
        if field is not None and field.kind in ("choice", "field", "instrument") and value:
            value = words_for(spec, field).get(str(value), value)
        cells.append(value)
    return cells

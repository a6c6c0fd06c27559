"""The contract's tables as a workbook, one sheet a table."""

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.inventory.exporters.contract.model import ContractTable


def book_of(tables: list[ContractTable], *, title: str) -> bytes:
    return write_book([_sheet(one) for one in tables], title=title)


def _sheet(one: ContractTable) -> Table:
    """Title, facts, then head and rows; text below. Numbers stay numbers, unrounded."""
    lines = [
        f"{one.code}: {one.title}",
        *(f"{label}: {value if value is not None else ''}" for label, value in one.facts),
    ]
    rows: list[list[Value]] = [list(row) for row in one.rows]
    if not one.columns:
        return Table(one.code, (Column("", 110),), [[line] for line in one.text], lines=lines, head=False)
    rows += [[line] for line in ("", *one.text)] if one.text else []
    columns = [Column(name, 48 if number == 0 else 24) for number, name in enumerate(one.columns)]
    return Table(one.code, columns, rows, lines=lines)

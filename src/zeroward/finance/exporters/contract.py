"""T1 to T15 as a workbook in the shape of the contract, with what the plan and the projects give."""

from collections.abc import Mapping, Sequence

from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.finance.queries.cells import TableRow
from zeroward.finance.queries.contract_view import text_of, value_in
from zeroward.finance.queries.contract_words import COLUMNS, LONG, MONEY, ORDER, PERCENT, TITLES


def write_contract(title: str, tables: Mapping[str, Sequence[TableRow]], reasons: Mapping[str, str]) -> bytes:
    """Amounts in euros with all digits; a table without a row holds its reason."""
    return write_book(
        [_sheet(code, tables.get(code, ()), reasons.get(code, "")) for code in TITLES], title=title
    )


def _sheet(code: str, rows: Sequence[TableRow], reason: str) -> Table:
    names = ORDER[code]
    return Table(
        code,
        [
            Column(str(COLUMNS[name]), 40 if name in LONG else 18, _unit(name), number_format=_format(name))
            for name in names
        ],
        [[_cell(code, name, value_in(row, name)) for name in names] for row in rows],
        lines=[str(TITLES[code]), *([reason] if reason and not rows else [])],
    )


def _unit(name: str) -> str:
    if name == "effectiveness":
        return "EUR/t"
    return "EUR" if name in MONEY else "%" if name in PERCENT else ""


def _format(name: str) -> str:
    """How a spreadsheet shows it; the cell keeps all digits."""
    if name in PERCENT:
        return "0.0"
    return "#,##0" if name in MONEY or name in ("effectiveness", "reduction") else ""


def _cell(code: str, name: str, value: object) -> Value:
    if isinstance(value, int | float):
        return value
    return text_of(code, name, value) or None

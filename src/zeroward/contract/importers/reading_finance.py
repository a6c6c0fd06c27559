"""Confirmed finance tables of a contract as rows of an investment plan's import."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.importers.reading_rows import checked_rows, lines_of
from zeroward.core.workbooks.cells import Cell, Sheet, letters
from zeroward.finance.importers.parsed import Finding, Parsed, ParsedRow
from zeroward.finance.importers.sheet import find_head, read_sheet
from zeroward.finance.tables import TABLES

FORMAT = "reading"
KEYS: Final[Mapping[str, str]] = {
    "T1": "budgets",
    "T2": "by-field",
    "T3": "income",
    "T4": "capital",
    "T5": "barriers",
    "T6": "costs",
    "T10": "indicators",
    "T11": "indicators",
    "T12": "policies",
    "T13": "risks",
    "T14": "investors",
    "T15": "activities",
}
"""Tables of the contract's Investment Plan by the tables of ours that take them."""


def finance_parsed(data: Mapping[str, Any]) -> Parsed:
    """Cells go in as the document has them; what can be read in two ways is refused line by line."""
    rows: list[ParsedRow] = []
    findings: list[Finding] = []
    for table in checked_rows(data, "finance_tables"):
        key = KEYS.get(str(table.get("table")))
        if key is None:
            text = _("Table %(table)s has no table of ours that takes it.") % {"table": table.get("table")}
            findings.append(Finding(lines_of(table), text))
            continue
        sheet = _sheet(table)
        head = find_head(TABLES[key], sheet)
        if head is None:
            text = _("The columns of table %(table)s were not recognised.") % {"table": table["table"]}
            findings.append(Finding(lines_of(table), text))
            continue
        found, said = read_sheet(TABLES[key], sheet, head[1], first=head[0] + 1)
        rows += found
        findings += said
    return Parsed(FORMAT, tuple(rows), tuple(findings))


def _sheet(table: Mapping[str, Any]) -> Sheet:
    """The table with the names of its columns as head; each line keeps that of the document in its place."""
    name = f"{table['table']}, {lines_of(table)}"
    columns = [str(column) for column in table["columns"]]
    rows: list[list[Any]] = [columns, *([row["cells"].get(one) for one in columns] for row in table["rows"])]
    return Sheet(
        name,
        tuple(
            tuple(Cell(name, f"{letters(at)}{number}", _text(value)) for at, value in enumerate(row))
            for number, row in enumerate(rows, start=1)
        ),
    )


def _text(value: Any) -> Any:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else str(value or "")

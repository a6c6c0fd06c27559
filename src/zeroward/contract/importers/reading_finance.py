"""Confirmed finance tables of a contract as rows of an investment plan's import, and as projects."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.importers.reading_amounts import said_in
from zeroward.contract.importers.reading_costs import SUMMARY, CodeOf, costs_of, sources_of, tab_of
from zeroward.contract.importers.reading_projects import projects_of
from zeroward.contract.importers.reading_rows import checked_rows, lines_of
from zeroward.core.workbooks.cells import Cell, Sheet, letters
from zeroward.finance.importers.parsed import Finding, Parsed, ParsedProject, ParsedRow
from zeroward.finance.importers.sheet import find_head, read_sheet
from zeroward.finance.queries.contract_words import MONEY
from zeroward.finance.tables import TABLES

FORMAT = "reading"
KEYS: Final[Mapping[str, str]] = {
    "T1": "budgets",
    "T2": "by-field",
    "T3": "income",
    "T4": "capital",
    "T5": "barriers",
    "T10": "indicators",
    "T11": "indicators",
    "T12": "policies",
    "T13": "risks",
    "T14": "investors",
    "T15": "activities",
}
"""Tables of the contract's Investment Plan by the tables of ours that take them column by column."""
INDICATORS: Final[Mapping[str, str]] = {"T10": "economic", "T11": "financial"}


@dataclass
class Found:
    """What the confirmed tables give."""

    rows: list[ParsedRow] = field(default_factory=list)
    projects: list[ParsedProject] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def parsed(self) -> Parsed:
        return Parsed(FORMAT, tuple(_joined(self.rows)), tuple(self.findings))


def finance_found(data: Mapping[str, Any], code_of: CodeOf = str) -> Found:
    """T6, T8 and T9 become costs and sources, T7 projects, the others lines of their table. The summary C-3.1 gives
    costs where the contract has no T6 or T8 that says the same in parts. What can be read in two ways is told line by
    line and left out."""
    found = Found()
    in_parts = any(one.get("table") in ("T6", "T8") for one in checked_rows(data, "finance_tables"))
    for table in checked_rows(data, "finance_tables"):
        code = str(table.get("table"))
        if code == SUMMARY and in_parts:
            text = _("Left out: the Investment Plan says the same costs in parts.")
            found.findings.append(Finding(lines_of(table), text))
        elif code in ("T6", "T8", "T9", SUMMARY):
            made = (sources_of if code == "T9" else costs_of)(table, code_of)
            found.rows += made.rows
            found.findings += made.findings
        elif code == "T7":
            projects, said = projects_of(table)
            found.projects += projects
            found.findings += said
        elif code in KEYS:
            _by_column(table, code, found)
        else:
            text = _("Table %(table)s has no table of ours that takes it.") % {"table": code}
            found.findings.append(Finding(lines_of(table), text))
    return found


def _by_column(table: Mapping[str, Any], code: str, found: Found) -> None:
    spec, sheet = TABLES[KEYS[code]], _sheet(table)
    head = find_head(spec, sheet)
    if head is None:
        text = _("The columns of table %(table)s were not recognised.") % {"table": code}
        found.findings.append(Finding(lines_of(table), text))
        return
    rows, said = read_sheet(spec, sheet, head[1], first=head[0] + 1)
    found.rows += rows
    found.findings += said


def _sheet(table: Mapping[str, Any]) -> Sheet:
    """The table with the names of its columns as head; each line keeps that of the document in its place. Amounts with
    one meaning are euros or units of their currency, whatever thousands the head counts in."""
    name = f"{table['table']}, {lines_of(table)}"
    tab = tab_of(table)
    kind = INDICATORS.get(str(table["table"]), "")
    own = [str(column) for column in table["columns"]]
    columns = [*(one for one in own if one != "size"), *(["kind"] if kind else []), *_ranges(own)]
    currencies: list[str] = []
    rows: list[list[Any]] = []
    for row in tab.rows:
        cells = {**row["cells"], **({"kind": kind} if kind else {}), **_ends(row["cells"])}
        currency = ""
        for column in columns:
            if column in MONEY or column.isdigit():
                said = said_in(cells.get(column), tab.unit(column if column in own else "size"), tab.style)
                if said.value is not None:
                    cells[column], currency = said.value, currency or said.currency
            elif column in ("baseline", "target"):
                cells[column] = str(cells.get(column) or "").rstrip("* ").removesuffix("%").rstrip("* ")
        currencies.append(currency)
        rows.append([cells.get(one) for one in columns])
    if any(one not in ("", "EUR") for one in currencies):
        columns.append("currency")
        rows = [[*row, one] for row, one in zip(rows, currencies, strict=True)]
    return Sheet(
        name,
        tuple(
            tuple(Cell(name, f"{letters(at)}{number}", _text(value)) for at, value in enumerate(row))
            for number, row in enumerate([columns, *rows], start=1)
        ),
    )


def _ranges(columns: list[str]) -> list[str]:
    return ["size_from", "size_to"] if "size" in columns else []


def _ends(cells: Mapping[str, Any]) -> dict[str, str]:
    """Both ends of a size such as "10 - 20"; one amount alone is the most."""
    parts = [
        part.strip() for part in str(cells.get("size") or "").replace("–", "-").split("-") if part.strip()
    ]
    if len(parts) == 2:
        return {"size_from": parts[0], "size_to": parts[1]}
    return {"size_to": parts[0]} if len(parts) == 1 else {}


def _text(value: Any) -> Any:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else str(value or "")


def _joined(rows: list[ParsedRow]) -> list[ParsedRow]:
    """A cost of T6 and who pays it in T8 are one line of ours, where neither says anything else."""
    found: dict[tuple[Any, ...], ParsedRow] = {}
    for row in rows:
        key = (row.key, row.values.get("field"), row.values.get("action_code"), row.values.get("name"))
        kept = found.get(key) if row.key == "costs" else None
        if kept is None or not _fits(kept, row):
            found[(*key, row.place) if key in found or row.key != "costs" else key] = row
            continue
        place = f"{kept.place}; {row.place}"
        values, hints = {**kept.values, **row.values}, (*kept.hints, *row.hints)
        currency = kept.currency or row.currency
        found[key] = replace(kept, place=place, values=values, currency=currency, hints=hints)
    return list(found.values())


def _fits(one: ParsedRow, other: ParsedRow) -> bool:
    alike = not one.currency or not other.currency or one.currency == other.currency
    return alike and not any(
        one.values[name] != value for name, value in other.values.items() if name in one.values
    )

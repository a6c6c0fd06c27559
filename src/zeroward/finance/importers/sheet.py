"""Lines of one table by the head of its columns; years in columns become a row for each year."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Cell, Sheet
from zeroward.finance.domain.errors import Problem
from zeroward.finance.importers.cells import Read, read_cell, read_date, read_number
from zeroward.finance.importers.heads import Head, head_of, unit_of
from zeroward.finance.importers.parsed import Finding, ParsedRow
from zeroward.finance.queries.file_columns import MONEY
from zeroward.finance.tables import TableSpec
from zeroward.inventory.importers.values import Decimal

CLIMATE: Final = ("clim", "klim", "κλιμ")
"""Beginnings by which a line of T1 says that it is the climate budget, in the languages of most contracts."""
LOOK: Final = 15


@dataclass
class _Line:
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    currencies: set[str] = field(default_factory=set)
    rate: float | None = None
    rate_date: date | None = None


def find_head(spec: TableSpec, sheet: Sheet) -> tuple[int, Head] | None:
    """The line among the first that names most columns of the table; None where none names two."""
    found: tuple[int, Head] | None = None
    best = 1
    for at in range(min(LOOK, len(sheet.rows))):
        head = head_of(spec, [cell.text for cell in sheet.rows[at]])
        size = len(head.columns) + len(head.years)
        if size > best:
            found, best = (at, head), size
    return found


def read_sheet(
    spec: TableSpec, sheet: Sheet, head: Head, *, first: int, decimal: Decimal = ""
) -> tuple[list[ParsedRow], list[Finding]]:
    """The lines from a row on; empty ones are passed over."""
    findings = [
        Finding(
            sheet.cell(first - 1, at).place, _("The column “%(name)s” is not read.") % {"name": text[:60]}
        )
        for at, text in head.unread.items()
        if not (head.years and at == 0)
    ]
    rows: list[ParsedRow] = []
    for number in range(first, len(sheet.rows)):
        used = [sheet.cell(number, at) for at in (*head.columns, *head.years)]
        if all(cell.is_empty for cell in used):
            continue
        if head.years:
            made, said = _by_year(spec, sheet, head, number, decimal)
            made = [_below(row, rows) for row in made]
            rows += made
            findings += said
        else:
            rows.append(_row(spec, sheet, head, number, decimal))
    return (_joined(spec, rows) if head.years else rows), findings


def _below(row: ParsedRow, before: list[ParsedRow]) -> ParsedRow:
    """A line without a field of action belongs to the field of the line above it, as contracts print it."""
    if "field" not in row.values or row.values["field"] or not before or not before[-1].values.get("field"):
        return row
    values = {**row.values, "field": before[-1].values["field"]}
    return replace(row, values=values, hints=(_("The field of action is that of the line above."),))


def place_of(sheet: Sheet, number: int) -> str:
    where = _("line %(number)d") % {"number": number + 1}
    return f"{sheet.name}, {where}" if sheet.name else where


def _row(spec: TableSpec, sheet: Sheet, head: Head, number: int, decimal: Decimal) -> ParsedRow:
    line = _line(spec, sheet, head, number, decimal)
    return _parsed(spec, place_of(sheet, number), line)


def _line(spec: TableSpec, sheet: Sheet, head: Head, number: int, decimal: Decimal) -> _Line:
    line = _Line()
    for at, name in head.columns.items():
        cell = sheet.cell(number, at)
        if name in MONEY:
            _money(line, name, cell, decimal)
            continue
        one = spec.field(name)
        if one is None:
            continue
        read = read_cell(spec, one, cell, scale=head.scales.get(at, 1.0), decimal=decimal)
        _take(line, name, read, head.currencies.get(at, "") if one.kind == "money" else "")
    return line


def _take(line: _Line, name: str, read: Read, currency: str) -> None:
    if read.problem is not None:
        line.problems.append(read.problem)
        return
    line.values[name] = read.value
    if read.value is not None and (read.currency or currency):
        line.currencies.add(read.currency or currency)


def _money(line: _Line, name: str, cell: Cell, decimal: Decimal) -> None:
    if name == "currency":
        if cell.text:
            line.currencies.add(cell.text.upper()[:3])
        return
    read = read_number(cell, name, decimal) if name == "exchange_rate" else read_date(cell, name)
    if read.problem is not None:
        line.problems.append(read.problem)
    elif name == "exchange_rate":
        line.rate = read.value
    else:
        line.rate_date = read.value


def _parsed(spec: TableSpec, place: str, line: _Line) -> ParsedRow:
    problems = list(line.problems)
    if len(line.currencies) > 1:
        problems.append(
            Problem(
                "currency",
                _("The line has amounts in %(codes)s.") % {"codes": ", ".join(sorted(line.currencies))},
                _("Put them into lines of their own, or give all in one currency."),
            )
        )
    currency = next(iter(sorted(line.currencies)), "")
    return ParsedRow(place, spec.key, line.values, currency, line.rate, line.rate_date, tuple(problems))


def _by_year(
    spec: TableSpec, sheet: Sheet, head: Head, number: int, decimal: Decimal
) -> tuple[list[ParsedRow], list[Finding]]:
    """One row for each year that has a cell. A line of percentages follows from the others and is not read."""
    target = _target(spec, sheet, head, number)
    place = place_of(sheet, number)
    if target is None:
        return [], [Finding(place, _("Shares follow from the amounts and are not read."))]
    one = spec.field(target)
    # a line of T1 names its unit itself: "Municipal budget (Mio €)"
    size, code = unit_of(sheet.cell(number, 0).text) if 0 not in head.columns else (1.0, "")
    rows = []
    for at, year in head.years.items():
        cell = sheet.cell(number, at)
        if one is None or cell.is_empty:
            continue
        line = _line(spec, sheet, head, number, decimal)
        line.values["year"] = year
        read = read_cell(spec, one, cell, scale=head.scales.get(at, size), decimal=decimal)
        _take(line, target, read, head.currencies.get(at, code))
        rows.append(_parsed(spec, f"{place}, {year}", line))
    return rows, []


def _target(spec: TableSpec, sheet: Sheet, head: Head, number: int) -> str | None:
    """Which amount the line gives: of budgets its first cell tells; None for a line of percentages."""
    cells = [sheet.cell(number, at).text for at in head.years]
    filled = [text for text in cells if text]
    if filled and all(text.endswith("%") for text in filled):
        return None
    label = sheet.cell(number, 0).text.casefold()
    if "%" in label and not any(cut in label for cut in ("€", "eur")):
        return None
    if spec.key == "budgets" and any(cut in label for cut in CLIMATE):
        return "climate"
    return spec.by_year


def _joined(spec: TableSpec, rows: list[ParsedRow]) -> list[ParsedRow]:
    """Rows about the same thing and year, from two lines, as one."""
    found: dict[tuple[Any, ...], ParsedRow] = {}
    for row in rows:
        key = tuple(row.values.get(name) for name in spec.match)
        kept = found.get(key)
        if kept is None or not _together(spec, kept, row):
            found[(*key, row.place) if kept is not None else key] = row
            continue
        values = {**kept.values, **{name: value for name, value in row.values.items() if value is not None}}
        found[key] = ParsedRow(
            kept.place,
            row.key,
            values,
            kept.currency or row.currency,
            kept.rate,
            kept.rate_date,
            (*kept.problems, *row.problems),
        )
    return list(found.values())


def _together(spec: TableSpec, one: ParsedRow, other: ParsedRow) -> bool:
    """True when two rows give different amounts of the same thing, in one currency."""
    twice = (
        one.values.get(name) is not None and other.values.get(name) is not None for name in spec.quantities
    )
    alike = not one.currency or not other.currency or one.currency == other.currency
    return alike and not any(twice)

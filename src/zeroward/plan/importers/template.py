"""Our own workbook: hidden lines of each sheet name it and its fields, whatever its language."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Book, Cell, Sheet
from zeroward.inventory.importers.values import Decimal
from zeroward.plan.domain.errors import Problem
from zeroward.plan.domain.exchange.frame import NAMES
from zeroward.plan.importers.parsed import Finding, Parsed, ParsedRow
from zeroward.plan.importers.table import read_rows
from zeroward.plan.queries.exchange.longs import resolver
from zeroward.plan.queries.exchange.sheets import ABOUT, BASE, BASE_FIELDS, BY_KEY, FRAME, LONG, MARK
from zeroward.plan.queries.exchange.spec import CODE, SheetSpec

NAME: Final = "workbook"
LOOK: Final = 30
"""The mark stands within the first lines of a sheet; below it the names of the fields, then the head for people."""
CHOICES: Final = "Choices"
ACTIONS: Final = "actions"


def is_template(book: Book) -> bool:
    return any(_mark(sheet) is not None for sheet in book.sheets)


def read_template(book: Book, *, decimal: Decimal = "") -> Parsed:
    """The rows of all sheets that are ours; of the others it is said that they were not read."""
    findings: list[Finding] = []
    rows: list[ParsedRow] = []
    of_actions: list[tuple[SheetSpec, list[ParsedRow]]] = []
    whole: set[str] = set()
    frame: dict[str, Any] | None = None
    base: list[dict[str, Any]] | None = None
    problems: list[Problem] = []
    long_texts = resolver(_long_texts(book))
    for sheet in book.sheets:
        at = _mark(sheet)
        if at is None:
            if sheet.rows and sheet.name != CHOICES:
                findings.append(Finding(sheet.name, _("This sheet is not one of ours and is not read.")))
            continue
        key = sheet.cell(at, 1).text
        if key in (ABOUT, LONG):
            continue
        if key == FRAME:
            frame, wrong = _frame(sheet, at, long_texts)
            problems += wrong
        elif key == BASE:
            base, wrong = _base(sheet, at, decimal)
            problems += wrong
        elif key in BY_KEY:
            spec = BY_KEY[key]
            names = [cell.text for cell in sheet.rows[at + 1]] if at + 1 < len(sheet.rows) else []
            found = read_rows(sheet, names, spec, first=at + 3, decimal=decimal, resolve=long_texts)
            if spec.of_action:
                of_actions.append((spec, found))
            else:
                rows += found
                whole.add(spec.part)
        else:
            message = _("We do not know this kind of sheet: “%(key)s”.") % {"key": key[:60]}
            findings.append(Finding(sheet.cell(at, 1).place, message))
    rows, lost = _joined(rows, of_actions)
    if frame is not None and base is not None and isinstance(frame.get("baseline"), dict):
        frame["baseline"] = {**frame["baseline"], "rows": base} if frame["baseline"] or base else {}
    return Parsed(
        NAME,
        tuple(_with_targets(row) for row in rows),
        frame,
        tuple(problems),
        _("Frame"),
        (*findings, *lost),
        frozenset(whole),
    )


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) < 10


def _mark(sheet: Sheet) -> int | None:
    return next((row for row in range(min(LOOK, len(sheet.rows))) if sheet.cell(row, 0).text == MARK), None)


def _long_texts(book: Book) -> dict[int, str]:
    """Texts that are longer than a cell, put together again."""
    parts: dict[int, dict[int, str]] = defaultdict(dict)
    for sheet in book.sheets:
        at = _mark(sheet)
        if at is None or sheet.cell(at, 1).text != LONG:
            continue
        for number in range(at + 3, len(sheet.rows)):
            text, piece, content = (sheet.cell(number, column) for column in range(3))
            if _is_number(text.text) and _is_number(piece.text):
                parts[int(text.text)][int(piece.text)] = str(content.value or "").removesuffix("|")
    return {number: "".join(pieces[one] for one in sorted(pieces)) for number, pieces in parts.items()}


def _frame(sheet: Sheet, at: int, resolve: Any) -> tuple[dict[str, Any], list[Problem]]:
    """Name and value of each line; values in JSON, or as a person has written them."""
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for number in range(at + 3, len(sheet.rows)):
        name, cell = sheet.cell(number, 0).text, resolve(sheet.cell(number, 2))
        if name not in NAMES:
            continue
        if cell.problem:
            problems.append(Problem(name, cell.problem))
        else:
            found[name] = _frame_value(name, cell)
    return found, problems


def _frame_value(name: str, cell: Cell) -> Any:
    if name in ("equity_groups", "baseline"):
        try:
            return json.loads(cell.text) if cell.text else ([] if name == "equity_groups" else {})
        except (ValueError, RecursionError):
            return None  # said by the checks: it cannot be read
    if name == "is_example":
        return cell.text.casefold() in ("yes", "true", "1")
    if isinstance(cell.value, float) and cell.value.is_integer():
        return int(cell.value)
    if name == "population" and cell.is_empty:
        return None
    # a model file keeps its line ends
    return cell.value if isinstance(cell.value, int | str) else cell.text


def _base(sheet: Sheet, at: int, decimal: Decimal) -> tuple[list[dict[str, Any]], list[Problem]]:
    names = [cell.text for cell in sheet.rows[at + 1]] if at + 1 < len(sheet.rows) else []
    spec = SheetSpec(BASE, "", "", "baseline", BASE_FIELDS)
    rows = read_rows(sheet, names, spec, first=at + 3, decimal=decimal)
    problems = [
        Problem(f"{row.place}: {one.place}", one.message, one.remedy) for row in rows for one in row.problems
    ]
    return [dict(row.values) for row in rows], problems


def _joined(
    rows: list[ParsedRow], of_actions: list[tuple[SheetSpec, list[ParsedRow]]]
) -> tuple[list[ParsedRow], list[Finding]]:
    """The rows of the actions' parts put into their actions. A sheet without a line leaves the part as it is."""
    codes = {str(row.values.get("code", "")) for row in rows if row.part == ACTIONS} - {""}
    parts: dict[str, dict[str, list[ParsedRow]]] = defaultdict(lambda: defaultdict(list))
    lost: list[Finding] = []
    filled = {spec.part for spec, found in of_actions if found}
    for spec, found in of_actions:
        for row in found:
            code = str(row.values.get(CODE) or "")
            if code in codes:
                parts[code][spec.part].append(row)
            else:
                message = _("The sheet of the actions has no action with the number “%(code)s”.")
                lost.append(Finding(row.place, message % {"code": code[:20]}, refused=True))
    return [_with_parts(row, parts, filled) if row.part == ACTIONS else row for row in rows], lost


def _with_parts(
    row: ParsedRow, parts: Mapping[str, Mapping[str, list[ParsedRow]]], filled: set[str]
) -> ParsedRow:
    mine = parts.get(str(row.values.get("code", "")), {})
    values = dict(row.values)
    problems = list(row.problems)
    for part in sorted(filled):
        values[part] = [_without_code(one.values) for one in mine.get(part, ())]
        problems += [
            Problem(f"{one.place}: {found.place}", found.message, found.remedy)
            for one in mine.get(part, ())
            for found in one.problems
        ]
    return replace(row, values=values, problems=tuple(problems))


def _without_code(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != CODE}


def _with_targets(row: ParsedRow) -> ParsedRow:
    """Targets of an indicator stand in one column each year, and all of them in one more."""
    if row.part != "indicators" or not isinstance(row.values.get("targets"), dict):
        return row
    return replace(row, values={**row.values, "targets": dict(sorted(row.values["targets"].items()))})

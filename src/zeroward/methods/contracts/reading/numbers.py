"""Tables and numbers of a contract as a part of its reading: plain JSON with lines, quotes and confidence."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from zeroward.methods.contracts.amounts import Amount
from zeroward.methods.contracts.baseline import Stated, read_baseline, read_target
from zeroward.methods.contracts.coherence import as_json, check
from zeroward.methods.contracts.coherence.blanks_of_text import blanks_of_text
from zeroward.methods.contracts.coherence.from_tables import lines_of_tables
from zeroward.methods.contracts.coherence.from_text import facts_of_text
from zeroward.methods.contracts.emission_table import EmissionTable, read_emission_tables
from zeroward.methods.contracts.gap_row import GapRow, GapTable
from zeroward.methods.contracts.gaps import read_gap_tables
from zeroward.methods.contracts.indicator_sheets import IndicatorSheet, read_indicator_sheets
from zeroward.methods.contracts.reading.errors import NOTES
from zeroward.methods.contracts.reading.frame import Context
from zeroward.methods.contracts.reading.source import Source
from zeroward.methods.contracts.rows import last_of_row
from zeroward.methods.contracts.sheets import ActionSheet, read_sheets
from zeroward.methods.contracts.tables.reading import ReadTable, TableRow, read_tables, tidy
from zeroward.methods.contracts.words import label_of

_LISTS: Final = {"A-2.1": "policies", "B-1.1": "pathways", "B-3.1": "indicators", "C-1.1": "interventions"}
_TEXTS: Final = ("type", "description", "outcome", "responsible", "scale", "stakeholders", "comments")
_AMOUNTS: Final = ("reduction", "renewable", "removed", "cost")
_SHEET_LINES: Final = 90
_LONGEST: Final = 2_000
"""Signs of a text field at most: the whole stands in the document."""


def read_numbered(context: Context) -> dict[str, Any]:
    """The part for the frame of the reader."""
    return read_numbers(context.source)


def read_numbers(source: Source) -> dict[str, Any]:
    """Keys baseline, target, emissions, gap, actions, finance_tables, policies, pathways, indicators, indicator_sheets,
    interventions, portfolios, coherence and not_understood of a reading."""
    gaps = read_gap_tables(source.lines, source.style)
    sheets = read_sheets(source.lines, source.style)
    tables = read_tables(source.lines)
    emissions = read_emission_tables(source.lines, source.style)
    measured = read_indicator_sheets(source.lines)
    known = lines_of_tables(tables, source.style)
    facts = facts_of_text(gaps, sheets, known, blanks_of_text(source.lines, sheets, tables, measured))
    found: dict[str, Any] = {
        "baseline": _stated(source, read_baseline(source.lines, gaps, emissions)),
        "target": _stated(source, read_target(source.lines, gaps)),
        "emissions": list(_emissions(source, emissions)),
        "gap": list(_gap(source, gaps)),
        "actions": [_action(source, one) for one in sheets],
        "finance_tables": [
            _table(source, one) for one in tables if one.id.startswith("T") or one.id == "C-3.1"
        ],
        "portfolios": [
            _row(source, "portfolios", row) for one in tables if one.id == "B-2.1" for row in one.rows
        ],
        "indicator_sheets": [_indicator(source, one) for one in measured],
        "coherence": [_outcome(source, one) for one in map(as_json, check(facts))],
        "not_understood": list(_missed(gaps, sheets, source)),
    }
    for key, name in _LISTS.items():
        found[name] = [_row(source, name, row) for one in tables if one.id == key for row in one.rows]
    return found


def _stated(source: Source, stated: Stated | None) -> dict[str, Any] | None:
    if stated is None:
        return None
    return {
        "value": stated.tonnes,
        "unit": "t CO2e",
        "year": stated.year or None,
        "percent": None if stated.percent is None else round(stated.percent, 2),
        "projected": stated.projected,
        "confidence": stated.confidence,
        **source.place(stated.line, stated.line),
    }


def _gap(source: Source, gaps: Sequence[GapTable]) -> Iterator[dict[str, Any]]:
    for number, table in enumerate(gaps, 1):
        for row in table.every or table.rows:
            yield {
                "id": f"gap:{row.line}",
                "table": number,
                "label": row.label,
                "sector": row.sector,
                "cells": dict(row.cells),
                "percents": dict(row.percents),
                "doubtful": [
                    {
                        "column": name,
                        "text": row.printed.get(name, ""),
                        "readings": list(row.readings.get(name, ())),
                    }
                    for name in row.doubtful
                ],
                "unit": table.unit,
                "unit_stated": table.unit_stated,
                "confidence": _sure(table, row),
                **source.place(row.line, last_of_row(source.lines, row.line)),
            }


def _emissions(source: Source, tables: Sequence[EmissionTable]) -> Iterator[dict[str, Any]]:
    """Rows of sectors with the total; where they do not add up to it, all of them, less sure."""
    for number, table in enumerate(tables, 1):
        rows = (*table.main, *((table.total,) if table.total else ())) if table.adds_up else table.rows
        sure = (0.9 if table.unit_stated else 0.6) - (0.0 if table.adds_up else 0.4)
        for row in rows:
            if row.sector:
                yield {
                    "id": f"emissions:{row.line}",
                    "table": number,
                    "label": row.label[:200],
                    "sector": row.sector,
                    "cells": dict(row.cells),
                    "year": table.year or None,
                    "projected": table.projected,
                    "unit": table.unit,
                    "unit_stated": table.unit_stated,
                    "adds_up": table.adds_up,
                    "confidence": round(max(0.2, sure - 0.15 * len(row.doubtful)), 2),
                    **source.place(row.line, last_of_row(source.lines, row.line)),
                }


def _indicator(source: Source, sheet: IndicatorSheet) -> dict[str, Any]:
    return {
        "id": f"indicator_sheets:{sheet.line}",
        **{name: text[:_LONGEST] for name, text in sheet.said.items()},
        "confidence": sheet.confidence,
        **source.place(sheet.line, sheet.last),
    }


def _sure(table: GapTable, row: GapRow) -> float:
    return round(max(0.2, (0.95 if table.unit_stated else 0.65) - 0.15 * len(row.doubtful)), 2)


def _action(source: Source, sheet: ActionSheet) -> dict[str, Any]:
    amounts = {
        "reduction": sheet.reductions,
        "renewable": sheet.renewable,
        "removed": sheet.removed,
        "cost": sheet.money,
    }
    return {
        "id": f"actions:{sheet.line}",
        "name": sheet.name,
        **{name: sheet.text(name)[:_LONGEST] for name in _TEXTS},
        "fields": list(sheet.fields),
        "levers": list(sheet.levers),
        "sectors": list(sheet.sectors),
        **{name: [_amount(one) for one in amounts[name]] for name in _AMOUNTS},
        "missing": list(sheet.missing),
        "broken": list(sheet.broken),
        "confidence": sheet.confidence,
        **source.place(sheet.line, sheet.last),
    }


def _amount(amount: Amount) -> dict[str, Any]:
    return {
        "text": amount.text,
        "unit": amount.unit,
        "value": amount.value,
        "readings": list(amount.readings),
        "assumed": amount.assumed,
    }


def _table(source: Source, table: ReadTable) -> dict[str, Any]:
    return {
        "id": f"finance_tables:{table.line}",
        "table": table.id,
        "columns": list(table.columns),
        "heads": {name: text[:200] for name, text in table.heads.items() if text},
        "caption": table.caption[:400],
        "rows": [
            {"line": row.line, "last": row.last, "cells": _cells(row), "broken": row.broken}
            for row in table.rows
        ],
        "confidence": table.confidence,
        **source.place(table.line, table.last),
    }


def _row(source: Source, kind: str, row: TableRow) -> dict[str, Any]:
    return {
        "id": f"{kind}:{row.line}",
        **_cells(row),
        "confidence": 0.5 if row.broken else 0.9,
        **source.place(row.line, row.last),
    }


def _cells(row: TableRow) -> dict[str, str]:
    return {name: text[:_LONGEST] for name, cell in row.cells.items() if (text := tidy(cell))}


def _outcome(source: Source, found: dict[str, Any]) -> dict[str, Any]:
    line = found["where"]["line"]
    place: Mapping[str, Any] = source.place(line, last_of_row(source.lines, line)) if line else {}
    return {"id": f"coherence:{found['rule']}:{line}:{found['where']['column']}", **found, **place}


def _missed(
    gaps: Sequence[GapTable], sheets: Sequence[ActionSheet], source: Source
) -> Iterator[dict[str, Any]]:
    """What was seen and could not be read."""
    lines = source.lines
    yield from _lost_sheets(sheets, source)
    for table in gaps:
        for row in table.every or table.rows:
            for name in row.doubtful:
                yield _note("doubtful_number", row.line, {"text": row.printed.get(name, "")})
    for sheet in sheets:
        for name in sheet.broken:
            yield {"line": sheet.said[name].line, "what": "broken_cell", "params": {"field": name}}
    if not gaps:
        line = next((at for at, text in enumerate(lines, 1) if "gap" in text.lower() and "|" in text), 0)
        yield _note("no_gap_table", line, {})
    if not sheets:
        yield _note("no_action_sheets", 0, {})


def _lost_sheets(sheets: Sequence[ActionSheet], source: Source) -> Iterator[dict[str, Any]]:
    """Heads of action sheets that lie in none that was read: a layout that a PDF's text does not keep."""
    if source.form != "pdf":
        return
    read = {line for sheet in sheets for line in range(sheet.line, sheet.last + 1)}
    for at, line in enumerate(lines := source.lines, 1):
        words = line.strip("| #*").split("|")[0].split("  ")[0].strip()
        ahead = " ".join(lines[at : at + _SHEET_LINES]).lower()
        if at not in read and label_of(words) == "name" and "cost" in ahead and "stakeholder" in ahead:
            yield _note("lost_sheet", at, {})


def _note(code: str, line: int, params: Mapping[str, Any]) -> dict[str, Any]:
    return {"line": line, "what": code, "params": dict(params), "text": NOTES[code] % params}

"""The gap table of a contract: its reduction target, and what other plans save already."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.methods.contracts.gaps import GapRow, GapTable
from zeroward.plan.importers.parsed import Finding, ParsedRow
from zeroward.plan.models import PathKind, PolicyLevel, PolicyType, TargetKind


def gap_rows(tables: Sequence[GapTable], *, source: str) -> tuple[list[ParsedRow], list[Finding]]:
    """The first table that has a total. Others are told."""
    findings = [_told(table) for table in tables]
    table = next((one for one in tables if one.total is not None), None)
    if table is None:
        return [], findings
    rows = [_target(table, source), _policy(table, source)]
    return [row for row in rows if row is not None], findings


def _told(table: GapTable) -> Finding:
    total = table.total
    place = _("lines %(first)d–%(last)d") % {"first": table.line, "last": table.last}
    if total is None:
        return Finding(place, _("This gap table has no total that can be read."))
    said = "; ".join(f"{name} {format_number(value, 0)}" for name, value in total.cells.items())
    text = _("Gap table, total in t CO₂e: %(said)s.") % {"said": said}
    if not table.unit_stated:
        text += " " + _unit_words(table)
    doubtful = [f"{row.label[:30]}: {', '.join(row.doubtful)}" for row in table.rows if row.doubtful]
    if doubtful:
        text += " " + _("Left out as doubtful: %(cells)s.") % {"cells": "; ".join(doubtful)[:300]}
    return Finding(place, text)


def _target(table: GapTable, source: str) -> ParsedRow | None:
    total: GapRow | None = table.total
    if total is None or not total.cells.get("baseline") or total.cells.get("target") is None:
        return None
    baseline, target = total.cells["baseline"], total.cells["target"]
    if not 0 <= target <= baseline:
        return None
    values: dict[str, Any] = {
        "title": _("Target of the contract"),
        "kind": str(TargetKind.ABSOLUTE),
        "reference": baseline,
        "percent": 100 * target / baseline,
        "path": str(PathKind.LINEAR),
        "source_text": _source(source, total),
    }
    return ParsedRow(_line(total), "targets", values, hints=_unit(table))


def _policy(table: GapTable, source: str) -> ParsedRow | None:
    """What the contract subtracts for plans that exist already, in one row: the table does not say which."""
    sums: dict[str, float] = defaultdict(float)
    for row in table.rows:
        if row.sector != "total" and row.cells.get("existing", 0) > 0:
            sums[row.sector] += row.cells["existing"]
    if not sums:
        return None
    values: dict[str, Any] = {
        "name": _("Other plans and strategies, as the contract sums them up"),
        "type": str(PolicyType.STRATEGY),
        "level": str(PolicyLevel.LOCAL),
        "reductions": dict(sums),
        "source_text": _source(source, table.rows[0]),
    }
    return ParsedRow(_line(table.rows[0]), "policies", values, hints=_unit(table))


def _unit(table: GapTable) -> tuple[str, ...]:
    return () if table.unit_stated else (_unit_words(table),)


def _unit_words(table: GapTable) -> str:
    """What was taken for a unit that the table does not state."""
    if table.unit == 1:
        return _("The table does not state its unit; tonnes are taken.")
    return _(
        "The table does not state its unit; thousand tonnes are taken, as tonnes would be too few for a city."
    )


def _line(row: GapRow) -> str:
    return _("line %(number)d") % {"number": row.line}


def _source(source: str, row: GapRow) -> str:
    text = _("%(file)s, gap table, line %(line)d") % {"file": source or _("contract"), "line": row.line}
    return text[:500]

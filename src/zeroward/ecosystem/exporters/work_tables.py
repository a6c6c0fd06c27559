"""Pieces of a platform's work as a table for other tools: every field of a kind, one record a line."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from zeroward.core.workbooks.formulas import safe_text
from zeroward.ecosystem.domain.work_rows import Kind
from zeroward.ecosystem.models import WorkRecord
from zeroward.ecosystem.queries.work_lists import outreach_steps

ALWAYS = ("title",)


def write_table(kind: Kind, records: Iterable[WorkRecord]) -> bytes:
    """UTF-8 with a mark, so that spreadsheets read it; columns as the import knows them; empty = not known."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream, delimiter=";")
    names = _names(kind)
    steps = [step.key for step in outreach_steps()] if "steps" in kind.columns else []
    lines.writerow([*names, *(f"step:{key}" for key in steps)])
    for record in records:
        cells = [_cell(kind, record, name) for name in names]
        cells += [str(getattr(record, "steps", {}).get(key, "")) for key in steps]
        lines.writerow([safe_text(cell) for cell in cells])
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8")


def _names(kind: Kind) -> list[str]:
    return [name for name in kind.columns if name not in ("steps", "origin", "item")]


def _cell(kind: Kind, record: WorkRecord, name: str) -> str:
    value: Any = getattr(record, name)
    if value is None:
        return ""
    if name == "owner":
        return record.who
    if name == "city" or name in kind.refs:
        return str(getattr(value, "key", "") or value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)

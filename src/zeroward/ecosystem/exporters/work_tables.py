"""Pieces of a platform's work as a table for other tools: every field of a kind, one record a line."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from zeroward.core.workbooks.formulas import safe_text
from zeroward.ecosystem.domain.work_rows import Kind
from zeroward.ecosystem.models import WorkRecord
from zeroward.ecosystem.queries.work_lists import outreach_steps


def write_table(kind: Kind, records: Iterable[WorkRecord]) -> bytes:
    """UTF-8 with a mark, so that spreadsheets read it; empty = not known. Heads and states stand in words; only the
    list of cities, which is handed in again, keeps the names and keys that its import knows."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream, delimiter=";")
    handed_in = "steps" in kind.columns
    names = [name for name in kind.columns if name not in ("steps", "origin", "item")]
    steps = [step.key for step in outreach_steps()] if handed_in else []
    heads = names if handed_in else [_head(kind, name) for name in names]
    lines.writerow([*heads, *(f"step:{key}" for key in steps)])
    for record in records:
        cells = [_cell(kind, record, name) if handed_in else _words(kind, record, name) for name in names]
        cells += [str(getattr(record, "steps", {}).get(key, "")) for key in steps]
        lines.writerow([safe_text(cell) for cell in cells])
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8")


def _head(kind: Kind, name: str) -> str:
    """The label of a column; what follows a comma tells how to write it."""
    column: Any = kind.model._meta.get_field(name)
    return str(capfirst(str(column.verbose_name).partition(", ")[0]))


def _words(kind: Kind, record: WorkRecord, name: str) -> str:
    """A field as a reader knows it: the label of a state, the title of what it leads to."""
    value: Any = getattr(record, name)
    if kind.model._meta.get_field(name).choices:
        return str(getattr(record, f"get_{name}_display")()) if value else ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if name in kind.refs and value is not None:
        return str(value)
    return _cell(kind, record, name)


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

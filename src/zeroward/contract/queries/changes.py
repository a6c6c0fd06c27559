"""What became of a module: change by change, cell by cell, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.models import Contract
from zeroward.contract.queries.content import template_for
from zeroward.contract.queries.showing import column_at, head_of, said_in_short, words_of
from zeroward.methods.contracts.template.canonical import tidy_module
from zeroward.methods.contracts.template.content import Place, has_value
from zeroward.methods.contracts.template.difference import Change, diff_module
from zeroward.methods.contracts.template.shapes import Column, Template

MOST_SHOWN: Final = 20
MOST_LINES: Final = 60
TEXT: Final = Column("text", "Text")


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One cell or row: what it was and what it is."""

    label: str
    kind: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ModuleChange:
    """One save: who, when, what. `more` counts lines that are not shown."""

    at: datetime
    by: str
    lines: tuple[ChangeLine, ...]
    more: int


def changes_of(contract: Contract, module: str) -> list[ModuleChange]:
    """The newest first. Two queries."""
    template = template_for(contract)
    pasts = list(
        contract.pasts.filter(module=module).select_related("by").order_by("-at", "-pk")[:MOST_SHOWN]
    )
    now = contract.modules.filter(module=module).values_list("content", flat=True).first() or {}
    found = []
    for past in pasts:
        lines = change_lines(template, module, past.content, now)
        found.append(
            ModuleChange(
                past.at, str(past.by or ""), tuple(lines[:MOST_LINES]), max(len(lines) - MOST_LINES, 0)
            )
        )
        now = past.content
    return [one for one in found if one.lines]


def change_lines(
    template: Template, module: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[ChangeLine]:
    """Differences of two contents of a module in words."""
    names = _row_names(template, module, before, after)
    return [
        _line(template, change, names)
        for change in diff_module(module, tidy_module(before), tidy_module(after))
    ]


def _line(template: Template, change: Change, names: Mapping[tuple[str, str], str]) -> ChangeLine:
    place = change.place
    if change.kind in ("row_added", "row_removed", "moved"):
        said = {
            "row_added": _("row added"),
            "row_removed": _("row removed"),
            "moved": _("order changed"),
        }[change.kind]
        return ChangeLine(names.get((place.key, place.row)) or change.label or place.key, said, "", "")
    column = TEXT if place.kind == "text" else column_at(template, place) or TEXT
    return ChangeLine(
        _label(place, column, names),
        "",
        said_in_short(column, change.before, 400) if change.before else "",
        said_in_short(column, change.after, 400) if change.after else "",
    )


def _label(place: Place, column: Column, names: Mapping[tuple[str, str], str]) -> str:
    if place.kind == "text":
        return _("Text")
    title = head_of(column) if place.kind == "cell" else words_of(column.title)
    row = names.get((place.key, place.row), "")
    return f"{row}: {title}" if row else title


def _row_names(
    template: Template, module: str, before: Mapping[str, Any], after: Mapping[str, Any]
) -> dict[tuple[str, str], str]:
    """What rows are called, by table and id."""
    shape = template.module(module) if template.has(module) else None
    found: dict[tuple[str, str], str] = {}
    for content in (before, after):
        for table in shape.tables if shape is not None else ():
            for row in content.get("tables", {}).get(table.id, ()):
                named = [
                    said_in_short(column, row["cells"][column.key], 60)
                    for column in table.columns
                    if has_value(row["cells"].get(column.key) or {})
                ]
                found[table.id, row["id"]] = " ".join(named[: 2 if "number" in row["cells"] else 1])
    return found

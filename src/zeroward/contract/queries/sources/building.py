"""Making modules of a contract out of what a room below knows: every cell says where it came from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.methods.contracts.template.checking import check_cell
from zeroward.methods.contracts.template.shapes import Column, Module, Template

Values = Mapping[str, Any]
Modules = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Origin:
    """`room` is the key of the room, `label` the record's title, `at` the day as YYYY-MM-DD."""

    room: str
    label: str
    at: str

    def source(self, path: str = "") -> dict[str, str]:
        """What a cell carries as `from`; `path` names the part of the record ("action M1")."""
        found = {"room": self.room, "label": self.label, "at": self.at}
        return {**found, "path": path} if path else found


def cell(origin: Origin, value: Any, path: str = "") -> dict[str, Any]:
    """A cell with its origin; {} when the room has nothing to say."""
    if value is None or value == "" or value == []:
        return {}
    kept = int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 2**53 else value
    return {"value": kept, "from": origin.source(path)}


def withheld(origin: Origin, reason: str) -> dict[str, Any]:
    """A cell that says why the room tells no value."""
    return {"not_available": reason, "from": origin.source()}


def row(origin: Origin, row_id: str, values: Values, path: str = "") -> dict[str, Any]:
    """A row with the cells that are known."""
    cells = {key: cell(origin, value, path) for key, value in values.items()}
    return {"id": row_id, "cells": {key: one for key, one in cells.items() if one}}


def table(modules: Modules, module: str, table_id: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Put rows into a table; one without rows is left out."""
    found = list(rows)
    if found:
        modules.setdefault(module, {}).setdefault("tables", {})[table_id] = found


def text(modules: Modules, module: str, origin: Origin, said: str) -> None:
    """Put a text into a module, if there is one."""
    if said.strip():
        modules.setdefault(module, {})["text"] = cell(origin, said.strip())


def fields(modules: Modules, module: str, origin: Origin, values: Values) -> None:
    """Put fields into a module, as far as they are known."""
    found = {key: one for key, value in values.items() if (one := cell(origin, value))}
    if found:
        modules.setdefault(module, {}).setdefault("fields", {}).update(found)


def fitted(template: Template, modules: Modules) -> Modules:
    """What of it the template has a place for: an older one has fewer columns. A value that its column cannot hold
    stays out, so that the cell is blank and somebody sees it."""
    found: Modules = {}
    for module in template.modules:
        data = modules.get(module.id, {})
        kept: dict[str, Any] = {}
        if module.text and "text" in data:
            kept["text"] = data["text"]
        if said := _cells(_field_columns(module), data.get("fields", {})):
            kept["fields"] = said
        for shape in module.tables:
            columns = {one.key: one for one in shape.columns}
            rows = [
                {"id": line["id"], "cells": _cells(columns, line["cells"])}
                for line in data.get("tables", {}).get(shape.id, ())
            ]
            if rows:
                kept.setdefault("tables", {})[shape.id] = rows
        if kept:
            found[module.id] = kept
    return found


def _field_columns(module: Module) -> dict[str, Column]:
    """The fields of a module, and those in which it stands why a table has no rows."""
    tables = {one.id: Column(one.id, one.title) for one in module.tables}
    return {**tables, **{one.key: one for one in module.fields}}


def _cells(columns: Mapping[str, Column], cells: Mapping[str, Any]) -> dict[str, Any]:
    found = {key: _held(columns[key], one) for key, one in cells.items() if key in columns}
    return {key: one for key, one in found.items() if check_cell(columns[key], one) is None}


def _held(column: Column, one: Mapping[str, Any]) -> Mapping[str, Any]:
    """A text as a list of its lines, or a list as a text, where the column asks for the other."""
    value = one.get("value")
    if column.is_list and isinstance(value, str):
        return {**one, "value": [part.strip() for part in value.splitlines() if part.strip()]}
    if not column.is_list and isinstance(value, list):
        return {**one, "value": "; ".join(str(part) for part in value)}
    return one

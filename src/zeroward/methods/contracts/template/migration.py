"""From one generation of the template to another. What has no place there is listed with its value, never dropped."""

from dataclasses import dataclass
from typing import Any

from zeroward.methods.contracts.template.canonical import tidy
from zeroward.methods.contracts.template.checking import LONGEST_TEXT, check_cell
from zeroward.methods.contracts.template.content import (
    Cell,
    Content,
    Place,
    empty_content,
    has_value,
    places,
)
from zeroward.methods.contracts.template.load import template_of
from zeroward.methods.contracts.template.shapes import Module, Template, UnknownPlaceError


@dataclass(frozen=True, slots=True)
class Lost:
    """A cell for which the other template has no place, or another kind of value there."""

    place: Place
    cell: Cell


@dataclass(frozen=True, slots=True)
class Migrated:
    """`new_modules` are modules that the other template asks for and the content did not know."""

    content: dict[str, Any]
    lost: tuple[Lost, ...]
    new_modules: tuple[str, ...]


def migrate(content: Content, to_key: str) -> Migrated:
    """The content in another template. Modules, tables, fields and columns keep their ids in all generations.

    Raises UnknownTemplateError.
    """
    source, target = template_of(content["template"]), template_of(to_key)
    tidied = tidy(content)
    lost = [Lost(place, cell) for place, cell in places(tidied) if not _fits(target, place, cell)]
    dropped = {one.place for one in lost}
    result = empty_content(target, content["language"])
    for module_id, module in tidied["modules"].items():
        if target.has(module_id):
            kept = _kept(target.module(module_id), module_id, module, dropped)
            result["modules"][module_id] = _over(result["modules"].get(module_id, {}), kept)
    new = tuple(module.id for module in target.modules if not source.has(module.id))
    return Migrated(result, tuple(lost), new)


def _fits(target: Template, place: Place, cell: Cell) -> bool:
    try:
        module = target.module(place.module)
        if place.kind == "text":
            return module.text
        if place.kind == "field" and any(table.id == place.key for table in module.tables):
            return True
        column = (
            module.field(place.key) if place.kind == "field" else module.table(place.key).column(place.column)
        )
    except UnknownPlaceError:
        return False
    return not has_value(cell) or check_cell(column, cell, longest=LONGEST_TEXT) is None


def _kept(module: Module, module_id: str, data: dict[str, Any], dropped: set[Place]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    if "text" in data and Place(module_id, "text") not in dropped:
        kept["text"] = data["text"]
    fields = {
        key: cell
        for key, cell in data.get("fields", {}).items()
        if Place(module_id, "field", key) not in dropped
    }
    if fields:
        kept["fields"] = fields
    known = {table.id for table in module.tables}
    for table_id, rows in data.get("tables", {}).items():
        if table_id in known:
            kept.setdefault("tables", {})[table_id] = [
                {
                    "id": row["id"],
                    "cells": {
                        column: cell
                        for column, cell in row["cells"].items()
                        if Place(module_id, "cell", table_id, row["id"], column) not in dropped
                    },
                }
                for row in rows
            ]
    return kept


def _over(empty: dict[str, Any], kept: dict[str, Any]) -> dict[str, Any]:
    """What was answered; tables with fixed rows that nobody touched stay as the template has them."""
    tables = {**empty.get("tables", {}), **kept.get("tables", {})}
    return {**kept, "tables": tables} if tables else kept

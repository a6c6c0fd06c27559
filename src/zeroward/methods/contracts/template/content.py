"""What a city answers: plain JSON, addressed cell by cell. Nothing here changes a content in place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final, Literal

from zeroward.methods.contracts.template.shapes import Template

Content = Mapping[str, Any]
"""{"template", "language", "modules": {id: ModuleContent}}."""
ModuleContent = Mapping[str, Any]
"""{"text": Cell, "fields": {key: Cell}, "tables": {table id: [Row, …]}}; every key may be absent.

A field with the id of a table says why the whole table is not there."""
Row = Mapping[str, Any]
"""{"id": str, "cells": {column: Cell}}."""
Cell = Mapping[str, Any]
"""{"value": …, "from"?, "original"?} or {"not_available": reason}; {} is blank."""

BLANK: Final[Cell] = {}


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a cell stands. `key` is the field or the table."""

    module: str
    kind: Literal["text", "field", "cell"]
    key: str = ""
    row: str = ""
    column: str = ""

    def __str__(self) -> str:
        return "/".join(part for part in (self.module, self.key, self.row, self.column) if part)


def value_cell(value: Any, *, source: Mapping[str, Any] | None = None, original: Any = None) -> Cell:
    """A cell with a value; `source` says which room it came from, `original` the amount before conversion."""
    cell: dict[str, Any] = {"value": value}
    if source is not None:
        cell["from"] = dict(source)
    if original is not None:
        cell["original"] = dict(original)
    return cell


def reason_cell(reason: str) -> Cell:
    """A cell that says why there is no value."""
    return {"not_available": reason}


def value_of(cell: Cell) -> Any:
    """The value, None when there is none."""
    return cell.get("value")


def reason_of(cell: Cell) -> str:
    """Why there is no value, "" when that is not said."""
    reason = cell.get("not_available")
    return reason.strip() if isinstance(reason, str) else ""


def has_value(cell: Cell) -> bool:
    """True for any value; no, 0 and False are values, an empty text or list is none."""
    value = cell.get("value")
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, list | tuple):
        return any(str(one).strip() for one in value)
    return value is not None


def is_blank(cell: Cell) -> bool:
    """True when there is neither a value nor a reason."""
    return not has_value(cell) and not reason_of(cell)


def empty_content(template: Template, language: str) -> dict[str, Any]:
    """A content in which nothing is answered; fixed rows are there and named."""
    modules: dict[str, Any] = {}
    for module in template.modules:
        tables = {table.id: fixed_rows(table.rows, table.label) for table in module.tables if table.rows}
        if tables:
            modules[module.id] = {"tables": tables}
    return {"template": template.key, "language": language, "modules": modules}


def fixed_rows(rows: Sequence[Any], label: str) -> list[dict[str, Any]]:
    """The rows that a table always has."""
    return [{"id": row.key, "cells": {label: {"value": row.key}}} for row in rows]


def module_of(content: Content, module_id: str) -> ModuleContent:
    """What the content says in a module; {} for nothing."""
    found: ModuleContent = content.get("modules", {}).get(module_id) or {}
    return found


def rows_of(content: Content, module_id: str, table_id: str) -> tuple[Row, ...]:
    """The rows of a table."""
    return tuple(module_of(content, module_id).get("tables", {}).get(table_id, ()))


def places(content: Content) -> Iterator[tuple[Place, Cell]]:
    """Every cell that is there, in the order of the content."""
    for module_id, module in content.get("modules", {}).items():
        yield from places_of(module_id, module)


def places_of(module_id: str, module: ModuleContent) -> Iterator[tuple[Place, Cell]]:
    """Every cell of one module."""
    if module.get("text"):
        yield Place(module_id, "text"), module["text"]
    for key, cell in module.get("fields", {}).items():
        yield Place(module_id, "field", key), cell
    for table_id, rows in module.get("tables", {}).items():
        for row in rows:
            for column, cell in row["cells"].items():
                yield Place(module_id, "cell", table_id, row["id"], column), cell


def cell_at(content: Content, place: Place) -> Cell:
    """The cell; blank when nothing stands there."""
    module = module_of(content, place.module)
    if place.kind == "text":
        return module.get("text") or BLANK
    if place.kind == "field":
        return module.get("fields", {}).get(place.key) or BLANK
    for row in module.get("tables", {}).get(place.key, ()):
        if row["id"] == place.row:
            return row["cells"].get(place.column) or BLANK
    return BLANK


def with_cell(content: Content, place: Place, cell: Cell) -> dict[str, Any]:
    """A copy with the cell at its place; a row that is missing is added at the end."""
    return with_cells(content, [(place, cell)])


def with_cells(content: Content, cells: Iterable[tuple[Place, Cell]]) -> dict[str, Any]:
    """A copy with many cells at their places."""
    changed: dict[str, Any] = deepcopy(dict(content))
    for place, cell in cells:
        _put(changed.setdefault("modules", {}).setdefault(place.module, {}), place, deepcopy(dict(cell)))
    return changed


def _put(module: dict[str, Any], place: Place, cell: dict[str, Any]) -> None:
    if place.kind == "text":
        module["text"] = cell
    elif place.kind == "field":
        module.setdefault("fields", {})[place.key] = cell
    else:
        rows = module.setdefault("tables", {}).setdefault(place.key, [])
        row = next((one for one in rows if one["id"] == place.row), None)
        if row is None:
            row = {"id": place.row, "cells": {}}
            rows.append(row)
        row["cells"][place.column] = cell

"""Whether JSON is a content of a template. Every fault names its place and what to do; nothing is repaired here."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from zeroward.methods.contracts.template.content import Place
from zeroward.methods.contracts.template.shapes import Column, Module, Table, Template

LONGEST_TEXT: Final = 200_000
LONGEST_CELL: Final = 20_000
LONGEST_LIST: Final = 200
LARGEST: Final = 1e15
"""More than the money of the world in euro: a larger number is a slip."""
MOST_ROWS: Final = 2_000
_ROW_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:\-]{0,79}")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
_BAD_SIGNS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_CELL_KEYS: Final = frozenset({"value", "from", "original", "not_available"})
_YEARS: Final = (1900, 2200)

_SHAPE: Final = "This does not have the form of a contract."
_UNKNOWN: Final = "The template has no such place."


@dataclass(frozen=True, slots=True)
class Fault:
    """`message` and `remedy` are English sentences to translate; `params` fill them."""

    place: str
    message: str
    remedy: str = ""
    params: Mapping[str, str] = field(default_factory=dict)


def faults_of(template: Template, content: Any) -> tuple[Fault, ...]:
    """All faults of a content, () when it fits the template."""
    if not isinstance(content, Mapping) or not isinstance(content.get("modules", {}), Mapping):
        return (Fault("", _SHAPE),)
    found: list[Fault] = []
    language = content.get("language")
    if not isinstance(language, str) or not _LANGUAGE.fullmatch(language):
        found.append(Fault("language", "This is no code of a language."))
    if content.get("template") != template.key:
        found.append(Fault("template", "The content belongs to another template."))
    found += [Fault(str(key), _UNKNOWN) for key in content if key not in ("template", "language", "modules")]
    for module_id, module in content.get("modules", {}).items():
        found += check_module(template, module_id, module)
    return tuple(found)


def check_module(template: Template, module_id: Any, data: Any) -> tuple[Fault, ...]:
    """The faults of one module."""
    if not isinstance(module_id, str) or not template.has(module_id):
        return (Fault(str(module_id)[:80], _UNKNOWN),)
    if not isinstance(data, Mapping):
        return (Fault(module_id, _SHAPE),)
    return tuple(_module_faults(template.module(module_id), data))


def _module_faults(module: Module, data: Mapping[str, Any]) -> Iterator[Fault]:
    for key in data:
        if key not in ("text", "fields", "tables"):
            yield Fault(f"{module.id}/{key}"[:120], _UNKNOWN)
    if "text" in data:
        if not module.text:
            yield Fault(module.id, _UNKNOWN)
        yield from _cell_faults(TEXT, data["text"], str(Place(module.id, "text")), LONGEST_TEXT)
    fields, tables = data.get("fields", {}), data.get("tables", {})
    if not isinstance(fields, Mapping) or not isinstance(tables, Mapping):
        yield Fault(module.id, _SHAPE)
        return
    known = {column.key: column for column in module.fields}
    known |= {table.id: TEXT for table in module.tables}  # why a whole table is not there
    for key, cell in fields.items():
        if key not in known:
            yield Fault(f"{module.id}/{key}"[:120], _UNKNOWN)
        else:
            yield from _cell_faults(known[key], cell, f"{module.id}/{key}", LONGEST_TEXT)
    shapes = {table.id: table for table in module.tables}
    for table_id, rows in tables.items():
        if table_id not in shapes:
            yield Fault(f"{module.id}/{table_id}"[:120], _UNKNOWN)
        else:
            yield from _table_faults(shapes[table_id], rows, f"{module.id}/{table_id}")


def _table_faults(table: Table, rows: Any, place: str) -> Iterator[Fault]:
    if not isinstance(rows, list | tuple):
        yield Fault(place, _SHAPE)
        return
    if len(rows) > MOST_ROWS:
        yield Fault(place, "The table has more than %(most)s rows.", "", {"most": str(MOST_ROWS)})
        return
    columns = {column.key: column for column in table.columns}
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        here = f"{place}/{number}"
        if (
            not isinstance(row, Mapping)
            or set(row) != {"id", "cells"}
            or not isinstance(row["cells"], Mapping)
        ):
            yield Fault(here, _SHAPE)
            continue
        row_id = row["id"]
        if not isinstance(row_id, str) or not _ROW_ID.fullmatch(row_id):
            yield Fault(here, "The row has no usable id.")
            continue
        if row_id in seen:
            yield Fault(f"{place}/{row_id}", "Two rows have the same id.", "Remove one of the two rows.")
        seen.add(row_id)
        for key, cell in row["cells"].items():
            if key not in columns:
                yield Fault(f"{place}/{row_id}/{key}"[:160], _UNKNOWN)
            else:
                yield from _cell_faults(columns[key], cell, f"{place}/{row_id}/{key}", LONGEST_CELL)
    fixed = {row.key for row in table.rows}
    if not table.more_rows and seen - fixed:
        yield Fault(place, "The table has its own rows only.", "Remove the rows that were added.")


TEXT: Final = Column("text", "Text")


def check_cell(column: Column, cell: Any, place: str = "", *, longest: int = LONGEST_CELL) -> Fault | None:
    """The first fault of a cell, None when it is sound. Texts and fields of a module may be LONGEST_TEXT."""
    return next(_cell_faults(column, cell, place, longest), None)


def _cell_faults(column: Column, cell: Any, place: str, longest: int) -> Iterator[Fault]:
    if not isinstance(cell, Mapping) or not set(cell) <= _CELL_KEYS:
        yield Fault(place, _SHAPE)
        return
    if "not_available" in cell:
        if "value" in cell:
            yield Fault(place, "A cell has a value or a reason, not both.")
        yield from _text_faults(cell["not_available"], place, LONGEST_CELL)
    if "value" in cell and cell["value"] is not None:
        yield from _value_faults(column, cell["value"], place, longest)
    yield from _extra_faults(cell, place)


def _value_faults(column: Column, value: Any, place: str, longest: int) -> Iterator[Fault]:
    if column.is_list:
        if not isinstance(value, list | tuple) or len(value) > LONGEST_LIST:
            yield Fault(place, "A list of words is wanted here.")
            return
        for one in value:
            yield from _word_faults(column, one, place)
    elif column.is_number:
        yield from _number_faults(column, value, place)
    elif column.kind == "yes_no":
        if not isinstance(value, bool):
            yield Fault(place, "Yes or no is wanted here.")
    elif column.kind == "choice":
        yield from _word_faults(column, value, place)
    else:
        yield from _text_faults(value, place, longest)


def _number_faults(column: Column, value: Any, place: str) -> Iterator[Fault]:
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield Fault(place, "A number is wanted here.", "Write the number alone, without its unit.")
    elif not math.isfinite(value) or abs(value) > LARGEST:
        yield Fault(place, "This number is too large.", "Check the unit and the digits.")
    elif column.kind == "year" and not (value == int(value) and _YEARS[0] <= value <= _YEARS[1]):
        yield Fault(place, "This is no year.", "Write a year in four digits.")


def _word_faults(column: Column, value: Any, place: str) -> Iterator[Fault]:
    """A choice or an entry of a list."""
    if not isinstance(value, str) or not value.strip():
        yield Fault(place, "A word is wanted here.")
        return
    known = {choice.key for choice in column.choices}
    if known and not column.open and value not in known:
        yield Fault(place, "This is none of the choices.", "Choose one of: %(choices)s.", _named(column))
    yield from _text_faults(value, place, LONGEST_CELL, lines=column.open and not column.is_list)


def _named(column: Column) -> dict[str, str]:
    return {"choices": ", ".join(sorted(choice.key for choice in column.choices))}


def _text_faults(value: Any, place: str, longest: int, *, lines: bool = True) -> Iterator[Fault]:
    if not isinstance(value, str):
        yield Fault(place, "A text is wanted here.")
    elif len(value) > longest:
        yield Fault(place, "The text is longer than %(most)s letters.", "", {"most": str(longest)})
    elif _BAD_SIGNS.search(value) or (not lines and "\n" in value):
        yield Fault(place, "The text holds signs that cannot be printed.", "Write it again without them.")


def _extra_faults(cell: Mapping[str, Any], place: str) -> Iterator[Fault]:
    """Where a value comes from, and what it was in another currency: flat records of words and numbers."""
    for key in ("from", "original"):
        extra = cell.get(key)
        if extra is None:
            continue
        if not isinstance(extra, Mapping) or len(extra) > 12:
            yield Fault(place, _SHAPE)
            continue
        for name, value in extra.items():
            if not isinstance(name, str) or len(name) > 40 or not _is_flat(value):
                yield Fault(place, _SHAPE)
                break


def _is_flat(value: Any) -> bool:
    if isinstance(value, str):
        return len(value) <= LONGEST_CELL and not _BAD_SIGNS.search(value)
    if isinstance(value, bool) or value is None:
        return True
    return isinstance(value, int | float) and math.isfinite(value) and abs(value) <= LARGEST * 1e6

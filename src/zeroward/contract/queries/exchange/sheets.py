"""The sheets of a contract's workbook, and what stands on them for machines."""

from collections.abc import Iterator
from typing import Any, Final

from zeroward.methods.contracts.template.content import Place
from zeroward.methods.contracts.template.shapes import Column, Module, Table, Template

MARK: Final = "zeroward.contract"
ABOUT: Final = "about"
TEXTS: Final = "texts"
TABLE: Final = "table"
KEPT: Final = "kept"
"""Holds what a cell of a sheet cannot: where a value came from, its original currency, long texts."""
ROW: Final = "row"
TEXT_KEYS: Final = ("module", "key", "title", "what", "unit", "answer")
PIECE: Final = 30_000
TEXT: Final = Column("text", "Text")
TEXT_KEY: Final = "text"


def questions_of(module: Module) -> Iterator[tuple[Place, Column]]:
    """What is asked outside tables: the text, the fields, and why a table is not there."""
    if module.text:
        yield Place(module.id, "text"), TEXT
    for field in module.fields:
        yield Place(module.id, "field", field.key), field
    for table in module.tables:
        yield Place(module.id, "field", table.id), Column(table.id, table.title)


def tables_of(template: Template) -> Iterator[Table]:
    for module in template.modules:
        yield from module.tables


def place_list(place: Place) -> list[str]:
    """A place as it is stored beside its cell."""
    return [place.module, place.kind, place.key, place.row, place.column]


def place_from(parts: Any) -> Place:
    """The place of a stored list. Raises ValueError or TypeError for anything else."""
    module, kind, key, row, column = parts
    if kind not in ("text", "field", "cell") or not all(isinstance(one, str) for one in parts):
        raise ValueError("no place")
    return Place(module, kind, key, row, column)

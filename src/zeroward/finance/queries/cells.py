"""Cells of the tables of a contract: a value with where it comes from, a reason, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.finance.queries.load import Row

Cell = dict[str, Any]
TableRow = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Origin:
    """`label` and `path` say where a value stands on this platform, `at` when it was last changed (ISO)."""

    room: str
    label: str
    path: str
    at: str

    def as_json(self) -> dict[str, str]:
        found = {"room": self.room, "label": self.label, "at": self.at}
        return {**found, "path": self.path} if self.path else found


def cell(value: Any, origin: Origin, original: Mapping[str, Any] | None = None) -> Cell | None:
    """None where there is no value: a cell that is missing is blank."""
    if value in (None, "", [], ()):
        return None
    made: Cell = {"value": list(value) if isinstance(value, tuple) else value, "from": origin.as_json()}
    if original:
        made["original"] = {name: original[name] for name in ("amount", "currency", "rate", "rate_date")}
    return made


def made_row(name: str, cells: Mapping[str, Cell | None]) -> TableRow:
    return {"id": name, "cells": {column: one for column, one in cells.items() if one is not None}}


def from_row(row: Row, key: str, columns: Mapping[str, str], origin: Origin) -> TableRow:
    """A row of a table whose columns are fields of ours: column → field."""
    originals = row["originals"]
    cells = {column: cell(row[field], origin, originals.get(field)) for column, field in columns.items()}
    return made_row(f"{key}-{row['id']}", cells)

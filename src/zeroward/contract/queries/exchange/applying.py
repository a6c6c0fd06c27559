"""What a contract becomes when a file is taken over: the file's answers over those that stand there."""

from collections.abc import Collection, Mapping
from typing import Any

from zeroward.methods.contracts.template.canonical import tidy_module
from zeroward.methods.contracts.template.content import (
    Content,
    Place,
    cell_at,
    module_of,
    places_of,
    with_cells,
)


def applied(
    current: Content, new: Content, *, refused: Collection[Place] = (), replace: bool = False
) -> dict[str, Any]:
    """The modules that the file has something for, as they would be.

    Without `replace` nothing is taken away: blanks of the file leave what stands there, rows that it does not have
    stay. With it these modules become as the file has them. Cells that could not be read stay as they are, too.
    """
    made = {}
    for module_id, module in new["modules"].items():
        said = tidy_module(module)
        if not said:
            continue
        now = module_of(current, module_id)
        base = _rows_of_file(said) if replace else _with_rows(now, said)
        cells = [(place, cell) for place, cell in places_of(module_id, said) if place not in refused]
        cells += [
            (place, cell_at(current, place)) for place in refused if replace and place.module == module_id
        ]
        whole = with_cells({"modules": {module_id: base}}, [pair for pair in cells if pair[1]])
        made[module_id] = tidy_module(whole["modules"][module_id])
    return made


def _with_rows(now: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """What stands there, with empty rows for those that the file adds, in its order."""
    tables = dict(now.get("tables", {}))
    for table, rows in said.get("tables", {}).items():
        known = {row["id"] for row in tables.get(table, ())}
        added = [{"id": row["id"], "cells": {}} for row in rows if row["id"] not in known]
        tables[table] = [*tables.get(table, ()), *added]
    return {**now, "tables": tables}


def _rows_of_file(said: Mapping[str, Any]) -> dict[str, Any]:
    """Empty rows as the file has them."""
    tables = said.get("tables", {})
    return {"tables": {table: [{"id": row["id"], "cells": {}} for row in tables[table]] for table in tables}}

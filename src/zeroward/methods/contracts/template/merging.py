"""Two people wrote in the same module: what one of them changed stands, what both changed is shown to the second."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from zeroward.methods.contracts.template.canonical import tidy_module
from zeroward.methods.contracts.template.content import BLANK, Cell, ModuleContent, Place, places_of


@dataclass(frozen=True, slots=True)
class Conflict:
    """Both changed the cell, and differently. In the merged module stands `theirs`, which was saved first.

    A place without column is a row that one removed while the other changed it: it stays.
    """

    place: Place
    base: Cell
    mine: Cell
    theirs: Cell


@dataclass(frozen=True, slots=True)
class Merged:
    module: dict[str, Any]
    conflicts: tuple[Conflict, ...]


def merge_module(
    module_id: str, *, base: ModuleContent, mine: ModuleContent, theirs: ModuleContent
) -> Merged:
    """`base` is what both started from, `theirs` what is stored now, `mine` what is handed in.

    With conflicts nothing is lost: what stands in none of the two is in the conflict.
    """
    parts = [tidy_module(one) for one in (base, mine, theirs)]
    conflicts = list(_rescue_rows(module_id, *parts))
    was, own, stored = (dict(places_of(module_id, one)) for one in parts)
    rows = {table: _rows(table, *parts) for table in _tables(*parts)}
    merged: dict[str, Any] = {}
    for place in dict.fromkeys([*stored, *own, *was]):
        before, mine_cell, theirs_cell = (one.get(place, BLANK) for one in (was, own, stored))
        if mine_cell != before and theirs_cell != before and mine_cell != theirs_cell:
            conflicts.append(Conflict(place, before, mine_cell, theirs_cell))
            chosen = theirs_cell or mine_cell
        else:
            chosen = mine_cell if mine_cell != before else theirs_cell
        if chosen:
            _put(merged, place, chosen)
    _order_rows(merged, rows)
    return Merged(merged, tuple(conflicts))


def _rescue_rows(
    module_id: str, base: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]
) -> Iterator[Conflict]:
    """A row that one removed and the other changed stays as the other left it, and is told."""
    for table in _tables(base):
        for row in base["tables"][table]:
            for removed, other in ((mine, theirs), (theirs, mine)):
                changed = _row(other, table, row["id"])
                if _row(removed, table, row["id"]) is None and changed not in (None, row):
                    removed.setdefault("tables", {}).setdefault(table, []).append(deepcopy(row))
                    yield Conflict(Place(module_id, "cell", table, row["id"]), BLANK, BLANK, BLANK)


def _row(part: ModuleContent, table: str, row_id: str) -> Any:
    return next((row for row in part.get("tables", {}).get(table, ()) if row["id"] == row_id), None)


def _tables(*parts: ModuleContent) -> list[str]:
    return list(dict.fromkeys(table for part in parts for table in part.get("tables", {})))


def _ids(table: str, part: ModuleContent) -> list[str]:
    return [row["id"] for row in part.get("tables", {}).get(table, ())]


def _rows(table: str, base: ModuleContent, mine: ModuleContent, theirs: ModuleContent) -> list[str]:
    """The ids that stay, in the stored order; rows that I added follow the row after which I put them."""
    was, own, stored = (_ids(table, one) for one in (base, mine, theirs))
    removed = (set(was) - set(own)) | (set(was) - set(stored))
    order = [row for row in (own if stored == was else stored) if row not in removed]
    for at, row in enumerate(own):
        if row in order or row in removed:
            continue
        before = next((one for one in reversed(own[:at]) if one in order), None)
        order.insert(order.index(before) + 1 if before is not None else len(order), row)
    order += [row for row in stored if row not in order and row not in removed]
    return order


def _put(merged: dict[str, Any], place: Place, cell: Cell) -> None:
    kept = deepcopy(dict(cell))
    if place.kind == "text":
        merged["text"] = kept
    elif place.kind == "field":
        merged.setdefault("fields", {})[place.key] = kept
    else:
        table = merged.setdefault("tables", {}).setdefault(place.key, {})
        table.setdefault(place.row, {})[place.column] = kept


def _order_rows(merged: dict[str, Any], rows: dict[str, list[str]]) -> None:
    """From cells by row to the list of rows; a row without cells stays."""
    tables = {}
    for table, order in rows.items():
        cells = merged.get("tables", {}).get(table, {})
        if order:
            tables[table] = [{"id": row, "cells": cells.get(row, {})} for row in order]
    if tables:
        merged["tables"] = tables

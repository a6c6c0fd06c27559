"""The items of a reading, each with its place and what may be corrected; and the reading that people agreed on."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final

from zeroward.contract.queries.reading_tables import TABLES, cell_fields, cell_values, with_cells
from zeroward.contract.reading_kinds import BY_KEY, KINDS, Field, Kind

_OF_PLACE: Final = ("id", "line", "last", "page", "quote", "confidence", "mark")
_AMOUNTS: Final = {"reduction": "t", "renewable": "MWh", "removed": "MWh", "cost": "EUR"}


@dataclass(frozen=True, slots=True)
class Item:
    """`values` are what may be corrected, as read; `doubts` are texts of what could not be read in one way.
    `source` is the item of the reading itself, `digest` that of all but its confidence."""

    id: str
    kind: Kind
    values: Mapping[str, Any]
    line: int
    last: int
    page: int | None
    quote: str
    confidence: float
    source: Mapping[str, Any] = field(repr=False)
    doubts: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """What may be corrected: of tables every cell."""
        return cell_fields(self.source) if self.kind.key == TABLES else self.kind.fields

    @property
    def digest(self) -> str:
        said = {name: value for name, value in self.source.items() if name not in ("confidence", "quote")}
        text = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return sha256(text.encode()).hexdigest()


def items_of(data: Mapping[str, Any], only: str = "") -> list[Item]:
    """All items, or those of one kind, in the order of the kinds and then of the document."""
    return [
        item
        for kind in KINDS
        if only in ("", kind.key)
        for item in (_item(kind, name, row) for name, row in _rows(data, kind.key))
    ]


def _rows(data: Mapping[str, Any], key: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Id and row of the items of a kind."""
    if key == "figures":
        for name in ("baseline", "target"):
            if data.get(name):
                yield name, data[name]
        return
    for row in data.get(key) or ():
        if key == "modules":
            yield f"modules:{row['id']}:{row['first']}", {**row, "line": row["first"]}
        elif row.get("line"):
            yield str(row["id"]), row


def _item(kind: Kind, name: str, row: Mapping[str, Any]) -> Item:
    values = (
        cell_values(row) if kind.key == TABLES else {one.name: value_in(row, one.name) for one in kind.fields}
    )
    return Item(
        name,
        kind,
        values,
        row["line"],
        row.get("last") or row["line"],
        row.get("page"),
        row.get("quote") or row.get("title") or "",
        float(row.get("confidence") or 0),
        row,
        tuple(_doubts(row)),
    )


def value_in(row: Mapping[str, Any], name: str) -> Any:
    """A value by the name of its field: flat, in the cells of a gap row, the one amount of an action, or the first of
    a list of keys."""
    if name in _AMOUNTS and isinstance(row.get(name), list):
        found = [one["value"] for one in row[name] if one["unit"] == _AMOUNTS[name]]
        return found[0] if len(found) == 1 else None
    if name in ("field", "lever") and isinstance(row.get(f"{name}s"), list):
        return next(iter(row[f"{name}s"]), "")
    if name in row.get("cells", {}):
        return row["cells"][name]
    value = row.get(name)
    return value if isinstance(value, str | int | float) or value is None else None


def _doubts(row: Mapping[str, Any]) -> Iterator[str]:
    for one in row.get("doubtful") or ():
        if isinstance(one, Mapping) and one.get("text"):
            yield str(one["text"])
    for name, unit in _AMOUNTS.items():
        amounts = row.get(name)
        if isinstance(amounts, list):
            found = [one for one in amounts if one["unit"] == unit]
            if len(found) > 1 or any(one["value"] is None for one in found):
                yield ", ".join(str(one["text"]) for one in found)[:200]


def agreed(data: Mapping[str, Any], marks: Iterable[Any]) -> dict[str, Any]:
    """The reading with what people said of it: rejected items are left out, corrected ones carry the new values, and
    each item says its mark ("confirmed", "corrected", "" for not looked at)."""
    by_item = {mark.item: mark for mark in marks}
    found = dict(data)
    for kind in KINDS:
        kept = [_with_mark(row, by_item.get(name)) for name, row in _rows(data, kind.key)]
        if kind.key == "figures":
            names = [name for name, _row in _rows(data, "figures")]
            found |= dict(zip(names, kept, strict=True))
        else:
            found[kind.key] = [row for row in kept if row is not None]
    return found


def _with_mark(row: Mapping[str, Any], mark: Any) -> dict[str, Any] | None:
    if mark is None:
        return {**row, "mark": ""}
    if mark.state == "rejected":
        return None
    if str(row.get("id", "")).startswith(f"{TABLES}:"):
        return {**with_cells(row, mark.value), "mark": mark.state}
    cells = row.get("cells")
    if isinstance(cells, Mapping):
        numbers = {name: value for name, value in mark.value.items() if name not in row}
        return {**row, **mark.value, "cells": {**cells, **numbers}, "mark": mark.state}
    return {**row, **mark.value, "mark": mark.state}


def kind_of(item: str) -> Kind | None:
    """The kind that an item's id belongs to."""
    head = item.partition(":")[0]
    return BY_KEY["figures"] if item in ("baseline", "target") else BY_KEY.get(head)

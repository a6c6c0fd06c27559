"""What the rooms below offer to a contract, beside what stands there: new, changed, gone, or written by a person.

Nothing that a person wrote is replaced unless somebody chooses exactly that cell.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

from zeroward.contract.queries.renumbering import Renumbering, renumbering
from zeroward.methods.contracts.template.content import Cell, Place, is_blank
from zeroward.methods.contracts.template.shapes import Module, Table, Template

Kind = Literal["new", "changed", "gone", "renumbered", "own"]
TAKEN: Final = ("new", "changed", "gone", "renumbered")
"""Kinds that are taken over together, table by table ("renumbered": for the whole contract at once); "own" is asked
cell by cell."""
RENUMBERED: Final[Kind] = "renumbered"


@dataclass(frozen=True, slots=True)
class Offer:
    """One cell, or a whole row (`column` ""). `before` stands in the contract, `after` is what the room says."""

    kind: Kind
    place: Place
    before: Cell = field(default_factory=dict)
    after: Cell = field(default_factory=dict)
    row: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """By what it is chosen: the table for what goes together, the cell for what a person wrote."""
        if self.kind == RENUMBERED:
            return RENUMBERED
        if self.kind == "own":
            return f"own:{self.place}"
        return f"{self.kind}:{self.place.module}:{self.place.key or self.place.kind}"


def offers_of(template: Template, content: Mapping[str, Any], found: Mapping[str, Any]) -> tuple[Offer, ...]:
    """All offers in the order of the template."""
    there = content["modules"]
    numbers = renumbering(there, found)
    return tuple(
        _told(offer, numbers)
        for module in template.modules
        if module.id in found or module.id in there
        for offer in _of_module(module, there.get(module.id, {}), found.get(module.id, {}))
    )


def _told(offer: Offer, numbers: Renumbering) -> Offer:
    """A change that says nothing but another number of an action is told as that."""
    if offer.kind == "changed" and numbers.explains(said(offer.before), said(offer.after)):
        return replace(offer, kind=RENUMBERED)
    return offer


def digest_of(offers: tuple[Offer, ...]) -> str:
    """A mark of exactly these offers: what was looked at is what is taken over."""
    told = [
        [one.kind, str(one.place), said(one.before), said(one.after), _row_said(one.row)] for one in offers
    ]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def said(cell: Cell) -> Any:
    """What a cell says, whenever and wherever it was taken from."""
    return cell.get("value", cell.get("not_available"))


def _row_said(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: said(cell) for key, cell in row.get("cells", {}).items()}


def _of_module(module: Module, there: Mapping[str, Any], offered: Mapping[str, Any]) -> Iterator[Offer]:
    yield from _of_cell(Place(module.id, "text"), there.get("text") or {}, offered.get("text") or {})
    for key in (*(one.key for one in module.fields), *(one.id for one in module.tables)):
        pair = (part.get("fields", {}).get(key) or {} for part in (there, offered))
        yield from _of_cell(Place(module.id, "field", key), *pair)
    for table in module.tables:
        rows = [part.get("tables", {}).get(table.id, ()) for part in (there, offered)]
        yield from _of_table(module, table, *rows)


def _of_table(module: Module, table: Table, there: Any, offered: Any) -> Iterator[Offer]:
    kept = {row["id"]: row["cells"] for row in there}
    new = {row["id"]: row["cells"] for row in offered}
    fixed = {row.key for row in table.rows}
    for row in offered:
        if row["id"] not in kept:
            yield Offer("new", Place(module.id, "cell", table.id, row["id"]), row=row)
    for row_id, cells in kept.items():
        if row_id not in new and row_id not in fixed:
            if _is_taken(cells):
                yield Offer(
                    "gone", Place(module.id, "cell", table.id, row_id), row={"id": row_id, "cells": cells}
                )
            continue
        for column in table.columns:
            if column.key != table.label:
                place = Place(module.id, "cell", table.id, row_id, column.key)
                yield from _of_cell(
                    place, cells.get(column.key) or {}, new.get(row_id, {}).get(column.key) or {}
                )


def _of_cell(place: Place, there: Cell, offered: Cell) -> Iterator[Offer]:
    if is_blank(offered):
        if not is_blank(there) and _from_below(there):
            yield Offer("gone", place, there, {})
    elif is_blank(there):
        yield Offer("new", place, {}, offered)
    elif said(there) != said(offered):
        yield Offer("changed" if _from_below(there) else "own", place, there, offered)


def _is_taken(cells: Mapping[str, Cell]) -> bool:
    """Whether nobody wrote into the row since it was taken over."""
    filled = [cell for cell in cells.values() if not is_blank(cell)]
    return bool(filled) and all(_from_below(cell) for cell in filled)


def _from_below(cell: Cell) -> bool:
    """Whether the cell was taken over from a room, and not from a file that somebody brought."""
    source = cell.get("from")
    return isinstance(source, Mapping) and source.get("room") not in (None, "", "file")

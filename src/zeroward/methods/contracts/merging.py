"""Putting together what two people wrote into the same module of a contract.

Both started from `base`. A cell that only one of them touched is theirs; rows that one of them added stay; the same
cell changed by both, or a row changed by one and removed by the other, is a clash. The merged content then holds what
I wrote (or the row that would otherwise be lost), and the clash keeps both, so that nothing is lost. Rows that one of
them moved stand where they were moved to; a table in which both moved rows, to different places, is a clash too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

Place = tuple[str, ...]
"""("text",), ("fields", key), ("tables", table, row, column), ("tables", table, row) for a whole row, or
("tables", table) for the order of its rows."""

Content = Mapping[str, Any]
TEXT: Final = ("text",)


@dataclass(frozen=True, slots=True)
class Clash:
    """What stood there when both began, what I wrote, what the other wrote; None: nothing there, or removed."""

    place: Place
    base: Any
    mine: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Merged:
    """`taken` names the places that came from the other."""

    content: dict[str, Any]
    clashes: tuple[Clash, ...]
    taken: tuple[Place, ...]


@dataclass(slots=True)
class _Notes:
    clashes: list[Clash]
    taken: list[Place]

    def settle(self, place: Place, base: Any, mine: Any, theirs: Any) -> Any:
        """The value that stays of three."""
        if mine == theirs or theirs == base:
            return mine
        if mine == base:
            self.taken.append(place)
            return theirs
        self.clashes.append(Clash(place, base, mine, theirs))
        return mine if mine is not None else theirs


def merge(base: Content, mine: Content, theirs: Content) -> Merged:
    """The two contents as one."""
    notes = _Notes([], [])
    content: dict[str, Any] = {}
    text = notes.settle(TEXT, base.get("text"), mine.get("text"), theirs.get("text"))
    if text is not None:
        content["text"] = text
    fields = _cells(notes, ("fields",), *(one.get("fields", {}) for one in (base, mine, theirs)))
    if fields:
        content["fields"] = fields
    tables = _tables(notes, *(one.get("tables", {}) for one in (base, mine, theirs)))
    if tables:
        content["tables"] = tables
    return Merged(content, tuple(notes.clashes), tuple(notes.taken))


def places_of(content: Content) -> dict[Place, Any]:
    """Every cell that is filled, by its place."""
    found: dict[Place, Any] = {}
    if content.get("text") is not None:
        found[TEXT] = content["text"]
    for key, cell in content.get("fields", {}).items():
        found["fields", key] = cell
    for table, rows in content.get("tables", {}).items():
        for row in rows:
            for column, cell in row.get("cells", {}).items():
                found["tables", table, row["id"], column] = cell
    return found


def _cells(notes: _Notes, start: Place, base: Content, mine: Content, theirs: Content) -> dict[str, Any]:
    settled = {
        key: notes.settle((*start, key), base.get(key), mine.get(key), theirs.get(key))
        for key in _names(mine, theirs, base)
    }
    return {key: cell for key, cell in settled.items() if cell is not None}


def _tables(notes: _Notes, base: Content, mine: Content, theirs: Content) -> dict[str, Any]:
    found = {
        table: _rows(notes, table, base.get(table, ()), mine.get(table, ()), theirs.get(table, ()))
        for table in _names(mine, theirs, base)
    }
    return {table: rows for table, rows in found.items() if rows}


def _rows(
    notes: _Notes, table: str, base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]
) -> list[Any]:
    old, own, other = ({row["id"]: row.get("cells", {}) for row in rows} for rows in (base, mine, theirs))
    order = _order(notes, ("tables", table), list(old), list(own), list(other))
    found = []
    for row in order:
        cells = _row(notes, ("tables", table, row), old.get(row), own.get(row), other.get(row))
        if cells is not None:
            found.append({"id": row, "cells": cells})
    return found


def _row(
    notes: _Notes, place: Place, base: Content | None, mine: Content | None, theirs: Content | None
) -> Content | None:
    """The cells of a row, or None when it is gone."""
    if mine is not None and theirs is not None:
        return _cells(notes, place, base or {}, mine, theirs)
    kept: Content | None = notes.settle(place, base, mine, theirs)
    return kept


def _order(notes: _Notes, place: Place, base: list[str], mine: list[str], theirs: list[str]) -> list[str]:
    """Rows in the order of whoever moved some; those of the other stand after the row that they stood after."""
    if moved(base, mine) and moved(base, theirs) and moved(mine, theirs):
        notes.clashes.append(Clash(place, base, mine, theirs))
        return placed(mine, theirs)
    if moved(base, mine) or theirs == base:
        return placed(mine, theirs)
    if moved(base, theirs):
        notes.taken.append(place)
    return placed(theirs, mine)


def moved(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether rows that are in both stand in another order."""
    old, new = set(before), set(after)
    return [row for row in before if row in new] != [row for row in after if row in old]


def placed(spine: Sequence[str], rest: Sequence[str]) -> list[str]:
    """The rows of both in the order of the first; further ones after the row that they stood after."""
    found = list(spine)
    before = ""
    for row in rest:
        if row not in found:
            found.insert(found.index(before) + 1 if before in found else len(found), row)
        before = row
    return found


def _names(*contents: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(key for one in contents for key in one))

"""What a writer starts from, and what to show when two people wrote into the same cells."""

from collections.abc import Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zeroward.contract.models import Contract
from zeroward.contract.queries.content import template_for, with_fixed_rows
from zeroward.contract.queries.showing import head_of, row_label, said_in_short, shown, words_of
from zeroward.methods.contracts.merging import Clash, Place, placed
from zeroward.methods.contracts.template.content import empty_content, reason_of
from zeroward.methods.contracts.template.shapes import Column, Module, Table

TEXT = Column("text", "Text")


@dataclass(frozen=True, slots=True)
class Base:
    """The content of a module that a form was opened on, and the stamp by which it is found again."""

    content: Mapping[str, Any]
    stamp: str


@dataclass(frozen=True, slots=True)
class ClashLine:
    """A cell with both values; `key` says in a form that theirs is to be taken."""

    key: str
    label: str
    mine: str
    theirs: str


def base_now(contract: Contract, module: str) -> Base:
    """The module as it stands. One query."""
    kept = contract.modules.filter(module=module).values_list("content", "stamp").first()
    content, stamp = kept or ({}, "")
    return Base(whole(contract, module, content), stamp)


def base_at(contract: Contract, module: str, stamp: str) -> Base:
    """The module as it stood when the form was opened; as it stands when that is not known any more."""
    now = base_now(contract, module)
    if now.stamp == stamp:
        return now
    past = contract.pasts.filter(module=module, stamp=stamp).values_list("content", flat=True).first()
    if past is None and stamp:
        return now
    return Base(whole(contract, module, past or {}), stamp)


def whole(contract: Contract, module: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """A module with the rows that the template always has."""
    empty = empty_content(template_for(contract), contract.language)["modules"].get(module, {})
    return with_fixed_rows(empty, content)


def with_theirs(content: Mapping[str, Any], base: Base, keys: Collection[str]) -> dict[str, Any]:
    """The content with those cells as they stand in the base: what the other wrote, after a clash."""
    made = deepcopy(dict(content))
    for key in keys:
        parts = key.split("/")
        if parts == ["text"]:
            _copy(made, base.content, "text")
        elif len(parts) == 2 and parts[0] == "fields":
            _copy(made.setdefault("fields", {}), base.content.get("fields", {}), parts[1])
        elif len(parts) == 2 and parts[0] == "tables":
            _reorder(made, base.content, parts[1])
        elif len(parts) == 4 and parts[0] == "tables":
            own, theirs = (_cells(one, parts[1], parts[2]) for one in (made, base.content))
            if own is not None:
                _copy(own, theirs or {}, parts[3])
    return made


def clash_lines(module: Module, clashes: Collection[Clash], content: Mapping[str, Any]) -> list[ClashLine]:
    """Every clash in words. `content` is what the two changes are together."""
    return [_line(module, clash, content) for clash in clashes]


def _line(module: Module, clash: Clash, content: Mapping[str, Any]) -> ClashLine:
    if len(clash.place) == 2 and clash.place[0] == "tables":
        return _order_line(module.table(clash.place[1]), clash, content)
    label, column = _named(module, clash)
    if column is None:
        return ClashLine("", label, _row_words(clash.mine), _row_words(clash.theirs))
    return ClashLine(
        "/".join(clash.place), label, _value(column, clash.mine or {}), _value(column, clash.theirs or {})
    )


def _order_line(table: Table, clash: Clash, content: Mapping[str, Any]) -> ClashLine:
    """Two orders of the rows of a table, each by the names of its rows."""
    names = {
        row["id"]: row_label(table, row, at)
        for at, row in enumerate(content.get("tables", {}).get(table.id, ()), start=1)
    }
    mine, theirs = (
        "\n".join(names[row] for row in side if row in names) for side in (clash.mine, clash.theirs)
    )
    label = _("%(table)s, order of the rows") % {"table": table.number}
    return ClashLine("/".join(clash.place), label, mine, theirs)


def _value(column: Column, cell: Mapping[str, Any]) -> str:
    """Texts in full: who chooses has to read them."""
    return shown(column, cell) or reason_of(cell) or _("nothing")


def _named(module: Module, clash: Clash) -> tuple[str, Column | None]:
    place: Place = clash.place
    if place == ("text",):
        return _("Text"), TEXT
    if place[0] == "fields":
        field = module.field(place[1])
        return words_of(field.title), field
    table: Table = module.table(place[1])
    row = {"id": place[2], "cells": clash.mine or clash.theirs or {}} if len(place) == 3 else None
    if row is not None:
        return f"{table.number}, {row_label(table, row)}", None
    column = table.column(place[3])
    return f"{table.number}, {head_of(column)}", column


def _row_words(cells: Mapping[str, Any] | None) -> str:
    if cells is None:
        return _("removed")
    said = (
        said_in_short(Column(key, key), cell, 60) for key, cell in cells.items() if isinstance(cell, Mapping)
    )
    return ", ".join(list(said)[:4])


def _copy(cells: dict[str, Any], theirs: Mapping[str, Any], key: str) -> None:
    if key in theirs:
        cells[key] = deepcopy(theirs[key])
    else:
        cells.pop(key, None)


def _reorder(content: dict[str, Any], theirs: Mapping[str, Any], table: str) -> None:
    """Rows in their order; further ones after the row that they stood after."""
    rows = {row["id"]: row for row in content.get("tables", {}).get(table, ())}
    order = [row["id"] for row in theirs.get("tables", {}).get(table, ())]
    content.setdefault("tables", {})[table] = [rows[row] for row in placed(order, list(rows)) if row in rows]


def _cells(content: Mapping[str, Any], table: str, row: str) -> Any:
    rows = content.get("tables", {}).get(table, ())
    return next((one["cells"] for one in rows if one["id"] == row), None)

"""The content of a contract as plain data, kept in memory by its stamp."""

from collections import OrderedDict
from collections.abc import Mapping
from copy import deepcopy
from threading import Lock
from typing import Any, Final

from zeroward.contract.models import Contract
from zeroward.methods.contracts.template.content import empty_content
from zeroward.methods.contracts.template.load import template_of
from zeroward.methods.contracts.template.shapes import Template

MOST_KEPT: Final = 64

_kept: OrderedDict[str, Mapping[str, Any]] = OrderedDict()
_lock = Lock()


def template_for(contract: Contract) -> Template:
    """The template that the contract follows."""
    return template_of(contract.template)


def content_of(contract: Contract) -> Mapping[str, Any]:
    """The whole contract in the template's shape, fixed rows named. One query, or none when nothing changed since.

    It is shared: whoever wants to change it takes a copy.
    """
    with _lock:
        found = _kept.get(contract.stamp)
        if found is not None:
            _kept.move_to_end(contract.stamp)
            return found
    made = read_content(contract)
    with _lock:
        _kept[contract.stamp] = made
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return made


def read_content(contract: Contract) -> dict[str, Any]:
    """The content as it stands in the database, in the order of the template."""
    template = template_for(contract)
    made = empty_content(template, contract.language)
    stored = dict(contract.modules.values_list("module", "content"))
    made["modules"] = {
        module.id: with_fixed_rows(made["modules"].get(module.id, {}), stored.get(module.id, {}))
        for module in template.modules
        if module.id in made["modules"] or stored.get(module.id)
    }
    return made


def module_content(contract: Contract, module: str) -> dict[str, Any]:
    """One module as it can be changed: a copy."""
    return deepcopy(dict(content_of(contract)["modules"].get(module, {})))


def with_fixed_rows(empty: Mapping[str, Any], stored: Mapping[str, Any]) -> dict[str, Any]:
    """The stored content with the rows that the template always has before the others, in its order."""
    made = {key: value for key, value in stored.items() if key != "tables"}
    tables: dict[str, Any] = {}
    own = stored.get("tables", {})
    for table in dict.fromkeys([*empty.get("tables", {}), *own]):
        fixed = {row["id"]: row["cells"] for row in empty.get("tables", {}).get(table, ())}
        rows = {row["id"]: row["cells"] for row in own.get(table, ())}
        order = [*fixed, *(row for row in rows if row not in fixed)]
        tables[table] = [{"id": row, "cells": {**fixed.get(row, {}), **rows.get(row, {})}} for row in order]
    if tables:
        made["tables"] = tables
    return made

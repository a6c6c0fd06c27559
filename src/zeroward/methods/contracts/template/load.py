"""Templates from their files. A newer generation names the older file that it builds on, and what is different."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from zeroward.methods.contracts.template.shapes import (
    Choice,
    Column,
    FixedRow,
    Module,
    Part,
    Section,
    Table,
    Template,
)

FOLDER: Final = Path(__file__).parents[1] / "data" / "templates"
LATEST: Final = "ccc/2.1"
Json = Mapping[str, Any]


class UnknownTemplateError(KeyError):
    """No template of this key ships with this version."""


@lru_cache(maxsize=1)
def _bundles() -> Json:
    return _read("templates")["templates"]  # type: ignore[no-any-return]


def template_keys() -> tuple[str, ...]:
    """From the oldest to the newest."""
    return tuple(_bundles())


@lru_cache(maxsize=8)
def template_of(key: str) -> Template:
    """The template that a content names. Raises UnknownTemplateError."""
    if key not in _bundles():
        raise UnknownTemplateError(key)
    bundle = _bundles()[key]
    return Template(key, bundle["version"], bundle["title"], tuple(_part(name) for name in bundle["parts"]))


def _read(name: str) -> Json:
    found: Json = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, tuple[Choice, ...]]:
    return {
        name: tuple(Choice(key, title) for key, title in entries.items())
        for name, entries in _read("choices")["lists"].items()
    }


@lru_cache(maxsize=16)
def _part(name: str) -> Part:
    data = _whole(name)
    sections = tuple(Section(key, title) for key, title in data.get("sections", {}).items())
    modules = tuple(_module(data["key"], module) for module in data["modules"])
    return Part(data["key"], data["version"], data["title"], data["source"], sections, modules)


def _whole(name: str) -> Json:
    """The file, or the file that it builds on with its own modules in their places."""
    data = _read(name)
    if "based_on" not in data:
        return data
    base = _whole(data["based_on"])
    own = {module["id"]: module for module in data["modules"]}
    numbers = data.get("numbers", {})
    left_out = set(data.get("without_tables", ()))
    modules = [
        _renumbered({**module, **own.get(module["id"], {})}, numbers, left_out)
        for module in base["modules"]
        if module["id"] not in data.get("without", ())
    ]
    return {**base, **data, "modules": modules}


def _renumbered(module: Json, numbers: Mapping[str, str], left_out: set[str]) -> Json:
    tables = [
        {**table, "number": numbers.get(table["id"], table.get("number", table["id"]))}
        for table in module.get("tables", ())
        if table["id"] not in left_out
    ]
    return {**module, "tables": tables}


def _module(part: str, data: Json) -> Module:
    return Module(
        id=data["id"],
        part=part,
        title=data["title"],
        goals=tuple(data.get("goals", ())),
        questions=tuple(data.get("questions", ())),
        text=data.get("text", True),
        text_optional=data.get("text_optional", False),
        fields=tuple(_column(field) for field in data.get("fields", ())),
        tables=tuple(_table(data["id"], table) for table in data.get("tables", ())),
        optional=data.get("optional", False),
    )


def _table(module: str, data: Json) -> Table:
    label = data.get("label", "")
    columns = tuple(_column(column) for column in data["columns"])
    rows: Sequence[FixedRow] = ()
    if label:
        named = next(column for column in columns if column.key == label)
        rows = [FixedRow(key, named.choice_title(key)) for key in data["rows"]]
    return Table(
        id=data["id"],
        module=module,
        number=data.get("number", data["id"]),
        title=data["title"],
        columns=columns,
        rows=tuple(rows),
        label=label,
        more_rows=data.get("more_rows", True),
        shown=data.get("shown", "table"),
        optional=data.get("optional", False),
    )


def _column(data: Json) -> Column:
    known = {name: data[name] for name in ("unit", "several", "open", "optional", "note") if name in data}
    return Column(
        key=data["key"],
        title=data["title"],
        kind=data.get("kind", "text"),
        choices=_lists()[data["choices"]] if "choices" in data else (),
        **known,
    )

"""The neutral sources: one list of where emissions come from, over which every framework is a view.

A source is `"<sector>.<kind>"`, for instance `"residential.fuel"`. The list is data (`data/sources.json`).
"""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


@dataclass(frozen=True, slots=True)
class Source:
    """One source. `carriers` and `methods` are what fits it; `minimum` marks the few that make a usable inventory."""

    key: str
    title: str
    sector: str
    kind: str
    group: str
    meaning: str
    carriers: tuple[str, ...]
    methods: tuple[str, ...]
    minimum: bool
    order: int


@dataclass(frozen=True, slots=True)
class Sector:
    key: str
    title: str
    meaning: str
    group: str


@dataclass(frozen=True, slots=True)
class Group:
    """Sectors that are entered together."""

    key: str
    title: str
    meaning: str
    sectors: tuple[str, ...]


@cache
def sources_data() -> dict[str, Any]:
    """The file of sources as it is."""
    text = files("zeroward.methods.ghg").joinpath("data/sources.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


@cache
def sources() -> MappingProxyType[str, Source]:
    """All sources by key, in the order of entry."""
    made = [
        Source(**{**one, "carriers": tuple(one["carriers"]), "methods": tuple(one["methods"])})
        for one in sources_data()["sources"]
    ]
    return MappingProxyType({one.key: one for one in sorted(made, key=lambda one: one.order)})


@cache
def sectors() -> MappingProxyType[str, Sector]:
    """All sectors by key, in the order of entry."""
    return MappingProxyType({one["key"]: Sector(**one) for one in sources_data()["sectors"]})


@cache
def groups() -> MappingProxyType[str, Group]:
    """All groups of sectors by key."""
    return MappingProxyType(
        {one["key"]: Group(**{**one, "sectors": tuple(one["sectors"])}) for one in sources_data()["groups"]}
    )


def source_of(key: str) -> Source:
    """The source with this key. Raises MethodError when there is none."""
    try:
        return sources()[key]
    except KeyError:
        raise MethodError(
            say("There is no source called %(key)s.", key=key),
            place=key,
            remedy="Use a source of the list, such as residential.fuel.",
        ) from None


def minimum_sources() -> tuple[Source, ...]:
    """The few sources that make a usable inventory, in the order of entry."""
    return tuple(one for one in sources().values() if one.minimum)

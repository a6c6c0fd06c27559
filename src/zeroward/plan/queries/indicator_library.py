"""The shipped library of indicators: titles and units as contracts use them, with definitions of our own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.utils.translation import gettext as _

from zeroward.core.data_files import read_json
from zeroward.core.errors import InvalidInputError
from zeroward.plan.indicator_vocabulary import CO_BENEFITS, GROUPS, WAYS
from zeroward.plan.vocabulary import SECTORS

FOLDER: Final = "indicators"


@dataclass(frozen=True, slots=True)
class Derived:
    """Where the value lies in a model: a driver, result or "emissions", its categories, and how it follows from it.

    `category` joins alternatives with "+" and dimensions with ","; "" is all of it.
    """

    node: str
    category: str = ""
    way: str = "value"


@dataclass(frozen=True, slots=True)
class LibraryIndicator:
    """An entry. `mark` says how well it is grounded: verified, derived or assumption; `system` the set it is from."""

    key: str
    group: str
    name: str
    unit: str
    definition: str
    direction: str
    direct: bool | None
    sectors: tuple[str, ...]
    co_benefit: str
    codes: tuple[str, ...]
    system: str
    system_title: str
    source: str
    mark: str
    derive: Mapping[str, Derived] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The name in the reader's language."""
        return _(self.name)

    @property
    def meaning(self) -> str:
        """The definition in the reader's language."""
        return _(self.definition)

    @property
    def system_name(self) -> str:
        return _(self.system_title)


@dataclass(frozen=True, slots=True)
class System:
    """A set of indicators with its source and what is known about it."""

    key: str
    title: str
    about: str
    source: str
    mark: str


def library() -> tuple[LibraryIndicator, ...]:
    """All entries, in the order of the files and of their rows."""
    return _content(Path(settings.DATA_DIR) / FOLDER)[1]


def systems() -> tuple[System, ...]:
    """The sets that the entries are from."""
    return _content(Path(settings.DATA_DIR) / FOLDER)[0]


def library_indicator(key: str) -> LibraryIndicator | None:
    """The entry with this key, if there is one."""
    return _by_key(Path(settings.DATA_DIR) / FOLDER).get(key)


@lru_cache(maxsize=4)
def _by_key(folder: Path) -> dict[str, LibraryIndicator]:
    return {one.key: one for one in _content(folder)[1]}


@lru_cache(maxsize=4)
def _content(folder: Path) -> tuple[tuple[System, ...], tuple[LibraryIndicator, ...]]:
    systems: list[System] = []
    rows: list[LibraryIndicator] = []
    for path in sorted(folder.glob("*.json"), key=lambda one: (_order(one.stem), one.stem)):
        content = read_json(path)
        system = System(
            content["system"], content["title"], content["about"], content["source"], content["mark"]
        )
        systems.append(system)
        rows += [_entry(raw, system, f"{path.name}: {raw.get('key', '?')}") for raw in content["indicators"]]
    return tuple(systems), tuple(rows)


def _order(stem: str) -> int:
    first = ("nzc", "levers", "contracts")
    return first.index(stem) if stem in first else len(first)


def _entry(raw: Mapping[str, Any], system: System, place: str) -> LibraryIndicator:
    """Raises InvalidInputError that names file and entry, so that a wrong data file is found at once."""
    derive = {
        model: Derived(part["node"], part.get("category", ""), part.get("as", "value"))
        for model, part in raw.get("derive", {}).items()
    }
    wrong = (
        (raw["group"] not in GROUPS and "group")
        or (set(raw["sectors"]) - set(SECTORS) and "sectors")
        or (raw["co_benefit"] and raw["co_benefit"] not in CO_BENEFITS and "co_benefit")
        or (raw["direction"] not in ("up", "down", "") and "direction")
        or (any(one.way not in WAYS for one in derive.values()) and "derive")
    )
    if wrong:
        raise InvalidInputError(
            f"The field “{wrong}” holds an unknown word.", place=place, remedy="Correct the data file."
        )
    return LibraryIndicator(
        key=raw["key"],
        group=raw["group"],
        name=raw["name"],
        unit=raw["unit"],
        definition=raw["definition"],
        direction=raw["direction"],
        direct=raw["direct"],
        sectors=tuple(raw["sectors"]),
        co_benefit=raw["co_benefit"],
        codes=tuple(raw["codes"]),
        system=system.key,
        system_title=system.title,
        source=system.source,
        mark=raw.get("mark", system.mark),
        derive=derive,
    )

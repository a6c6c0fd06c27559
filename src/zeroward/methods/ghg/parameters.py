"""Default parameters of the methods: tables in `data/*.json`, each value with its unit, source and mark.

A table whose values are only remembered carries the mark "assumption": whoever uses one of its values says so.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, cast

from zeroward.methods.ghg.method import Choice

_DATA = Path(__file__).with_name("data")

Mark = Literal["verified", "derived", "assumption"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One default value: what it is worth, in which unit, where it stands and how sure the reading is."""

    value: float
    unit: str
    source: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Table:
    """A table of defaults. `values` may be nested (climate zone → waste → rate)."""

    key: str
    title: str
    unit: str
    source: str
    mark: Mark
    values: Mapping[str, Any]
    labels: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, Mark] = field(default_factory=dict)
    note: str = ""

    def get(self, *keys: str) -> Parameter | None:
        """The parameter under the keys; None where the table has no value."""
        found: Any = self.values
        for key in keys:
            if not isinstance(found, Mapping) or key not in found:
                return None
            found = found[key]
        if found is None or isinstance(found, Mapping):
            return None
        return Parameter(float(found), self.unit, self.source, self.marks.get(".".join(keys), self.mark))

    def __getitem__(self, keys: str | tuple[str, ...]) -> float:
        """The value under the keys. Raises KeyError where the table has none."""
        path = (keys,) if isinstance(keys, str) else keys
        found = self.get(*path)
        if found is None:
            raise KeyError(f"{self.key}: {'.'.join(path)}")
        return found.value

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)

    def choices(self) -> tuple[Choice, ...]:
        """The first level of the table as choices of an input."""
        return tuple(Choice(key, self.labels.get(key, key.replace("_", " "))) for key in self.values)


@lru_cache(maxsize=16)
def tables(name: str) -> Mapping[str, Table]:
    """All tables of one data file (`tables("waste")` reads `data/waste.json`)."""
    document = json.loads((_DATA / f"{name}.json").read_text(encoding="utf-8"))
    return {key: _table(key, entry) for key, entry in document["tables"].items()}


def _table(key: str, entry: Mapping[str, Any]) -> Table:
    return Table(
        key=key,
        title=entry["title"],
        unit=entry["unit"],
        source=entry["source"],
        mark=cast("Mark", entry["mark"]),
        values=entry["values"],
        labels=entry.get("labels", {}),
        marks=entry.get("marks", {}),
        note=entry.get("note", ""),
    )

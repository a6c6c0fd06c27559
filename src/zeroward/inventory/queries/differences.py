"""What differs between two states of an inventory, in words a reader understands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zeroward.inventory.queries.carriers import carrier_name
from zeroward.inventory.queries.content import ACTIVITY, FACTOR, HEADER, NOTE
from zeroward.inventory.queries.factor_keys import factor_name
from zeroward.inventory.queries.history import Difference, as_text, field_label
from zeroward.inventory.queries.sources import cell_title


@dataclass(frozen=True, slots=True)
class Changed:
    """A row that was added ("added"), taken away ("removed") or changed ("changed")."""

    kind: str
    title: str
    place: str
    differences: list[Difference]


@dataclass(frozen=True, slots=True)
class Comparison:
    header: list[Difference]
    figures: list[Changed]
    keys: list[Changed]
    factors: list[Changed]

    @property
    def is_empty(self) -> bool:
        return not (self.header or self.figures or self.keys or self.factors)

    @property
    def count(self) -> int:
        return len(self.header) + len(self.figures) + len(self.keys) + len(self.factors)


def compare_contents(before: Mapping[str, Any], after: Mapping[str, Any]) -> Comparison:
    """From one content (see `queries.content`) to another. No query."""
    return Comparison(
        header=_fields(before["header"], after["header"], HEADER),
        figures=_rows(before["activities"], after["activities"], ACTIVITY, "id", _title_of_figure),
        keys=_rows(before["cell_notes"], after["cell_notes"], NOTE, "source", _title_of_key),
        factors=_rows(before["city_factors"], after["city_factors"], FACTOR, "id", _title_of_factor),
    )


def _rows(
    before: list[Mapping[str, Any]],
    after: list[Mapping[str, Any]],
    fields: tuple[str, ...],
    identity: str,
    title: Any,
) -> list[Changed]:
    old, new = {row[identity]: row for row in before}, {row[identity]: row for row in after}
    found = []
    for key in [*old, *(key for key in new if key not in old)]:
        row = new.get(key) or old[key]
        kind = "changed" if key in old and key in new else "added" if key in new else "removed"
        differences = _fields(old.get(key, {}), new.get(key, {}), fields)
        if differences:
            found.append(Changed(kind, title(row), cell_title(row.get("source", "")), differences))
    return sorted(found, key=lambda one: (one.place, one.title, one.kind))


def _fields(before: Mapping[str, Any], after: Mapping[str, Any], names: tuple[str, ...]) -> list[Difference]:
    return [
        Difference(field_label(name), old, new)
        for name in names
        if (old := as_text(before.get(name))) != (new := as_text(after.get(name)))
    ]


def _title_of_figure(row: Mapping[str, Any]) -> str:
    return str(
        row["label"] or (carrier_name(row["carrier"]) if row["carrier"] else cell_title(row["source"]))
    )


def _title_of_key(row: Mapping[str, Any]) -> str:
    return str(row["key"])


def _title_of_factor(row: Mapping[str, Any]) -> str:
    return factor_name(row["key"])

"""What changed between two contents, cell by cell, in the order of the newer one."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from zeroward.methods.contracts.template.canonical import tidy
from zeroward.methods.contracts.template.content import BLANK, Cell, Content, Place, places_of

ChangeKind = Literal["added", "removed", "changed", "row_added", "row_removed", "moved"]


@dataclass(frozen=True, slots=True)
class Change:
    """`before` and `after` are cells, blank where there was or is none. For whole rows `label` is their first word."""

    place: Place
    kind: ChangeKind
    before: Cell = field(default_factory=dict)
    after: Cell = field(default_factory=dict)
    label: str = ""


def diff(old: Content, new: Content) -> tuple[Change, ...]:
    """All changes; () exactly when both have the same modules in canonical form.

    A cell of a row that was added or removed is told with the row and not again by itself.
    """
    before, after = tidy(old)["modules"], tidy(new)["modules"]
    ids = [*after, *(key for key in before if key not in after)]
    return tuple(
        change for key in ids for change in diff_module(key, before.get(key, {}), after.get(key, {}))
    )


def diff_module(module_id: str, old: Any, new: Any) -> Iterator[Change]:
    """The changes of one tidied module."""
    tables = [
        *new.get("tables", {}),
        *(key for key in old.get("tables", {}) if key not in new.get("tables", {})),
    ]
    gone: set[tuple[str, str]] = set()
    for table in tables:
        for change in _rows(module_id, table, old, new):
            gone.add((change.place.key, change.place.row))
            yield change
    before = dict(places_of(module_id, old))
    after = dict(places_of(module_id, new))
    for place in [*after, *(place for place in before if place not in after)]:
        if place.kind == "cell" and (place.key, place.row) in gone:
            continue
        was, now = before.get(place, BLANK), after.get(place, BLANK)
        if was != now:
            yield Change(place, "changed" if was and now else "added" if now else "removed", was, now)


def _rows(module_id: str, table: str, old: Any, new: Any) -> Iterator[Change]:
    before = {row["id"]: row for row in old.get("tables", {}).get(table, ())}
    after = {row["id"]: row for row in new.get("tables", {}).get(table, ())}
    for row_id in (key for key in after if key not in before):
        yield Change(Place(module_id, "cell", table, row_id), "row_added", label=label_of(after[row_id]))
    for row_id in (key for key in before if key not in after):
        yield Change(Place(module_id, "cell", table, row_id), "row_removed", label=label_of(before[row_id]))
    if [key for key in before if key in after] != [key for key in after if key in before]:
        yield Change(Place(module_id, "cell", table), "moved")


def label_of(row: Any) -> str:
    """The first word or text of a row, to name it by; "" for none."""
    for cell in row["cells"].values():
        value = cell.get("value")
        if isinstance(value, str) and value.strip():
            return value.strip()[:120]
    return ""

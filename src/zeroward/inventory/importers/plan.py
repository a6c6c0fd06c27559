"""The dry run: what a file would do to an inventory, line by line.

The cells that a file names are taken over as the file has them; all other cells stay as they are. Within a cell a
figure is the same one when carrier, method and name are the same. So the same file twice changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.inventory.domain.bulk import Key
from zeroward.inventory.domain.errors import Problem
from zeroward.inventory.importers.parsed import Parsed, ParsedFigure, ParsedKey
from zeroward.inventory.models import Activity, CellNote, Inventory
from zeroward.inventory.queries.sources import cell_title

Verdict = ImportRow.Verdict
FIGURE, KEY, FILE = "figure", "key", "file"
Identity = tuple[str, str, str, str]


def plan_rows(inventory: Inventory, parsed: Parsed) -> list[PlannedRow]:
    """Rows of the report, in the order of the file. Two queries."""
    rows = [
        PlannedRow(
            place=one.place,
            kind=FILE,
            verdict=Verdict.REFUSE if one.refused else Verdict.FINDING,
            reason=one.message,
        )
        for one in parsed.findings
    ]
    figures = _figures(inventory)
    taken: set[int] = set()
    named = {one.figure.source for one in parsed.figures if not one.problems}
    rows += [
        _refused(one.place, FIGURE, one.figure.source, one.problems)
        if one.problems
        else _figure(one, figures, taken)
        for one in parsed.figures
    ]
    rows += _left_over(
        figures, taken, named, refused={one.figure.source for one in parsed.figures if one.problems}
    )
    rows += _keys(inventory, parsed.keys, named)
    return rows


def _identity(values: Mapping[str, Any]) -> Identity:
    return values["source"], values["carrier"], values["method"], values["label"]


def _figures(inventory: Inventory) -> dict[Identity, list[Activity]]:
    found: dict[Identity, list[Activity]] = defaultdict(list)
    for activity in inventory.activities.order_by("pk"):
        found[activity.source, activity.carrier, activity.method, activity.label].append(activity)
    return found


def _figure(one: ParsedFigure, figures: Mapping[Identity, list[Activity]], taken: set[int]) -> PlannedRow:
    values = one.figure.values()
    kept = next((a for a in figures.get(_identity(values), ()) if a.pk not in taken), None)
    key = _name(values)
    if kept is None:
        return PlannedRow(one.place, FIGURE, Verdict.CREATE, key, changes={"values": values, "fields": {}})
    taken.add(kept.pk)
    fields = {
        name: [getattr(kept, name), value]
        for name, value in values.items()
        if not _alike(getattr(kept, name), value)
    }
    if not fields:
        return PlannedRow(one.place, FIGURE, Verdict.SAME, key)
    changes = {"values": values, "fields": fields, "pk": kept.pk, "lock": kept.lock}
    return PlannedRow(one.place, FIGURE, Verdict.CHANGE, key, changes=changes)


def _alike(now: Any, new: Any) -> bool:
    """1 and 1.0 are the same figure, and so are keys of a series that JSON has turned into text."""
    if isinstance(now, Mapping) and isinstance(new, Mapping):
        left, right = ({str(name): value for name, value in one.items()} for one in (now, new))
        return left.keys() == right.keys() and all(_alike(left[name], right[name]) for name in left)
    return bool(now == new)


def _left_over(
    figures: Mapping[Identity, list[Activity]], taken: set[int], named: set[str], *, refused: set[str]
) -> Iterator[PlannedRow]:
    for activity in (
        a for group in figures.values() for a in group if a.pk not in taken and a.source in named
    ):
        if activity.source in refused:
            continue  # a line of this cell could not be read: perhaps it is this figure
        yield PlannedRow(
            "",
            FIGURE,
            Verdict.REMOVE,
            _name({"source": activity.source, "carrier": activity.carrier, "label": activity.label}),
            _("The file has this cell, but not this figure."),
            {"pk": activity.pk, "lock": activity.lock, "fields": {}},
        )


def _keys(inventory: Inventory, keys: Iterable[ParsedKey], named: set[str]) -> Iterator[PlannedRow]:
    kept = {note.source: note for note in inventory.cell_notes.all()}
    for one in keys:
        if one.problems:
            yield _refused(one.place, KEY, one.key.source, one.problems)
        elif one.key.source in named and one.key.key != "C":
            yield PlannedRow(
                one.place,
                KEY,
                Verdict.REFUSE,
                _name({"source": one.key.source}),
                _("The file has a figure for this cell, and a key that says there is none."),
            )
        else:
            yield _key(one.place, one.key, kept.get(one.key.source))


def _key(place: str, key: Key, kept: CellNote | None) -> PlannedRow:
    new = {"key": key.key, "explanation": key.explanation, "target": key.target}
    old = {name: getattr(kept, name) for name in new} if kept else {}
    fields = {name: [old.get(name, ""), value] for name, value in new.items() if old.get(name, "") != value}
    verdict = Verdict.SAME if kept and not fields else Verdict.CHANGE if kept else Verdict.CREATE
    values = {"source": key.source, **new}
    changes = {"values": values, "fields": fields, "lock": kept.lock if kept else 0} if fields else {}
    return PlannedRow(place, KEY, verdict, _name(values), changes=changes)


def _refused(place: str, kind: str, source: str, problems: Iterable[Problem]) -> PlannedRow:
    return PlannedRow(
        place, kind, Verdict.REFUSE, _name({"source": source}), " ".join(str(one) for one in problems)
    )


def _name(values: Mapping[str, Any]) -> str:
    parts = (
        cell_title(values["source"]),
        values.get("carrier", ""),
        values.get("label", "") or values.get("key", ""),
    )
    return " · ".join(str(part) for part in parts if part)

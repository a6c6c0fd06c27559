"""From people to cities: several people may speak for one city, and it is one city still.

The rule is the same everywhere, and told beside each table. One answer: what most of its people chose, and none where
they are evenly split. Several answers: whatever any of them named. Numbers and places of a ranking: their mean.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from django.utils.translation import gettext_noop as _
from numpy.typing import NDArray

from zeroward.consultation.queries.replies import MOST_POINTS, Item, Option, Reply
from zeroward.consultation.queries.said import Sentence
from zeroward.consultation.queries.tables import Kind, Unit
from zeroward.methods.ghg.say import say

Matrix = NDArray[np.float64]
Joining = Literal["most", "any", "mean"]


@dataclass(frozen=True, slots=True)
class Grid:
    """Units by lines: 1 and 0 for shares, numbers for means, NaN for who did not answer. A table in the making."""

    key: str
    kind: Kind
    item: Item
    unit: Unit
    units: tuple[str, ...]
    options: tuple[Option, ...]
    values: Matrix
    notes: tuple[Sentence, ...] = ()

    @property
    def answered(self) -> int:
        return int((~np.isnan(self.values).any(axis=1)).sum()) if self.values.size else 0


def grids_of(item: Item) -> list[Grid]:
    """The tables that a question gives: a scale gives its points and its mean, a ranking its first places and its mean
    places."""
    unit: Unit = "city" if item.named and item.cities else "person"
    notes = _left_out(item, unit)
    units = tuple(sorted(item.cities)) if unit == "city" else tuple(one.who for one in item.replies)
    people = _people(item, unit)

    def grid(suffix: str, kind: Kind, options: Sequence[Option], row: Any, joining: Joining) -> Grid:
        values, split, several = _joined(units, people, len(options), row, joining)
        told = [*notes, *_rule(joining, split, several)]
        key = f"{item.key}{suffix}"
        return Grid(key, kind, item, unit, units, tuple(options), values, tuple(told))

    if item.kind == "one":
        return [grid("", "one", item.options, _one(item.options), "most")]
    if item.kind == "many":
        return [grid("", "cases", item.options, _many(item.options), "any")]
    if item.kind == "ranking":
        places = [Option(one.key, one.label) for one in item.options]
        return [
            grid("", "first", item.options, _first(item.options), "most"),
            grid(".place", "mean", places, _places(item.options), "mean"),
        ]
    own = [Option("mean", item.title)]
    found = [grid("", "mean", own, _number, "mean")]
    points = _points(item)
    if points:
        found.insert(0, grid(".points", "one", points, _one(points, as_number=True), "most"))
    return found


def _left_out(item: Item, unit: Unit) -> list[Sentence]:
    """Whoever did not say for which city they speak is not counted among cities."""
    unknown = sum(not one.unit for one in item.replies)
    if unit == "city" and unknown:
        return [
            say(_("Left out because they did not say for which city they speak: %(count)d."), count=unknown)
        ]
    if unit == "person":
        return [
            say(
                _(
                    "Answers carry no city: one city may stand behind several of them, and none can be weighted."
                )
            )
        ]
    return []


def _people(item: Item, unit: Unit) -> dict[str, list[Reply]]:
    found: dict[str, list[Reply]] = {}
    for reply in item.replies:
        name = reply.unit if unit == "city" else reply.who
        if name:
            found.setdefault(name, []).append(reply)
    return found


def _joined(
    units: Sequence[str], people: dict[str, list[Reply]], width: int, row: Any, joining: Joining
) -> tuple[Matrix, int, int]:
    """The grid, how many units were evenly split, and how many had several people."""
    values = np.full((len(units), width), np.nan)
    split = several = 0
    for place, unit in enumerate(units):
        rows = [found for one in people.get(unit, ()) if (found := row(one.value)) is not None]
        if not rows:
            continue
        several += len(rows) > 1
        joined = _join(np.array(rows, dtype=np.float64), joining)
        if joined is None:
            split += 1
        else:
            values[place] = joined
    return values, split, several


def _join(rows: Matrix, joining: Joining) -> Matrix | None:
    if joining == "any":
        return np.asarray(rows.max(axis=0))
    if joining == "mean":
        return np.asarray(rows.mean(axis=0))
    counted = Counter(tuple(one) for one in rows.tolist()).most_common(2)
    if len(counted) > 1 and counted[0][1] == counted[1][1]:
        return None
    return np.array(counted[0][0])


def _rule(joining: Joining, split: int, several: int) -> list[Sentence]:
    if not several:
        return []
    rules = {
        "most": say(
            _("Cities that answered through several people: %(count)d. What most of them chose counts."),
            count=several,
        ),
        "any": say(
            _("Cities that answered through several people: %(count)d. What any of them named counts."),
            count=several,
        ),
        "mean": say(
            _("Cities that answered through several people: %(count)d. Their mean counts."), count=several
        ),
    }
    found: list[Sentence] = [rules[joining]]
    if split:
        found.append(say(_("Left out because their people were evenly split: %(count)d."), count=split))
    return found


def _one(options: Sequence[Option], *, as_number: bool = False) -> Any:
    places = {one.key: place for place, one in enumerate(options)}

    def row(value: Any) -> list[float] | None:
        place = places.get(f"{value:g}" if as_number and isinstance(value, int | float) else str(value))
        return None if place is None else [float(at == place) for at in range(len(options))]

    return row


def _many(options: Sequence[Option]) -> Any:
    def row(value: Any) -> list[float] | None:
        if not isinstance(value, list | tuple):
            return None
        return [float(one.key in value) for one in options]

    return row


def _first(options: Sequence[Option]) -> Any:
    one = _one(options)
    return lambda value: one(value[0]) if isinstance(value, list | tuple) and value else None


def _places(options: Sequence[Option]) -> Any:
    """Places from 1; what was not placed shares the places that are left."""

    def row(value: Any) -> list[float] | None:
        if not isinstance(value, list | tuple) or not value:
            return None
        placed = {key: float(place) for place, key in enumerate(value, start=1)}
        rest = (len(placed) + 1 + len(options)) / 2
        return [placed.get(one.key, rest) for one in options]

    return row


def _number(value: Any) -> list[float] | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return [float(value)]


def _points(item: Item) -> list[Option]:
    """The points of a scale, labelled where the questionnaire does."""
    if item.kind != "scale" or item.low is None or item.high is None:
        return []
    labels = {one.key: one.label for one in item.options}
    count = round((item.high - item.low) / item.step) + 1
    if not 2 <= count <= MOST_POINTS:
        return []
    keys = [f"{item.low + at * item.step:g}" for at in range(count)]
    return [Option(key, labels.get(key, key)) for key in keys]

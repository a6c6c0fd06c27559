"""The bodies of the Mission's governance, and the drawing of who works with whom."""

from dataclasses import dataclass
from textwrap import wrap

from zeroward.core.queries.texts import with_texts
from zeroward.ecosystem.models import GovernanceBody
from zeroward.taxonomy.queries.labels import concept_labels, label_of

_WIDE_STEP, _WIDE_TEXT = 250, 24
_SLIM_STEP, _SLIM_TEXT = 92, 30
_LINE = 21


@dataclass(frozen=True, slots=True)
class Body:
    record: GovernanceBody
    name: str
    level: str
    partners: list[str]


@dataclass(frozen=True, slots=True)
class Stop:
    """A body as drawn: its place and its name broken into lines, each with its height."""

    x: int
    y: int
    lines: list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Drawing:
    """`edges` are paths between bodies that work with each other."""

    width: int
    height: int
    stops: list[Stop]
    edges: list[str]


def bodies() -> list[Body]:
    """Public bodies in the order of the source, each with those it works with. Four queries."""
    records = with_texts(GovernanceBody.objects.public().select_related("source").prefetch_related("works_with"))
    levels = concept_labels("levels")["levels"]
    names = {record.pk: str(record.served("name")) for record in records}
    return [
        Body(
            record,
            names[record.pk],
            label_of(levels, record.level) if record.level else "",
            [names[other.pk] for other in record.works_with.all() if other.pk in names],
        )
        for record in records
    ]


def wide_drawing(found: list[Body]) -> Drawing:
    """Bodies as stations beside one another; arcs above the line join those that work together."""
    y = 96
    stops = [
        Stop(24 + place * _WIDE_STEP, y, _lines(body.name, _WIDE_TEXT, y + 44)) for place, body in enumerate(found)
    ]
    edges = [
        f"M{stops[a].x} {y - 14}Q{(stops[a].x + stops[b].x) // 2} {y - 40 - 26 * (b - a)} {stops[b].x} {y - 14}"
        for a, b in _pairs(found)
    ]
    deepest = max((height for stop in stops for height, _text in stop.lines), default=y)
    return Drawing(max(24 + len(found) * _WIDE_STEP, 260), deepest + 16, stops, edges)


def slim_drawing(found: list[Body]) -> Drawing:
    """The same from top to bottom, for small screens; arcs stand left of the line."""
    x = 64
    stops = [
        Stop(x, 28 + place * _SLIM_STEP, _lines(body.name, _SLIM_TEXT, 34 + place * _SLIM_STEP))
        for place, body in enumerate(found)
    ]
    edges = [
        f"M{x - 12} {stops[a].y}Q{x - 24 - 18 * (b - a)} {(stops[a].y + stops[b].y) // 2} {x - 12} {stops[b].y}"
        for a, b in _pairs(found)
    ]
    return Drawing(340, max(28 + len(found) * _SLIM_STEP, 80), stops, edges)


def _lines(name: str, width: int, top: int) -> list[tuple[int, str]]:
    return [(top + row * _LINE, text) for row, text in enumerate(wrap(name, width))]


def _pairs(found: list[Body]) -> list[tuple[int, int]]:
    places = {body.record.pk: place for place, body in enumerate(found)}
    joined = {
        (places[body.record.pk], places[other.pk])
        for body in found
        for other in body.record.works_with.all()
        if other.pk in places
    }
    return sorted((a, b) for a, b in joined if a < b)

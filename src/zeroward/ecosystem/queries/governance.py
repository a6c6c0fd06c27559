"""The bodies of the Mission's governance, and the drawing of who works with whom."""

from dataclasses import dataclass
from textwrap import wrap

from django.utils.text import capfirst

from zeroward.core.queries.texts import with_texts
from zeroward.ecosystem.models import GovernanceBody
from zeroward.taxonomy.queries.labels import concept_labels, label_of

_WIDE_STEP, _WIDE_TEXT = 218, 23
_SLIM_TEXT = 30
_LINE, _SLIM_GAP = 21, 26


@dataclass(frozen=True, slots=True)
class Body:
    record: GovernanceBody
    name: str
    role: str
    level: str
    partners: list[str]


@dataclass(frozen=True, slots=True)
class Stop:
    """A body as drawn: its place; its name and what it does broken into lines, each with its height."""

    x: int
    y: int
    text_x: int
    name: list[tuple[int, str]]
    role: list[tuple[int, str]]

    @property
    def end(self) -> int:
        return (self.role or self.name)[-1][0]


@dataclass(frozen=True, slots=True)
class Drawing:
    """`edges` are paths between bodies that work with each other."""

    width: int
    height: int
    stops: list[Stop]
    edges: list[str]


def bodies() -> list[Body]:
    """Public bodies in the order of the source, each with those it works with. Four queries."""
    records = with_texts(
        GovernanceBody.objects.public().select_related("source").prefetch_related("works_with")
    )
    levels = concept_labels("levels")["levels"]
    names = {record.pk: str(record.served("name")) for record in records}
    return [
        Body(
            record,
            names[record.pk],
            str(record.served("role")),
            label_of(levels, record.level) if record.level else "",
            [names[other.pk] for other in record.works_with.all() if other.pk in names],
        )
        for record in records
    ]


def wide_drawing(found: list[Body]) -> Drawing:
    """Bodies as stations beside one another; arcs above the line join those that work together."""
    pairs = _pairs(found)
    y = 24 + 33 * max((b - a for a, b in pairs), default=0)
    stops = [
        _stop(body, 16 + place * _WIDE_STEP, y, 4 + place * _WIDE_STEP, y + 44, _WIDE_TEXT)
        for place, body in enumerate(found)
    ]
    edges = [
        f"M{stops[a].x} {y - 14}Q{(stops[a].x + stops[b].x) // 2} {y - 60 * (b - a)} {stops[b].x} {y - 14}"
        for a, b in pairs
    ]
    return Drawing(
        max(len(found) * _WIDE_STEP, 260), max((stop.end for stop in stops), default=y) + 12, stops, edges
    )


def slim_drawing(found: list[Body]) -> Drawing:
    """The same from top to bottom, for small screens; arcs stand left of the line."""
    pairs = _pairs(found)
    x = 16 + 18 * max((b - a for a, b in pairs), default=0)
    stops: list[Stop] = []
    for body in found:
        y = stops[-1].end + _LINE + _SLIM_GAP if stops else 22
        stops.append(_stop(body, x, y, x + 28, y + 6, _SLIM_TEXT))
    edges = [
        f"M{x - 12} {stops[a].y}Q{x - 12 - 36 * (b - a)} {(stops[a].y + stops[b].y) // 2} {x - 12} {stops[b].y}"
        for a, b in pairs
    ]
    return Drawing(340, max((stop.end for stop in stops), default=80) + 12, stops, edges)


def _stop(body: Body, x: int, y: int, text_x: int, top: int, width: int) -> Stop:
    name = _lines(body.name, width, top)
    role = _lines(capfirst(body.role), width + 2, top + len(name) * _LINE)
    return Stop(x, y, text_x, name, role)


def _lines(text: str, width: int, top: int) -> list[tuple[int, str]]:
    return [(top + row * _LINE, part) for row, part in enumerate(wrap(text, width))]


def _pairs(found: list[Body]) -> list[tuple[int, int]]:
    places = {body.record.pk: place for place, body in enumerate(found)}
    joined = {
        (places[body.record.pk], places[other.pk])
        for body in found
        for other in body.record.works_with.all()
        if other.pk in places
    }
    return sorted((a, b) for a, b in joined if a < b)

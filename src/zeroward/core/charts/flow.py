"""A flow in two columns: what comes from where and ends in what, for example carriers and sectors."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.charts.drawing import Chart, Frame
from zeroward.core.charts.marks import Anchor, Label, Mark, Rect, Shape, Sheet, Words
from zeroward.core.charts.words import HALF, Say, lines_of, plain
from zeroward.core.ui.tables import Column, Table

TALL = 240.0
"""Pixels of the whole amount, without the labels between."""
NODE = 1.6
LINE = 16
AIR = 14
MOST = 6
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Stream:
    """An amount that goes from one name to another."""

    source: str
    target: str
    amount: float


@dataclass(frozen=True, slots=True)
class _Node:
    name: str
    amount: float
    top: float


def flow(
    frame: Frame,
    streams: Iterable[Stream],
    *,
    sources: Words,
    targets: Words,
    values: Words,
    say: Say | None = None,
    fixed: Mapping[str, int] | None = None,
) -> Chart:
    """Ribbons from the sources on one side to the targets on the other, both from the largest on.

    `fixed` gives sources a data colour that means something; the others take what is left. At most six names a
    side: the smallest are drawn together as "other", the table names them all. Raises ValueError for a negative
    amount (what is taken up flows nowhere) and when there is nothing to draw.
    """
    write = say or plain()
    given = [stream for stream in streams if stream.amount]
    if not given or min(stream.amount for stream in given) < 0:
        raise ValueError("A flow needs amounts above zero.")
    drawn = _few(given)
    scale = TALL / sum(stream.amount for stream in drawn)
    left, bottom_left = _column(_sums((s.source, s.amount) for s in drawn), scale)
    right, bottom_right = _column(_sums((s.target, s.amount) for s in drawn), scale)
    colours = _colours(list(left), fixed or {})
    height = max(bottom_left, bottom_right)
    marks: list[Mark] = [Sheet(height, tuple(_ribbons(drawn, left, right, scale, colours)))]
    for node in left.values():
        marks += _node(node, 0.0, scale, f"d{colours[node.name]}", "start", write)
    for node in right.values():
        marks += _node(node, 100.0 - NODE, scale, "node", "end", write)
    return Chart(frame, height, marks, _table(frame, given, (sources, targets, values), write))


def _colours(names: Sequence[str], fixed: Mapping[str, int]) -> dict[str, int]:
    """Data colours from 1 to 5 in the order of the names, 7 for what is put together or comes after."""
    left = [colour for colour in range(1, 6) if colour not in fixed.values()]
    found = {}
    for name in names:
        if name in fixed:
            found[name] = fixed[name]
        else:
            found[name] = 7 if name == _other() or not left else left.pop(0)
    return found


def _other() -> str:
    return _("Other")


def _sums(pairs: Iterable[tuple[str, float]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, amount in pairs:
        found[name] = found.get(name, 0.0) + amount
    return found


def _few(streams: Sequence[Stream]) -> list[Stream]:
    """The same streams with the smallest names of each side drawn together."""
    keep_left = _largest(_sums((s.source, s.amount) for s in streams))
    keep_right = _largest(_sums((s.target, s.amount) for s in streams))
    found: dict[tuple[str, str], float] = {}
    for stream in streams:
        ends = (
            stream.source if stream.source in keep_left else _other(),
            stream.target if stream.target in keep_right else _other(),
        )
        found[ends] = found.get(ends, 0.0) + stream.amount
    return [Stream(source, target, amount) for (source, target), amount in found.items()]


def _largest(sums: Mapping[str, float]) -> set[str]:
    ordered = sorted(sums, key=lambda name: (-sums[name], name))
    return set(ordered if len(ordered) <= MOST else ordered[: MOST - 1])


def _column(sums: Mapping[str, float], scale: float) -> tuple[dict[str, _Node], float]:
    """The nodes of a side from above, the largest first and "other" last, each under its label."""
    nodes: dict[str, _Node] = {}
    top = 0.0
    for name in sorted(sums, key=lambda one: (one == _other(), -sums[one], one)):
        top += LINE * (len(lines_of(name, HALF)) + 1) + 6
        nodes[name] = _Node(name, sums[name], top)
        top += max(sums[name] * scale, 2.0) + AIR
    return nodes, top


def _ribbons(
    streams: Sequence[Stream],
    left: Mapping[str, _Node],
    right: Mapping[str, _Node],
    scale: float,
    colours: Mapping[str, int],
) -> list[Shape]:
    order = {name: place for place, name in enumerate([*left, *right])}
    right_order = {name: place for place, name in enumerate(right)}
    left_at = {name: node.top for name, node in left.items()}
    right_at = {name: node.top for name, node in right.items()}
    shapes = []
    for stream in sorted(streams, key=lambda s: (order[s.source], right_order[s.target])):
        wide = stream.amount * scale
        begin, end = left_at[stream.source], right_at[stream.target]
        left_at[stream.source] += wide
        right_at[stream.target] += wide
        shapes.append(Shape(_ribbon(begin, end, wide), f"ribbon r{colours[stream.source]}"))
    return shapes


def _ribbon(begin: float, end: float, wide: float) -> str:
    a, b = NODE, 100 - NODE
    return (
        f"M{a} {begin:.1f}C50 {begin:.1f} 50 {end:.1f} {b} {end:.1f}"
        f"L{b} {end + wide:.1f}C50 {end + wide:.1f} 50 {begin + wide:.1f} {a} {begin + wide:.1f}Z"
    )


def _node(node: _Node, x: float, scale: float, kind: str, anchor: Anchor, say: Say) -> list[Mark]:
    lines = lines_of(node.name, HALF)
    place = 0.0 if anchor == "start" else 100.0
    first = node.top - 6 - LINE * len(lines)
    words: list[Mark] = [
        Label(place, first + LINE * row, line, "s b halo-text", anchor) for row, line in enumerate(lines)
    ]
    value = Label(place, node.top - 6, say(node.amount), "s halo-text", anchor)
    return [Rect(x, node.top, NODE, max(node.amount * scale, 2.0), kind), *words, value]


def _table(frame: Frame, streams: Sequence[Stream], heads: tuple[Words, Words, Words], say: Say) -> Table:
    columns = [Column(heads[0]), Column(heads[1]), Column(heads[2], True)]
    ordered = sorted(streams, key=lambda s: (-s.amount, s.source, s.target))
    foot = [_("Together"), "", say(sum(stream.amount for stream in streams))]
    return Table(frame.caption, columns, [[s.source, s.target, say(s.amount)] for s in ordered], foot)

"""The barrier map as a page: drawn, its loops in words, what drives and what is driven, and how sure that is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from zeroward.consultation.models import StreamKind
from zeroward.consultation.queries.barrier_names import name_in_words
from zeroward.consultation.queries.said import said
from zeroward.core.charts import Chart, Frame, Tie, arcs
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.systems import dematel, loops, micmac, structure, sureness
from zeroward.methods.systems.evidence import Sureness
from zeroward.methods.systems.loops import Loop

MOST_LOOPS: Final = 12
"""Loops told in words; the page says how many there are."""
FULL_STRENGTH: Final = 4.0
QUADRANTS: Final[Mapping[str, str | Promise]] = {
    "driver": pgettext_lazy("barrier", "drives others"),
    "relay": pgettext_lazy("barrier", "is driven and drives"),
    "dependent": pgettext_lazy("barrier", "is driven by others"),
    "autonomous": pgettext_lazy("barrier", "stands apart"),
}


@dataclass(frozen=True, slots=True)
class LoopView:
    """A way round: the names in order, and what it does."""

    names: tuple[str, ...]
    reinforcing: bool
    delays: int

    @property
    def words(self) -> str:
        return " → ".join([*self.names, self.names[0]])


@dataclass(frozen=True, slots=True)
class MapPage:
    """`names` from what drives most; `loops` are those told, `loop_count` all that were found, `complete` False where
    there are more than were looked for."""

    chart: Chart
    headline: str
    names: tuple[tuple[str, str], ...]
    loops: tuple[LoopView, ...]
    loop_count: int
    complete: bool
    standings: Table
    sources: int
    sure: str
    notes: tuple[str, ...]
    without_evidence: int


@dataclass(frozen=True, slots=True)
class _Read:
    keys: tuple[str, ...]
    names: tuple[str, ...]
    arrows: Sequence[Mapping[str, Any]]
    place: dict[str, int]
    table: np.ndarray[Any, Any]

    def ends(self, arrow: Mapping[str, Any]) -> tuple[int, int]:
        return self.place[arrow["cause"]], self.place[arrow["effect"]]


def map_page(content: Mapping[str, Any]) -> MapPage:
    """From `barrier_content.map_content`, live or frozen. No query."""
    read = _read(content)
    found = loops(
        [(*read.ends(one), one["polarity"]) for one in read.arrows],
        len(read.keys),
        delayed=[read.ends(one) for one in read.arrows if one["delayed"]],
    )
    sources = {one["source"] for arrow in read.arrows for one in arrow["evidence"]}
    sure, notes = _sureness(read)
    looped = {ends for ends, count in found.on_arrow.items() if count}
    views = tuple(_loop(one, read) for one in found.loops[:MOST_LOOPS])
    headline = _headline(read, views, len(found.loops)) if sure else _bare_headline(read)
    return MapPage(
        chart=_chart(read, looped, headline),
        headline=headline,
        names=tuple(zip(read.keys, read.names, strict=True)),
        loops=views,
        loop_count=len(found.loops),
        complete=found.complete,
        standings=_standings(read, sure),
        sources=len(sources),
        sure=_sure_words(sure, len(sources)),
        notes=(*(said(one) for one in found.notes), *notes),
        without_evidence=sum(not arrow["evidence"] for arrow in read.arrows),
    )


def _read(content: Mapping[str, Any]) -> _Read:
    """Barriers in the order of what they drive, directly and over others, the strongest first."""
    arrows = content["arrows"]
    keys = sorted({key for one in arrows for key in (one["cause"], one["effect"])})
    direct = np.zeros((len(keys), len(keys)))
    at = {key: number for number, key in enumerate(keys)}
    for one in arrows:
        direct[at[one["cause"]], at[one["effect"]]] = 1.0
    shape = structure(direct)
    order = sorted(range(len(keys)), key=lambda n: (-shape.driving[n], shape.dependence[n], keys[n]))
    ordered = tuple(keys[number] for number in order)
    names = tuple(name_in_words(key, content["names"]) for key in ordered)
    place = {key: number for number, key in enumerate(ordered)}
    return _Read(ordered, names, arrows, place, _weights(arrows, place))


def _weights(arrows: Sequence[Mapping[str, Any]], place: Mapping[str, int]) -> np.ndarray[Any, Any]:
    """Direct influences: the strength where it was judged, else the middle of its scale."""
    table = np.zeros((len(place), len(place)))
    for one in arrows:
        table[place[one["cause"]], place[one["effect"]]] = one["strength"] or FULL_STRENGTH / 2
    return table


def _chart(read: _Read, looped: set[tuple[int, int]], headline: str) -> Chart:
    ties = [Tie(*read.ends(one), _reasons(one), read.ends(one) in looped) for one in read.arrows]
    ordered = sorted(ties, key=lambda tie: (tie.source, tie.target))
    frame = Frame(
        _("Which barrier makes which worse"),
        headline,
        _("What drives most stands above; arrows lead to what follows"),
    )
    return arcs(
        frame,
        read.names,
        ordered,
        causes=_("Barrier"),
        effects=_("leads to"),
        why=_("Who said so"),
        legend=(_("Leads to"), _("Part of a loop")),
    )


def _reasons(arrow: Mapping[str, Any]) -> str:
    """Who speaks for an arrow: how many, in which streams."""
    count = len({one["source"] for one in arrow["evidence"]})
    if not count:
        return _("nobody yet")
    kinds = dict(StreamKind.choices)
    streams = sorted({str(kinds[one["stream"]]) for one in arrow["evidence"] if one["stream"] in kinds})
    first = ngettext("one source", "%(count)d sources", count) % {"count": count}
    sign = "" if arrow["polarity"] > 0 else _("less of it brings more") + "; "
    return sign + (f"{first}: {', '.join(streams)}" if streams else first)


def _loop(loop: Loop, read: _Read) -> LoopView:
    return LoopView(tuple(read.names[node] for node in loop.nodes), loop.polarity > 0, loop.delays)


def _headline(read: _Read, views: Sequence[LoopView], count: int) -> str:
    if not views:
        return _("“%(barrier)s” drives most of the others") % {"barrier": read.names[0]}
    said_so = ngettext(
        "One loop keeps barriers going, and “%(barrier)s” drives most of them",
        "%(count)d loops keep barriers going, and “%(barrier)s” drives most of them",
        count,
    )
    return said_so % {"count": count, "barrier": _strongest_in_loops(read, views)}


def _bare_headline(read: _Read) -> str:
    """With fewer than two who spoke, nothing is said of what drives what."""
    count = len(read.arrows)
    words = ngettext(
        "One arrow between %(barriers)d barriers, from too few sources to say more",
        "%(count)d arrows between %(barriers)d barriers, from too few sources to say more",
        count,
    )
    return words % {"count": count, "barriers": len(read.names)}


def _strongest_in_loops(read: _Read, views: Sequence[LoopView]) -> str:
    """Of the barriers in loops, the one in most of them; the stronger driver of two."""
    seen: dict[str, int] = {}
    for view in views:
        for name in view.names:
            seen[name] = seen.get(name, 0) + 1
    return min(seen, key=lambda name: (-seen[name], read.names.index(name)))


def _sureness(read: _Read) -> tuple[Sureness | None, tuple[str, ...]]:
    """The map drawn anew from those who spoke; None with fewer than two of them, or where no sum exists."""
    votes: dict[str, np.ndarray[Any, Any]] = {}
    for arrow in read.arrows:
        for one in arrow["evidence"]:
            table = votes.setdefault(str(one["source"]), np.zeros_like(read.table))
            table[read.ends(arrow)] = arrow["strength"] or FULL_STRENGTH / 2
    try:
        found = sureness(votes, draws=400)
    except MethodError as error:
        return None, (said(error.message),)
    return found, tuple(said(one) for one in found.notes)


def _standings(read: _Read, sure: Sureness | None) -> Table:
    """One line a barrier: what it drives, what drives it, its part, and the interval of its rank as a driver."""
    quadrants = micmac(read.table).quadrants
    out, into = (read.table > 0).sum(axis=1), (read.table > 0).sum(axis=0)
    relation = _relation(read)
    columns = [
        Column(_("Barrier")),
        Column(_("Drives"), numeric=True),
        Column(_("Driven by"), numeric=True),
        Column(_("Its part")),
        Column(_("Given less taken (DEMATEL)"), numeric=True),
        Column(_("Rank as a driver, 95 %"), numeric=True),
    ]
    rows = [
        [
            name,
            str(int(out[at])),
            str(int(into[at])),
            str(QUADRANTS[quadrants[at]]),
            format_number(relation[at], 2) if relation is not None else _("not known"),
            "{}–{}".format(*sure.factors[at].rank_interval) if sure else _("not known"),
        ]
        for at, name in enumerate(read.names)
    ]
    return Table(_("What drives, and what is driven"), columns, rows)


def _relation(read: _Read) -> "np.ndarray[Any, Any] | None":
    try:
        return dematel(read.table).relation
    except MethodError:
        return None


def _sure_words(sure: Sureness | None, sources: int) -> str:
    if sure is None:
        return _("How sure the order is cannot be told: too few sources speak for the arrows.")
    words = ngettext(
        "One source speaks for the arrows.",
        "%(count)d sources speak for the arrows. The intervals come from drawing them anew, 400 times.",
        sources,
    )
    return words % {"count": sources}


SIGN_WORDS: Final[Mapping[int, str | Promise]] = {
    1: gettext_lazy("more of it brings more of the other"),
    -1: gettext_lazy("more of it brings less of the other"),
}

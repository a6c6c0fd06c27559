"""The streams of a consultation, each with what became of those who were asked."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.models import Consultation, ContactState, Stream, StreamKind
from zeroward.consultation.queries.lines import Line, Tally, by_stream, lines_of, tally
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.questionnaires.domain.modes import REASONS
from zeroward.questionnaires.models import Mode
from zeroward.questionnaires.queries.answers import Counts, counts_of


@dataclass(frozen=True, slots=True)
class StreamRow:
    """A stream with its counts: those of our own register, or those that were published."""

    stream: Stream
    tally: Tally
    published: Mapping[str, Any]

    @property
    def words(self) -> str:
        """In one line: how many cities took part, how many refused."""
        if self.published and not self.tally.asked:
            return _said_published(self.published)
        parts = []
        if self.tally.planned:
            parts.append(
                ngettext("one to be invited", "%(count)d to be invited", self.tally.planned)
                % {"count": self.tally.planned}
            )
        if self.tally.cities:
            parts.append(
                ngettext("one city took part", "%(count)d cities took part", self.tally.cities)
                % {"count": self.tally.cities}
            )
        if self.tally.declined:
            parts.append(
                ngettext("one declined", "%(count)d declined", self.tally.declined)
                % {"count": self.tally.declined}
            )
        return ", ".join(parts) or _("nobody was asked yet")


@dataclass(frozen=True, slots=True)
class StreamPage:
    """One stream. `nameless`: nobody knows who of those who were asked answered."""

    row: StreamRow
    waiting: int
    unreached: int
    to_remind: int
    reasons: tuple[tuple[str, int], ...]
    channels: Table | None
    answers: Counts | None
    nameless: bool


def streams_of(consultation: Consultation, lines: tuple[Line, ...] | None = None) -> list[StreamRow]:
    """In the order of their beginning. Two queries."""
    found = by_stream(lines_of(consultation) if lines is None else lines)
    rows = consultation.streams.select_related("collection")
    return [StreamRow(one, tally(found.get(one.pk, ())), one.counts or {}) for one in rows]


def funnel(rows: list[StreamRow]) -> Table:
    """All streams beside each other: asked, registered, took part, silent, declined, without answer."""
    heads = [
        Column(_("Stream")),
        Column(_("Asked"), numeric=True),
        Column(_("Registered"), numeric=True),
        Column(_("Took part"), numeric=True),
        Column(_("There, but silent"), numeric=True),
        Column(_("Declined"), numeric=True),
        Column(_("No answer"), numeric=True),
        Column(_("Cities that took part"), numeric=True),
    ]
    return Table(
        _("Whom each stream asked, and what became of it"), heads, [_funnel_row(one) for one in rows]
    )


def stream_page(stream: Stream) -> StreamPage:
    """Three queries beside that of the stream."""
    lines = tuple(line for line in lines_of(stream.consultation) if line.stream_id == stream.pk)
    row = StreamRow(stream, tally(lines), stream.counts or {})
    collection = stream.collection
    reasons = Counter(line.reason or "other" for line in lines if line.state == ContactState.DECLINED)
    return StreamPage(
        row,
        waiting=row.tally.planned,
        unreached=stream.contacts.filter(state=ContactState.PLANNED, email="").count(),
        to_remind=sum(line.state == ContactState.INVITED and line.reminded_on is None for line in lines),
        reasons=tuple((str(REASONS.get(key, key)), count) for key, count in reasons.most_common()),
        channels=_channels(lines),
        answers=counts_of(collection) if collection is not None else None,
        nameless=collection is not None and collection.mode != Mode.IDENTIFIED,
    )


def _channels(lines: tuple[Line, ...]) -> Table | None:
    """Which network brought whom; nothing where nobody said so."""
    named = [line for line in lines if line.channel and line.was_asked]
    if not named:
        return None
    asked = Counter(line.channel for line in named if line.was_asked)
    there = Counter(line.channel for line in named if line.state == ContactState.TOOK_PART)
    rows = [[name, format_number(asked[name]), format_number(there[name])] for name in sorted(asked)]
    heads = [
        Column(_("Through whom")),
        Column(_("Asked"), numeric=True),
        Column(_("Took part"), numeric=True),
    ]
    return Table(_("Through whom they heard of it"), heads, rows)


def _funnel_row(one: StreamRow) -> list[str]:
    if one.published and not one.tally.asked:
        said = one.published
        cells = [
            said.get("invited"),
            said.get("registered"),
            said.get("took_part"),
            None,
            None,
            None,
            said.get("cities"),
        ]
        return [one.stream.title, *(_("not published") if cell is None else str(cell) for cell in cells)]
    counts = one.tally
    cells = [
        counts.asked,
        counts.registered,
        counts.took_part,
        counts.silent,
        counts.declined,
        counts.no_answer,
        counts.cities,
    ]
    return [one.stream.title, *(format_number(cell) if cell else _("none") for cell in cells)]


def _said_published(said: Mapping[str, Any]) -> str:
    cities = said.get("cities")
    if isinstance(cities, int):
        return ngettext(
            "one city took part, as published", "%(count)d cities took part, as published", cities
        ) % {"count": cities}
    return _("as published")


def kind_choices() -> list[tuple[str, str]]:
    return [(key, str(label)) for key, label in StreamKind.choices]

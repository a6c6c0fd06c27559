"""The register as a page: each city once, with its lines in all streams; and how lines became cities."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.core.paginator import Page, Paginator
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.models import Consultation, Contact, ContactState, Stream
from zeroward.consultation.queries.frames import country_names
from zeroward.consultation.queries.lines import Line, by_city, cities_there, lines_of
from zeroward.core.names import key_from
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.questionnaires.domain.modes import REASONS

PER_PAGE: Final = 100
LABELS: Final = dict(ContactState.choices)


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line in words; `pk` leads to it."""

    pk: int
    stream_id: int
    stream: str
    state: str
    label: str
    detail: str


@dataclass(frozen=True, slots=True)
class CityRow:
    """A city, or somebody without one (`unit` ""); `inside`: belongs to the frame."""

    unit: str
    name: str
    country: str
    inside: bool
    lines: tuple[LineRow, ...]


@dataclass(frozen=True, slots=True)
class RegisterPage:
    page: "Page[CityRow]"
    headline: str
    ledger: Table | None
    streams: list[Stream]
    asked: Mapping[str, str]
    states: list[tuple[str, str]]


def register_page(consultation: Consultation, asked: Mapping[str, str], number: str | None) -> RegisterPage:
    """All cities of the register that fit: `asked` may hold "stream", "state" and "q". Five queries."""
    lines = lines_of(consultation)
    streams = list(consultation.streams.all())
    frame = consultation.frame
    inside = set(frame.units.values_list("key", flat=True)) if frame is not None else set()
    rows = _rows(lines, {one.pk: one.title for one in streams}, inside, country_names())
    fitting = [row for row in rows if _fits(row, asked)]
    return RegisterPage(
        Paginator(fitting, PER_PAGE).get_page(number),
        _headline(lines),
        ledger(streams, lines) if len(streams) > 1 and lines else None,
        streams,
        asked,
        [(key, str(label)) for key, label in ContactState.choices],
    )


def ledger(streams: Sequence[Stream], lines: Sequence[Line]) -> Table:
    """How the lines of all streams became a number of cities, each counted once: stream after stream."""
    seen: set[str] = set()
    rows = []
    for stream in streams:
        there = [
            line for line in lines if line.stream_id == stream.pk and line.state == ContactState.TOOK_PART
        ]
        cities = {line.unit for line in there if line.unit}
        new = cities - seen
        seen |= cities
        rows.append(
            [
                stream.title,
                _count(len(there)),
                _count(sum(not line.unit for line in there)),
                _count(len(cities)),
                _count(len(cities - new)),
                _count(len(new)),
                _count(len(seen)),
            ]
        )
    heads = [
        Column(_("Stream")),
        Column(_("Lines that took part"), numeric=True),
        Column(_("Of no city"), numeric=True),
        Column(_("Cities"), numeric=True),
        Column(_("Counted before"), numeric=True),
        Column(_("New"), numeric=True),
        Column(_("Cities in all"), numeric=True),
    ]
    return Table(_("How lines became cities"), heads, rows, caption_shown=True)


def detail_of(line: Line) -> str:
    """The day, people and reason of a line, in words."""
    days = {
        ContactState.INVITED: line.invited_on,
        ContactState.REGISTERED: line.registered_on,
        ContactState.TOOK_PART: line.took_part_on,
        ContactState.SILENT: line.took_part_on,
        ContactState.DECLINED: line.declined_on,
    }
    found = []
    day = days.get(ContactState(line.state))
    if day is not None:
        found.append(formats.date_format(day))
    if line.was_there and line.persons > 1:
        found.append(ngettext("one person", "%(count)d persons", line.persons) % {"count": line.persons})
    if line.reason:
        found.append(str(REASONS.get(line.reason, line.reason)))
    return "; ".join(found)


def lines_of_stream(stream: Stream) -> list[Contact]:
    """The lines of a stream with what tells who the people are, for those who invite them."""
    return list(stream.contacts.select_related("session").order_by("name", "pk"))


def _headline(lines: Sequence[Line]) -> str:
    cities = len(cities_there(lines))
    there = sum(line.state == ContactState.TOOK_PART for line in lines)
    if not there:
        return _("Nobody took part yet")
    words = {
        "cities": ngettext("one city", "%(count)d cities", cities) % {"count": cities},
        "lines": ngettext("One line of the register", "%(count)d lines of the register", there)
        % {"count": there},
    }
    return _("%(lines)s, %(cities)s that took part") % words


def _rows(
    lines: Sequence[Line], streams: Mapping[int, str], inside: set[str], countries: Mapping[str, str]
) -> list[CityRow]:
    found = [
        CityRow(
            unit,
            own[0].name,
            countries.get(own[0].country, own[0].country),
            unit in inside,
            tuple(_line(line, streams) for line in own),
        )
        for unit, own in by_city(lines).items()
    ]
    found += [
        CityRow("", line.name, countries.get(line.country, line.country), False, (_line(line, streams),))
        for line in lines
        if not line.unit
    ]
    return sorted(found, key=lambda row: (_sorted(row.name), row.unit))


def _line(line: Line, streams: Mapping[int, str]) -> LineRow:
    return LineRow(
        line.pk,
        line.stream_id,
        streams.get(line.stream_id, ""),
        line.state,
        str(LABELS[line.state]),
        detail_of(line),
    )


def _fits(row: CityRow, asked: Mapping[str, str]) -> bool:
    state, words, stream = (asked.get(name, "") for name in ("state", "q", "stream"))
    if words and _sorted(words) not in _sorted(row.name):
        return False
    return any(
        (not state or line.state == state) and (not stream or str(line.stream_id) == stream)
        for line in row.lines
    )


def _count(value: int) -> str:
    return format_number(value) if value else _("none")


def _sorted(name: str) -> str:
    try:
        return key_from(name)
    except ValueError:
        return name.casefold()

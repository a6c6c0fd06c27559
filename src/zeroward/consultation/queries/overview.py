"""One consultation on a page: what it came to so far, and what is next."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.models import (
    CodingRound,
    Consultation,
    ConsultationState,
    ContactState,
    Origin,
    Promise,
    Report,
    SourceText,
)
from zeroward.consultation.queries.lines import Line, cities_there, lines_of
from zeroward.consultation.queries.stream_pages import StreamRow, funnel, streams_of
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Table


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the way: `state` "done", "now" (the first that is open) or "". `page` is the name of its page."""

    title: str
    text: str
    page: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure; `figure` "" when it is not known."""

    figure: str
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class Overview:
    headline: str
    lead: str
    figures: tuple[Figure, ...]
    stages: tuple[Stage, ...]
    streams: list[StreamRow]
    funnel: Table | None

    @property
    def now(self) -> Stage | None:
        return next((one for one in self.stages if one.state == "now"), None)


def overview_of(consultation: Consultation) -> Overview:
    """Nine queries."""
    lines = lines_of(consultation)
    rows = streams_of(consultation, lines)
    members = consultation.frame.units.count() if consultation.frame is not None else 0
    inside = _inside(consultation, lines)
    return Overview(
        headline=_headline(rows, lines),
        lead=_lead(consultation, len(inside), members),
        figures=_figures(lines, rows, len(inside), members),
        stages=_stages(consultation, rows, members, len(cities_there(lines))),
        streams=rows,
        funnel=funnel(rows) if rows else None,
    )


def _inside(consultation: Consultation, lines: tuple[Line, ...]) -> set[str]:
    """Cities that took part and belong to the frame."""
    there = cities_there(lines)
    if consultation.frame_id is None or not there:
        return set()
    units = consultation.frame.units if consultation.frame is not None else None
    return set(units.filter(key__in=there).values_list("key", flat=True)) if units is not None else set()


def _headline(rows: list[StreamRow], lines: tuple[Line, ...]) -> str:
    cities = len(cities_there(lines))
    if cities:
        streams = len({line.stream_id for line in lines if line.state == ContactState.TOOK_PART})
        if streams > 1:
            return ngettext(
                "One city took part, counted once over %(streams)d streams",
                "%(count)d cities took part, each counted once over %(streams)d streams",
                cities,
            ) % {"count": cities, "streams": streams}
        return ngettext("One city took part", "%(count)d cities took part", cities) % {"count": cities}
    asked = sum(line.was_asked for line in lines)
    if asked:
        return ngettext(
            "One was asked, nobody took part yet", "%(count)d were asked, nobody took part yet", asked
        ) % {"count": asked}
    if any(row.published for row in rows):
        return _("The figures are those of a published report")
    return _("Nobody was asked yet")


def _lead(consultation: Consultation, inside: int, members: int) -> str:
    if consultation.state == ConsultationState.PREPARED:
        return _("It is in preparation: cities see nothing of it.")
    if not members:
        return _("There is no frame, so that nobody can say who is missing.")
    return _("%(inside)s of the %(members)s cities of the frame were heard.") % {
        "inside": format_number(inside) if inside else _("None"),
        "members": format_number(members),
    }


def _figures(
    lines: tuple[Line, ...],
    rows: list[StreamRow],
    inside: int,
    members: int,
) -> tuple[Figure, ...]:
    if not any(line.was_asked for line in lines):
        return ()
    minutes = {row.stream.pk: row.stream.minutes for row in rows}
    taken = sum(
        line.minutes if line.minutes is not None else minutes[line.stream_id] * line.persons
        for line in lines
        if line.was_there
    )
    refusals = Counter(line.reason for line in lines if line.state == ContactState.DECLINED)
    total = sum(refusals.values())
    tired = refusals.get("fatigue", 0)
    found = [
        Figure(
            str(inside) if members else "",
            _("of %(members)s") % {"members": format_number(members)} if members else "",
            _("cities of the frame were heard") if members else _("Which cities is it about?"),
        ),
        Figure(
            format_number(taken / 60, 1),
            "h",
            _("of the time of cities were taken, all people together"),
        ),
    ]
    if total:
        why = (
            ngettext(
                "one said that it is asked too often", "%(count)d said that they are asked too often", tired
            )
            % {"count": tired}
            if tired
            else _("none because it is asked too often")
        )
        found.append(Figure(format_number(total), "", _("declined; %(why)s") % {"why": why}))
    return tuple(found)


def _stages(
    consultation: Consultation, rows: list[StreamRow], members: int, cities: int
) -> tuple[Stage, ...]:
    texts = SourceText.objects.filter(consultation=consultation, erased_at=None).count()
    rounds = CodingRound.objects.filter(consultation=consultation).aggregate(
        every=Count("pk"), closed=Count("pk", filter=Q(state="closed"))
    )
    reports = Report.objects.filter(consultation=consultation, published_at__isnull=False).count()
    promises = Promise.objects.filter(consultation=consultation).count()
    own = consultation.origin == Origin.OWN
    found = [
        _frame_stage(consultation, members),
        _streams_stage(rows),
        _asking_stage(consultation, rows, cities) if own else None,
        _texts_stage(texts, rounds),
        Stage(
            _("Report"),
            _("published") if reports else _("not published yet"),
            "report",
            "done" if reports else "",
        ),
        Stage(
            _("You said, we did"),
            ngettext("one promise", "%(count)d promises", promises) % {"count": promises}
            if promises
            else _("nothing promised yet"),
            "promises",
            "done" if promises else "",
        ),
    ]
    stages = [one for one in found if one is not None]
    first = next((one for one in stages if not one.state), None)
    return tuple(replace(one, state="now") if one is first else one for one in stages)


def _frame_stage(consultation: Consultation, members: int) -> Stage:
    title = _("Whom it is about, and what for")
    if not members:
        return Stage(title, _("no frame chosen yet"), "about")
    text = ngettext("one city in the frame", "%(count)d cities in the frame", members) % {"count": members}
    lacking = not (consultation.purpose and consultation.contact and consultation.names_until)
    if lacking and consultation.origin == Origin.OWN:
        return Stage(title, _("%(frame)s; purpose or contact is missing") % {"frame": text}, "about")
    return Stage(title, text, "about", "done")


def _streams_stage(rows: list[StreamRow]) -> Stage:
    count = len(rows)
    text = ngettext("one stream", "%(count)d streams", count) % {"count": count} if count else _("none yet")
    return Stage(_("Ways of asking"), text, "streams", "done" if count else "")


def _asking_stage(consultation: Consultation, rows: list[StreamRow], cities: int) -> Stage:
    title = _("Asking")
    if consultation.state == ConsultationState.PREPARED:
        return Stage(title, _("not opened yet"), "streams")
    running = sum(row.stream.state == "open" for row in rows)
    words: Mapping[bool, str] = {
        True: ngettext("one stream is open", "%(count)d streams are open", running) % {"count": running},
        False: _("no stream is open"),
    }
    over = consultation.state in (ConsultationState.ANALYSED, ConsultationState.PUBLISHED)
    said = words[bool(running)]
    if cities:
        said += "; " + ngettext("one city so far", "%(count)d cities so far", cities) % {"count": cities}
    return Stage(title, said, "register", "done" if over else "")


def _texts_stage(texts: int, rounds: Mapping[str, int]) -> Stage:
    title = _("Texts and codes")
    if not texts:
        return Stage(title, _("no text yet"), "texts")
    said = ngettext("one text", "%(count)d texts", texts) % {"count": texts}
    if rounds["every"]:
        said += "; " + _("%(closed)d of %(every)d rounds of coding are closed") % dict(rounds)
    done = rounds["every"] and rounds["closed"] == rounds["every"]
    return Stage(title, said, "rounds", "done" if done else "")

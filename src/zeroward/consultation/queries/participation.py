"""Who was asked and who took part: stream by stream, and all streams together on one register of cities."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Sum

from zeroward.consultation.models import Contact, ContactState, Session, Stream
from zeroward.questionnaires.models import Answering, Mode

COUNTS: Final = ("invited", "registered", "took_part", "silent", "declined", "no_answer")
_CAME: Final = (ContactState.TOOK_PART, ContactState.SILENT)
_REGISTERED: Final = (ContactState.REGISTERED, *_CAME)


@dataclass(frozen=True, slots=True)
class StreamPart:
    """One stream. `counts` holds what is known of COUNTS and the number of `cities`; `hours` is what it asked of all
    together. `answers` counts handed-in questionnaires, also those that carry no city."""

    key: str
    kind: str
    title: str
    about: str
    minutes: int
    opens: date | None
    closes: date | None
    counts: Mapping[str, int]
    hours: float
    source: str = ""
    answers: int | None = None
    mode: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """All streams together. `cities` are unique; `reasons` says why some declined."""

    cities: frozenset[str]
    countries: Mapping[str, int]
    reasons: Mapping[str, int]
    hours: float
    streams: tuple[StreamPart, ...]


def people_of(streams: Sequence[Stream]) -> People:
    """The register summed up; `collection` of the streams should be at hand. Three queries."""
    contacts = list(
        Contact.objects.filter(stream__in=streams).only(
            "stream_id",
            "unit",
            "country",
            "state",
            "reason",
            "persons",
            "minutes",
            "invited_on",
            "registered_on",
        )
    )
    by_stream: dict[int, list[Contact]] = {one.pk: [] for one in streams}
    for one in contacts:
        by_stream[one.stream_id].append(one)
    silent = dict(
        Session.objects.filter(stream__in=streams)
        .order_by()
        .values_list("stream_id")
        .annotate(total=Sum("silent"))
    )
    handed_in = Counter(
        Answering.objects.filter(
            collection__in=[one.collection_id for one in streams if one.collection_id],
            handed_in__isnull=False,
        ).values_list("collection_id", flat=True)
    )
    parts = tuple(_part(one, by_stream[one.pk], int(silent.get(one.pk) or 0), handed_in) for one in streams)
    came = [one for one in contacts if one.state in _CAME and one.unit]
    country = {one.unit: one.country for one in came}
    return People(
        cities=frozenset(country),
        countries=dict(Counter(country.values()).most_common()),
        reasons=dict(
            Counter(one.reason for one in contacts if one.state == ContactState.DECLINED).most_common()
        ),
        hours=sum(one.hours for one in parts),
        streams=parts,
    )


def _part(
    stream: Stream, contacts: Iterable[Contact], silent: int, handed_in: Mapping[int, int]
) -> StreamPart:
    contacts = list(contacts)
    counts = dict(stream.counts) or _counts(contacts, silent)
    collection = stream.collection
    answers = handed_in.get(collection.pk, 0) if collection else None
    if collection is not None and collection.mode != Mode.IDENTIFIED:
        counts["took_part"] = answers or 0
    minutes = sum(
        one.minutes if one.minutes is not None else stream.minutes * one.persons
        for one in contacts
        if one.state in _CAME
    )
    if stream.counts or (collection is not None and collection.mode != Mode.IDENTIFIED):
        minutes = stream.minutes * int(counts.get("took_part") or 0)
    return StreamPart(
        key=str(stream.pk),
        kind=stream.kind,
        title=stream.title,
        about=stream.about,
        minutes=stream.minutes,
        opens=stream.opens,
        closes=stream.closes,
        counts={name: int(value) for name, value in counts.items() if value is not None},
        hours=minutes / 60,
        source=stream.origin_text,
        answers=answers,
        mode=collection.mode if collection else "",
    )


def _counts(contacts: Iterable[Contact], silent: int) -> dict[str, Any]:
    """From the lines of the register; who is there but silent is counted by the session, too."""
    contacts = list(contacts)
    states = Counter(one.state for one in contacts)
    cities = {one.unit for one in contacts if one.state in _CAME and one.unit}
    return {
        "invited": sum(one.invited_on is not None or one.state == ContactState.INVITED for one in contacts),
        "registered": sum(one.registered_on is not None or one.state in _REGISTERED for one in contacts),
        "took_part": states[ContactState.TOOK_PART],
        "silent": max(states[ContactState.SILENT], silent),
        "declined": states[ContactState.DECLINED],
        "no_answer": states[ContactState.NO_ANSWER],
        "cities": len(cities),
    }

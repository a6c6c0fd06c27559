"""People who agreed to be found; ambassadors and champions."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from zeroward.community.models import Appointment, Listing
from zeroward.community.queries.seen_people import seen_in_teams
from zeroward.community.queries.words import countries, language_names, said_list, topic_names
from zeroward.core.ui.narrowing import Dimension, Narrowed, narrow
from zeroward.core.visibility import Viewer

UNACCEPTED: Final = (Appointment.State.OFFERED, Appointment.State.DECLINED)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who agreed to be found. `languages` and `topics` are in words, `titles` what they were appointed as."""

    user_id: int
    name: str
    headline: str
    place: str
    languages: list[str]
    topics: list[str]
    hours: int | None
    listing: Listing
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Appointed:
    """An ambassador or champion with how much they wrote down."""

    appointment: Appointment
    name: str
    country: str
    topic: str
    activities: int
    listing: int | None


def seen_listings(viewer: Viewer) -> QuerySet[Listing]:
    """Entries that the viewer may see: public ones, and with an account those for people with an account."""
    found = Listing.objects.filter(user__is_active=True)
    return found if viewer.user_id is not None else found.filter(audience=Listing.Audience.PUBLIC)


def listed(
    viewer: Viewer, *, language: str = "", topic: str = "", role: str = "", words: str = ""
) -> list[Person]:
    """People whom the viewer may find, by code of a language, key of a topic, kind, and words. Four queries."""
    found = seen_listings(viewer)
    if role:
        found = found.filter(kind=role)
    if topic:
        found = found.filter(topics__key=topic)
    people = _people(found)
    if language:
        people = [one for one in people if language in one.listing.languages]
    if words:
        parts = words.casefold().split()
        people = [one for one in people if all(part in _text(one).casefold() for part in parts)]
    return people


def listing_of(user_ids: Iterable[int]) -> dict[int, Listing]:
    """What people said about themselves, for rooms that look for somebody who knows: topics are read along."""
    found = Listing.objects.filter(user__in=list(user_ids), user__is_active=True)
    return {one.user_id: one for one in found.prefetch_related("topics")}


def directory(viewer: Viewer, query: QueryDict) -> Narrowed[Person]:
    """The directory as an address narrows it."""
    people = _people(seen_listings(viewer))
    titles = {str(label): str(label) for _key, label in Appointment.Kind.choices}
    dimensions: list[Dimension[Person]] = [
        Dimension("topic", _("Topic"), _topic_keys, topic_names()),
        Dimension("language", _("Language"), lambda one: one.listing.languages, language_names()),
        Dimension(
            "kind",
            _("Who"),
            lambda one: [one.listing.kind],
            {key: str(label) for key, label in Listing.Kind.choices},
            keep_order=True,
        ),
        Dimension("title", _("Appointed as"), lambda one: one.titles, titles, keep_order=True),
    ]
    return narrow(people, dimensions, query, words=_text)


def person_page(viewer: Viewer, pk: int) -> Person | None:
    """One entry, or None when there is none for this viewer."""
    found = _people(seen_listings(viewer).filter(pk=pk))
    return found[0] if found else None


def appointed(viewer: Viewer) -> list[Appointed]:
    """Those who accepted and whose time it is: by name, since they agreed to be known as such. Five queries."""
    rows = list(
        Appointment.objects.current()
        .filter(user__is_active=True)
        .select_related("user", "topic")
        .prefetch_related("activities")
    )
    topics, lands = topic_names(), countries()
    entries = dict(seen_listings(viewer).values_list("user_id", "pk"))
    return [
        Appointed(
            row,
            row.user.get_full_name(),
            lands.get(row.country, row.country),
            topics.get(row.topic.key, row.topic.key) if row.topic is not None else "",
            len(row.activities.all()),
            entries.get(row.user_id),
        )
        for row in rows
    ]


def appointment_page(viewer: Viewer, pk: int) -> Appointed | None:
    """One of them with the log; an offer only for the person themselves, and for who made it and sees them in a
    team. Four queries."""
    row = (
        Appointment.objects.select_related("user", "topic")
        .prefetch_related("activities")
        .filter(pk=pk, user__is_active=True)
        .first()
    )
    if row is None:
        return None
    mine = viewer.user_id is not None and row.user_id == viewer.user_id
    known = Appointment.objects.current().filter(pk=pk).exists()
    ours = row.scope in viewer.scopes or (viewer.is_admin and row.scope == "mission")
    if not (mine or known or (ours and _told(viewer, [row]))):
        return None
    topic = topic_names().get(row.topic.key, row.topic.key) if row.topic is not None else ""
    entry = seen_listings(viewer).filter(user=row.user_id).values_list("pk", flat=True).first()
    country = countries().get(row.country, row.country) if row.country else ""
    return Appointed(row, row.user.get_full_name(), country, topic, len(row.activities.all()), entry)


def appointments_by(viewer: Viewer, scope: str) -> list[Appointment]:
    """What a workspace offered and this viewer may know of, whatever became of it. A few queries."""
    rows = Appointment.objects.filter(scope=scope).select_related("user", "topic").order_by("-pk")
    return _told(viewer, list(rows))


def _told(viewer: Viewer, rows: list[Appointment]) -> list[Appointment]:
    """Of offers that a workspace made: those that were accepted, and those to people whom the viewer sees in a team.
    Who was asked by an address alone and has not accepted stays unknown: the row would tell that there is an account.
    """
    unknown = {row.user_id for row in rows if row.state in UNACCEPTED}
    seen = seen_in_teams(viewer, unknown) if unknown else set()
    return [row for row in rows if row.state not in UNACCEPTED or row.user_id in seen]


def _people(found: QuerySet[Listing]) -> list[Person]:
    topics, names = topic_names(), language_names()
    rows = list(found.select_related("user").prefetch_related("topics").distinct())
    titles = _titles([row.user_id for row in rows])
    people = [
        Person(
            row.user_id,
            row.user.get_full_name(),
            row.headline,
            row.place,
            said_list(row.languages, names),
            [topics.get(one.key, one.key) for one in row.topics.all()],
            row.hours_month,
            row,
            titles.get(row.user_id, ()),
        )
        for row in rows
    ]
    return sorted(people, key=lambda one: one.name.casefold())


def _titles(users: list[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for row in Appointment.objects.current().filter(user__in=users):
        label = str(row.get_kind_display())
        if label not in found.get(row.user_id, ()):
            found[row.user_id] = (*found.get(row.user_id, ()), label)
    return found


def _topic_keys(person: Person) -> list[str]:
    return [one.key for one in person.listing.topics.all()]


def _text(person: Any) -> str:
    parts = (person.name, person.headline, person.listing.about, person.place, *person.topics)
    return " ".join(parts)

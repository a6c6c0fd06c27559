"""What is said about an event, cleaned, and everything that can be wrong with it."""

import datetime
import zoneinfo
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.community.domain.event_work import LONG
from zeroward.community.domain.group_work import (
    bad_address,
    concepts,
    is_address,
    languages,
    line,
    wrong_choice,
)
from zeroward.community.models import Event, EventSeries, Group
from zeroward.core.problems import Problem
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import City, Country

LONGEST: Final = datetime.timedelta(days=31)
FURTHEST: Final = datetime.timedelta(days=3 * 366)
MOST_PLACES: Final = 100_000


@dataclass(frozen=True, slots=True)
class EventFields:
    """What is said about an event; the moments are aware, `topics` keys of thematic areas, `city` the key of a city."""

    title: str
    starts_at: datetime.datetime
    ends_at: datetime.datetime
    zone: str = "Europe/Brussels"
    summary: str = ""
    lang: str = "en"
    kind: str = Event.Kind.MEETING
    series: EventSeries | None = None
    edition: str = ""
    visibility: str = Event.Visibility.PUBLIC
    group: Group | None = None
    day_only: bool = False
    repeats: str = ""
    repeats_until: datetime.date | None = None
    mode: str = Event.Mode.ONLINE
    place: str = ""
    city: str = ""
    country: str = ""
    join_url: str = ""
    languages: tuple[str, ...] = ("en",)
    capacity: int | None = None
    entry: str = Event.Entry.OPEN
    website: str = ""
    topics: tuple[str, ...] = ()
    accessibility: str = ""
    travel: str = ""
    indicator: str = ""
    question: str = ""
    source_note: str = ""


def columns_of(fields: EventFields) -> dict[str, Any]:
    """The values as the row keeps them, cleaned; topics are set apart."""
    values = {name: getattr(fields, name) for name in names_of(fields) if name != "topics"}
    for name, limit in SHORT.items():
        values[name] = line(values[name], limit)
    for name in LONG_TEXTS:
        values[name] = clean_text(values[name], limit=LONG)
    values["languages"] = list(dict.fromkeys(fields.languages))
    if not fields.repeats:
        values["repeats_until"] = None
    return values


SHORT: Final = {
    "title": 200,
    "edition": 60,
    "place": 300,
    "indicator": 120,
    "question": 200,
    "source_note": 300,
}
LONG_TEXTS: Final = ("summary", "accessibility", "travel")


def names_of(fields: EventFields) -> tuple[str, ...]:
    return tuple(fields.__dataclass_fields__)


def problems_of(fields: EventFields) -> list[Problem]:
    """Everything that is wrong with it, without writing."""
    return [*_time_problems(fields), *_choice_problems(fields), *_place_problems(fields)]


def _time_problems(fields: EventFields) -> list[Problem]:
    found = []
    if not line(fields.title, 200):
        found.append(Problem("title", _("The event needs a title."), _("A few words are enough.")))
    if fields.starts_at >= fields.ends_at:
        found.append(Problem("ends", _("It ends before it begins."), _("Look at day and hour again.")))
    elif fields.ends_at - fields.starts_at > LONGEST:
        found.append(Problem("ends", _("This is longer than a month."), _("Make several events of it.")))
    if fields.zone not in zoneinfo.available_timezones():
        found.append(wrong_choice("zone"))
    if not fields.repeats:
        return found
    if fields.repeats not in Event.Repeats.values:
        found.append(wrong_choice("repeats"))
    first = fields.starts_at.date()
    if fields.repeats_until is None or not first <= fields.repeats_until <= first + FURTHEST:
        found.append(
            Problem(
                "repeats_until",
                _("When is the last time?"),
                _("Choose a day after the first time, within three years."),
            )
        )
    return found


def _choice_problems(fields: EventFields) -> list[Problem]:
    known = {
        "kind": Event.Kind.values,
        "visibility": Event.Visibility.values,
        "mode": Event.Mode.values,
        "entry": Event.Entry.values,
        "lang": languages(),
    }
    found = [wrong_choice(name) for name, values in known.items() if getattr(fields, name) not in values]
    if not fields.languages or not set(fields.languages) <= languages():
        found.append(wrong_choice("languages"))
    if len(concepts(fields.topics)) != len(set(fields.topics)):
        found.append(wrong_choice("topics"))
    if fields.visibility == Event.Visibility.GROUP and fields.group is None:
        found.append(Problem("group", _("Which group is it for?"), _("Choose one.")))
    if fields.capacity is not None and not 1 <= fields.capacity <= MOST_PLACES:
        found.append(
            Problem("capacity", _("This is no number of places."), _("Leave it empty for no limit."))
        )
    return found


def _place_problems(fields: EventFields) -> list[Problem]:
    found = []
    if fields.country and not Country.objects.filter(code=fields.country).exists():
        found.append(wrong_choice("country"))
    if fields.city and not City.objects.filter(key=fields.city).exists():
        found.append(wrong_choice("city"))
    if fields.mode != Event.Mode.ONLINE and not (line(fields.place) or fields.city):
        found.append(Problem("place", _("Where is it?"), _("Write the place, or choose online.")))
    addresses = {name: getattr(fields, name) for name in ("join_url", "website")}
    found.extend(bad_address(name) for name, address in addresses.items() if not is_address(address))
    if fields.entry == Event.Entry.ELSEWHERE and not fields.website:
        found.append(Problem("website", _("Where do people register?"), _("Write the address of that page.")))
    return found


def fields_of(event: Event) -> EventFields:
    """An event as it stands, for a form and for copies."""
    values = {name: getattr(event, name) for name in EventFields.__dataclass_fields__ if name != "topics"}
    values["languages"] = tuple(event.languages)
    return EventFields(**values, topics=tuple(event.topics.values_list("key", flat=True)))

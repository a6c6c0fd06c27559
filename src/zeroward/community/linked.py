"""What a page of an event is about, in the words of schema.org."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from zeroward.community.models import Event
from zeroward.core.linked import Values, named, permanent, register_linked
from zeroward.core.ui.addresses import address_of

_MODES = {
    Event.Mode.ONLINE: "https://schema.org/OnlineEventAttendanceMode",
    Event.Mode.ONSITE: "https://schema.org/OfflineEventAttendanceMode",
    Event.Mode.HYBRID: "https://schema.org/MixedEventAttendanceMode",
}


def event(context: Mapping[str, Any], base: str) -> Values | None:
    """Public events only. The address of an online meeting is for those who have a place, so it is never here."""
    record, page = context["event"], context["page"]
    if record.visibility != Event.Visibility.PUBLIC or record.state == Event.State.DRAFT:
        return None
    here = urljoin(base, address_of("community:event", record.key))
    status = "EventCancelled" if page.is_cancelled else "EventScheduled"
    return {
        "@type": "Event",
        "@id": permanent(base, "event", record.key),
        "identifier": record.key,
        "url": here,
        "name": record.served("title").body,
        "description": record.served("summary").body,
        "inLanguage": record.languages,
        "startDate": _moment(record.starts_at, record),
        "endDate": _moment(record.ends_at, record),
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": _MODES[Event.Mode(record.mode)],
        "location": _places(record, page, here),
        "organizer": named(page.host, "Organization"),
        "sameAs": record.website,
    }


def _moment(at: Any, record: Event) -> str:
    there = at.astimezone(ZoneInfo(record.zone))
    return there.date().isoformat() if record.day_only else there.isoformat()


def _places(record: Event, page: Any, here: str) -> list[Values]:
    found = []
    if record.mode != Event.Mode.ONLINE and (record.place or page.city):
        name = record.place or page.city.served("name").body
        found.append({**named(name, "Place"), **({"address": page.country} if page.country else {})})
    if record.mode != Event.Mode.ONSITE:
        found.append(named("", "VirtualLocation", here))
    return found


register_linked("community:event", event, shows=("event", "page"))

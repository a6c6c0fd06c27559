"""Services, courses, events, organisations, projects."""

from collections.abc import Mapping
from typing import Any

from zeroward.community.models import Event
from zeroward.core.linked import permanent
from zeroward.federation.domain.kinds.columns import (
    Column,
    concepts,
    countries,
    country,
    items,
    listed,
    text,
    timed,
)
from zeroward.federation.domain.kinds.kind import Kind
from zeroward.federation.models import Peer
from zeroward.federation.wire.content import Content
from zeroward.learning.models import Course
from zeroward.places.models import City, Organisation, Project
from zeroward.services.models import Service


def _page(content: Content, peer: Peer) -> Mapping[str, Any]:
    """Who wants to take part goes there."""
    return {"website": permanent(peer.address, content.kind, content.key)}


def _event(content: Content, peer: Peer) -> Mapping[str, Any]:
    """Registration is where the event is held."""
    return {
        **_page(content, peer),
        "scope": "mission",
        "entry": Event.Entry.ELSEWHERE,
        "state": Event.State.PUBLISHED,
    }


def _next_sequence(record: Event) -> None:
    record.sequence += 1


def _cities(record: Project, value: Any) -> None:
    record.cities.set(City.objects.filter(key__in=items(value, "cities")))


def _first_country(record: Event, value: Any) -> None:
    record.country = next(iter(items(value, "countries")), "")[:2]


WEBSITE = text("website", most=500)
KINDS = (
    Kind(
        "service",
        Service,
        {
            "kind": text("kind", most=60),
            "level": text("level", most=20),
            "reach": text("reach", most=14),
            "countries": countries("countries"),
            "pathways": concepts("pathways", "pathways"),
            "availability": text("availability", most=8),
            "website": WEBSITE,
        },
        own_rows=frozenset({"services.Occasion"}),
    ),
    Kind("course", Course, {"provider": text("provider", most=200)}, fresh=_page),
    Kind(
        "event",
        Event,
        {
            "kind": text("kind", most=11),
            "state": text("state", most=9),
            "starts": timed("starts_at"),
            "ends": timed("ends_at"),
            "zone": text("zone", most=40),
            "mode": text("mode", most=6),
            "place": text("place", most=300),
            "countries": Column(_first_country),
            "languages": listed("languages"),
        },
        lang="lang",
        fresh=_event,
        changed=_next_sequence,
    ),
    Kind(
        "organisation",
        Organisation,
        {
            "short_name": text("short_name", most=60),
            "kind": text("kind", most=60),
            "country": country("country"),
            "website": WEBSITE,
        },
    ),
    Kind(
        "project",
        Project,
        {
            "programme": text("programme", most=120),
            "period": text("period", most=80),
            "website": WEBSITE,
            "cities": Column(_cities, late=True),
        },
    ),
)

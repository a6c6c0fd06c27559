"""Events of a country that a support can name by their key."""

from collections.abc import Collection
from dataclasses import dataclass

from django.urls import reverse

from zeroward.community.queries.event_access import public_events

MOST = 60


@dataclass(frozen=True, slots=True)
class NamedEvent:
    title: str
    url: str


def event_choices(country: str) -> list[tuple[str, str]]:
    """Public events of the country, the latest first. One query."""
    found = public_events().filter(country=country).order_by("-starts_at")[:MOST]
    return [(one.key, f"{one.starts_at:%Y-%m-%d} {one.title}") for one in found]


def named_events(keys: Collection[str]) -> dict[str, NamedEvent]:
    """Public events by their keys; what is unknown, or not public, is left out. One query, none without keys."""
    if not keys:
        return {}
    return {
        one.key: NamedEvent(one.title, reverse("community:event", args=[one.key]))
        for one in public_events().filter(key__in=keys)
    }

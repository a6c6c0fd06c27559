"""Streams of a published iteration, and the cities that its report names: lines of the same register as our own."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from zeroward.consultation.importers.iterations.content import place_of
from zeroward.consultation.models import Consultation, Contact, ContactState, Stream
from zeroward.places.models import City

ORIGIN = "published"
Facts = Mapping[str, Mapping[str, Any]]


def keep_streams(
    consultation: Consultation, iteration: Mapping[str, Any], facts: Facts, cities: Mapping[str, City]
) -> None:
    """Each stream with what was published of it; cities that are named become lines of the register, once."""
    for told in iteration["streams"]:
        stream, _made = Stream.objects.update_or_create(
            consultation=consultation,
            title=told["title"],
            defaults={
                "kind": told["kind"],
                "about": told["about"],
                "minutes": told["minutes"],
                "opens": _day(told.get("opens")),
                "closes": _day(told.get("closes")),
                "state": "closed",
                "counts": told["counts"],
                "origin_text": told.get("source") or place_of(facts.get(told.get("format", ""), {})),
            },
        )
        _keep_contacts(stream, dict(_named(told, facts)), cities)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _named(told: Mapping[str, Any], facts: Facts) -> Iterator[tuple[str, str]]:
    """City key → state, as far as the report names cities; who took part stands last and wins."""
    fact = facts.get(told.get("format", ""), {})
    for key in fact.get("invited_ids", ()):
        yield _key(key), ContactState.INVITED
    for key in fact.get("city_ids", ()):
        yield _key(key), ContactState.TOOK_PART
    if "participants" in told:
        for one in facts.values():
            if one["type"] == told["participants"]:
                for key in one["city_ids"]:
                    yield _key(key), ContactState.TOOK_PART


def _key(name: str) -> str:
    return name.removeprefix("city-")


def _keep_contacts(stream: Stream, states: Mapping[str, str], cities: Mapping[str, City]) -> None:
    there = set(stream.contacts.values_list("unit", flat=True))
    Contact.objects.bulk_create(
        Contact(
            stream=stream,
            unit=key,
            name=cities[key].name,
            country=cities[key].country.code,
            state=state,
            took_part_on=stream.closes if state == ContactState.TOOK_PART else None,
            origin=ORIGIN,
        )
        for key, state in states.items()
        if key in cities and key not in there
    )

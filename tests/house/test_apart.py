"""Cities and countries are apart: every route of ours, asked by those who have no part in a city, shows nothing of it.

The city has a row of every kind that can be its own, each with a mark in its texts; its rows are asked for by their
numbers and keys under every address. Made from the models and the map of addresses: what is new is tried, too. A run
of the tests takes every twelfth route; `make soak` takes all (`EVERY_ROUTE=1`).
"""

import os
import re
import zlib
from collections.abc import Iterator
from itertools import islice, product
from typing import Any

import pytest
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from tests.support.people import MakePerson
from tests.web.exit.instance import MARK, Filled, another_instance, filled
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country
from zeroward.web.domain.exit.ways import going

pytestmark = pytest.mark.slow

FEWEST_MODELS, FEWEST_ROUTES = 200, 700
MOST_TRIES = 1
"""Of one route, where its rows have several numbers."""
FOR_EVERYBODY = ("contract.Publication", "monitoring.BoardSnapshot")
"""Rows that say by being there that something is public."""
FIRST = 1000
SHARE = 1 if os.environ.get("EVERY_ROUTE") else 12
ARGUMENT = re.compile(r"<(?:(\w+):)?(\w+)>")


@pytest.fixture
def ours(db: None) -> Filled:
    another_instance()
    own = tuple(way.label for way in going() if way.label not in FOR_EVERYBODY)
    return filled("ours", first_mark=FIRST, only=own)


@pytest.fixture
def strangers(person: MakePerson, ours: Filled) -> dict[str, User]:
    """Who has no part in the city, whatever else they are."""
    City.objects.create(key="graz", name="Graz", country=ours.city.country)
    Country.objects.get_or_create(key="si", defaults={"code": "SI", "name": "Slovenia"})
    return {
        "another city": person("c@graz.example", scope="city:graz", role=Role.CITY_COORDINATOR),
        "another country": person("p@si.example", scope="country:SI", role=Role.PLATFORM_COORDINATOR),
    }


def routes(patterns: list[Any] | None = None, space: str = "", before: str = "") -> Iterator[tuple[str, str]]:
    """Name and pattern of each route of ours that has arguments."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(one, URLResolver):
            inner = f"{space}{one.namespace}:" if one.namespace else space
            yield from routes(one.url_patterns, inner, f"{before}{one.pattern}")
        elif isinstance(one, URLPattern) and one.callback.__module__.startswith("zeroward."):
            whole = f"{before}{one.pattern}"
            if one.name and "<" in whole:
                yield f"{space}{one.name}", whole


def addresses(route: str, pattern: str, ours: Filled) -> Iterator[str]:
    """The addresses under which rows of the city could lie."""
    numbers = numbers_of(route, ours)
    asked = [choices(kind, name, numbers, ours) for kind, name in ARGUMENT.findall(pattern)]
    for given in islice(product(*asked), MOST_TRIES):
        try:
            yield reverse(route, args=given)
        except NoReverseMatch:
            continue


def numbers_of(route: str, ours: Filled) -> list[int]:
    room = route.partition(":")[0]
    found = [
        row.pk for label, row in ours.made.items() if label.startswith(f"{room}.") and type(row.pk) is int
    ]
    return sorted(set(found), key=lambda number: (-found.count(number), number)) or [1]


def choices(kind: str, name: str, numbers: list[int], ours: Filled) -> list[Any]:
    if kind == "int" or name in ("pk", "number"):
        return list(numbers)
    if kind == "scope" or name in ("scope", "place"):
        return [ours.scope]
    if name in ("code", "country"):
        return ["at"]
    keys = [row.key for row in ours.made.values() if getattr(row, "key", "")]
    return [ours.city.key, *keys[:1]]


def test_no_route_shows_anything_of_a_city_to_those_without_a_part_in_it(
    ours: Filled, strangers: dict[str, User], settings: Any
) -> None:
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if not one.startswith("tests.")]
    settings.ZEROWARD_SEARCH_PER_MINUTE = settings.ZEROWARD_FORMS_PER_MINUTE = 0
    assert len(ours.made) > FEWEST_MODELS
    found = sorted(set(routes()))
    assert len(found) > FEWEST_ROUTES
    seen, broken = {}, {}
    clients = {name: Client(raise_request_exception=False) for name in ("a visitor", *strangers)}
    for name, user in strangers.items():
        clients[name].force_login(user)
    for route, pattern in found:
        if zlib.crc32(route.encode()) % SHARE:
            continue
        for address in addresses(route, pattern, ours):
            for name, client in clients.items():
                answer = client.get(address)
                body = b"".join(answer) if answer.streaming else answer.content
                if answer.status_code >= 500:
                    broken[address] = answer.status_code
                marks = MARK.findall(body.decode("utf-8", "replace"))
                if any(int(mark) >= FIRST for mark in marks):
                    seen[f"{route} to {name}"] = address
    assert (broken, seen) == ({}, {})

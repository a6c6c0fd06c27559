"""Trying to leak: every page, list and file of the national rooms, asked by everybody who may not see what is hidden.

Records of every kind are made with every visibility in the name of a city, a platform and the Mission team, each with a
mark in all its texts. Then every address is asked for with every key that there is. No mark may reach who may not see
its record.
"""

import io
import itertools
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.support.loaded import LoadOnce
from tests.support.marked import MARK, Marked, children, owned_models
from tests.support.people import MakePerson
from tests.support.short_errors import NOWHERE, short_errors
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer, may_see
from zeroward.ecosystem.importers.typology import load_typology
from zeroward.ecosystem.models import Platform, ReviewRound, TypologyVersion
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

ROOMS = ("ecosystem", "barriers", "monitoring")
NAMESPACES = (*ROOMS, "insight")
OWNERS = {"city:graz": "AT", "country:AT": "AT", "mission": ""}
TEAM_ALONE = {"OutreachCity", "ContinuityItem", "WorkNote", "Standing"}
"""Kinds that nobody but the team sees, whatever their visibility says."""
BETWEEN_BOTH = {"SupportPlan", "AssistanceRequest", "CountryReview"}
"""Kinds that a platform and the Mission team keep together: both see them, whatever their visibility says."""
WHO = {
    "visitor": ("", ""),
    "another city": ("city:linz", Role.CITY_COORDINATOR),
    "another country": ("country:DE", Role.PLATFORM_COORDINATOR),
    "the city's reader": ("city:graz", Role.CITY_READER),
    "the platform": ("country:AT", Role.PLATFORM_COORDINATOR),
    "the Mission's analyst": ("mission", Role.MISSION_ANALYST),
}
NUMBERS = (1, 2, 5, 6, 9, 10)
"""Of each kind there are three owners with four visibilities: the two narrowest of each are asked for."""
MOST_ADDRESSES = 6
"""Of one route, evenly taken: more come from two numbers in one address, of which only true pairs show anything."""


@pytest.fixture(scope="module")
def marked(load_once: LoadOnce) -> Marked:
    found: Marked = load_once(make_marked)
    return found


def make_marked() -> Marked:
    for code, name in (("AT", "Austria"), ("DE", "Germany")):
        Country.objects.create(code=code, key=code.lower(), name=name)
    austria = Country.objects.get(code="AT")
    graz = City.objects.create(key="graz", name="Graz", country=austria)
    City.objects.create(key="linz", name="Linz", country=austria)
    other = City.objects.create(key="wels", name="Wels", country=austria)
    Platform.objects.create(key="at", country=austria, part="core", live=True)
    found = Marked()
    load_typology(settings.DATA_DIR)
    typology = TypologyVersion.objects.get()
    ReviewRound.objects.create(
        year=2026, typology=typology, opened_on="2026-01-01", due="2026-06-01", reference_on="2025-12-31"
    )
    for model in owned_models(*ROOMS):
        names = {one.name for one in model._meta.concrete_fields}
        attributes = {one.attname for one in model._meta.concrete_fields}
        for (scope, country), visibility in itertools.product(OWNERS.items(), Visibility.values):
            if not (scope.startswith("country:") or "country_id" not in attributes):
                continue  # kept by platforms alone
            given: dict[str, Any] = {"scope": scope, "scope_country": country, "visibility": visibility}
            if "city" in names and scope.startswith("city:"):
                given["city"] = graz
            if "key" in names and model.__name__ == "Barrier":
                given["key"] = f"barrier-{scope.replace(':', '-')}-{visibility}".lower()
            record = found.make(model, **given)
            if record is not None:
                for child, relation in children(ROOMS):
                    if child._meta.get_field(relation).related_model is model:
                        # a city that takes part, or is asked, sees what it is about
                        part = {"city": other} if child.__name__ in ("SharedPart", "RoundPlace") else {}
                        found.make(child, owner=record, **{relation: record}, **part)
    return found


def patterns(found: Any = None, namespace: str = "") -> Iterator[tuple[str, URLPattern]]:
    for one in get_resolver().url_patterns if found is None else found:
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns, one.namespace or namespace)
        elif namespace in NAMESPACES:
            yield f"{namespace}:{one.name}", one


def addresses(marked: Marked) -> Iterator[str]:
    """Every route of the rooms with every key that may lead to a record."""
    narrow = (Visibility.CITY, Visibility.PLATFORM)
    keys = ["graz", "at", *(one.key for one in marked.made["Barrier"] if one.visibility in narrow)]
    values = {
        "ScopeConverter": list(OWNERS),
        "CountryCode": ["at"],
        "KnownKey": keys,
        "SlugConverter": ["csv", "xlsx", "json", *keys],
        "StringConverter": [*keys, "facts"],
        "IntConverter": list(NUMBERS),
    }
    for name, one in patterns():
        kinds = [
            [2026] if key == "year" else values[type(kind).__name__]
            for key, kind in one.pattern.converters.items()
        ]
        found = list(itertools.product(*kinds))
        for args in found[:: -(-len(found) // MOST_ADDRESSES)]:
            yield reverse(name, args=args)


def text_of(response: Any) -> str:
    """What a reader can find in the answer; office files are opened."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            content = b" ".join(book.read(name) for name in book.namelist())
    return content.decode("utf-8", "ignore") + str(response.headers)


def hidden(viewer: Viewer, record: Any) -> bool:
    if type(record).__name__ in TEAM_ALONE:
        return not viewer.holds(record.scope)
    if type(record).__name__ in BETWEEN_BOTH and viewer.is_mission:
        return False
    return not may_see(record, viewer)


def client_of(user: User | None) -> Client:
    client = Client(raise_request_exception=False)
    if user:
        client.force_login(user)
    return client


def walk(client: Client, viewer: Viewer, marked: Marked) -> tuple[list[str], list[str]]:
    """What reached somebody who may not see it, and where, over all addresses; and the addresses that broke."""
    leaks, broken = [], []
    for address in addresses(marked):
        response = client.get(address)
        if response.status_code >= 500:
            broken.append(address)
        seen = {int(number) for number in MARK.findall(text_of(response))}
        leaks += [
            f"{address}: {type(record).__name__} of {record.scope}, {record.visibility}"
            for number in sorted(seen)
            if (record := marked.owner.get(number)) is not None and hidden(viewer, record)
        ]
    return leaks, broken


def test_a_record_of_every_kind_is_there_to_be_hidden(marked: Marked) -> None:
    assert {model.__name__ for model in owned_models(*ROOMS)} - set(marked.made) == set()


@pytest.mark.parametrize("who", WHO)
def test_nothing_hidden_reaches_who_may_not_see_it(marked: Marked, person: MakePerson, who: str) -> None:
    scope, role = WHO[who]
    user = person("somebody@example.org", scope=scope, role=role) if scope else None
    viewer = viewer_of(user) if user else Viewer()
    refused = client_of(user).get(NOWHERE)
    assert (refused.status_code, MARK.findall(text_of(refused))) == (404, [])
    with short_errors():
        leaks, broken = walk(client_of(user), viewer, marked)
    assert "\n".join(leaks) == ""
    assert "\n".join(broken) == ""

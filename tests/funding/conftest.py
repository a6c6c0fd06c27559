"""Money for tests: a programme, opportunities of every kind, a city with a team."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.support.people import MakePerson
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.funding.models import Deadline, Opportunity, Programme
from zeroward.people.models import Role, User
from zeroward.places.models import City

CITY = "city:klagenfurt"
PLACE = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT")

MakeOffer = Callable[..., Opportunity]


def in_days(days: float) -> datetime:
    return datetime.now(UTC) + timedelta(days=days)


@pytest.fixture
def programme(db: None) -> Programme:
    return Programme.objects.create(
        key="life",
        name="LIFE",
        description="Pays for climate action.",
        country_rule={"statuses": [{"status": "member", "from": None, "to": None}]},
        rates=[{"who": "", "action": "", "percent": 60, "note": ""}],
        way=Programme.Way.DIRECT,
        level="eu",
    )


@pytest.fixture
def make_offer(programme: Programme) -> MakeOffer:
    """`make_offer("life-heat", days=30)`: an open opportunity whose deadline lies so many days ahead."""

    def make(key: str = "life-heat", *, days: float | None = 30, **values: Any) -> Opportunity:
        given = {
            "programme": programme,
            "title": key.replace("-", " ").capitalize(),
            "state": "open",
            **values,
        }
        made: Opportunity = Opportunity.objects.create(key=key, **given)
        if days is not None:
            Deadline.objects.create(opportunity=made, at=in_days(days))
        return made

    return make


@pytest.fixture
def offer(make_offer: MakeOffer) -> Opportunity:
    return make_offer(
        summary="For plans for heat.",
        ticket_min=500_000,
        ticket_max=2_000_000,
        checklist=[{"key": "letter", "text": "Letter of the mayor", "fact": ""}],
    )


@pytest.fixture
def coordinator(person: MakePerson, klagenfurt: City) -> User:
    return person("clara@klagenfurt.example", scope=CITY, role=Role.CITY_COORDINATOR, first_name="Clara")


@pytest.fixture
def editor(person: MakePerson, klagenfurt: City) -> User:
    return person("emil@klagenfurt.example", scope=CITY, role=Role.CITY_EDITOR, first_name="Emil")


@pytest.fixture
def reader(person: MakePerson, klagenfurt: City) -> User:
    return person("rita@klagenfurt.example", scope=CITY, role=Role.CITY_READER)


@pytest.fixture
def stranger(person: MakePerson, klagenfurt: City) -> User:
    City.objects.create(key="graz", name="Graz", country=klagenfurt.country)
    return person("gustav@graz.example", scope="city:graz", role=Role.CITY_COORDINATOR)


@pytest.fixture
def platform(person: MakePerson, klagenfurt: City) -> User:
    return person("petra@platform.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR)


@pytest.fixture
def team(client: Client, editor: User) -> Client:
    """A browser in which the city's editor is signed in."""
    client.force_login(editor)
    return client

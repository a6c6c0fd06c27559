"""A platform with its team, another one, the Mission, and somebody from a city."""

import pytest
from django.test import Client

from tests.support.people import MakePerson
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country

AUSTRIA = Workspace(Scope.country("AT"), "Austria", "AT")


@pytest.fixture
def host(person: MakePerson, klagenfurt: City) -> User:
    return person(
        "petra@platform.example",
        scope="country:AT",
        role=Role.PLATFORM_COORDINATOR,
        first_name="Petra",
        last_name="Platform",
    )


@pytest.fixture
def neighbour(person: MakePerson) -> User:
    Country.objects.create(key="si", code="SI", name="Slovenia")
    return person("sara@platform.example", scope="country:SI", role=Role.PLATFORM_COORDINATOR)


@pytest.fixture
def manager(person: MakePerson) -> User:
    return person("pia@mission.example", scope="mission", role=Role.PROGRAMME_MANAGER)


@pytest.fixture
def officer(person: MakePerson, klagenfurt: City) -> User:
    return person("clara@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_COORDINATOR)


@pytest.fixture
def site(host: User) -> Client:
    client = Client()
    client.force_login(host)
    return client


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client

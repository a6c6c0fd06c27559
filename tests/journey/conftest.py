"""A town and a Mission City with their teams, a platform, the Mission's helpdesk, and others."""

import pytest

from tests.support.people import MakePerson
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Role, User
from zeroward.places.models import City

PLACE = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT")
NEXT = "/en/me/next/city:klagenfurt/"


@pytest.fixture
def coordinator(person: MakePerson, klagenfurt: City) -> User:
    return person("clara@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_COORDINATOR)


@pytest.fixture
def editor(person: MakePerson, klagenfurt: City) -> User:
    return person("emil@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_EDITOR)


@pytest.fixture
def reader(person: MakePerson, klagenfurt: City) -> User:
    return person("rita@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_READER)


@pytest.fixture
def platform(person: MakePerson, klagenfurt: City) -> User:
    return person("pia@austria.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR)


@pytest.fixture
def helpdesk(person: MakePerson) -> User:
    return person("hedi@mission.example", scope="mission", role=Role.HELPDESK)


@pytest.fixture
def other(person: MakePerson, klagenfurt: City) -> User:
    City.objects.create(key="graz", name="Graz", country=klagenfurt.country)
    return person("gerda@graz.example", scope="city:graz", role=Role.CITY_COORDINATOR)


@pytest.fixture
def stranger(person: MakePerson, klagenfurt: City) -> User:
    return person("sam@elsewhere.example")

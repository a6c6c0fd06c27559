"""The team of Klagenfurt and who stands around it, for the rooms of a city."""

from typing import Any

import pytest

from tests.support.people import MakePerson
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of

CITY = "city:klagenfurt"


def acting(user: User) -> dict[str, Any]:
    """Actor and viewer, as use cases take them."""
    return {"actor": user, "viewer": viewer_of(user)}


@pytest.fixture
def coordinator(person: MakePerson) -> User:
    return person("clara@klagenfurt.example", scope=CITY, role=Role.CITY_COORDINATOR, first_name="Clara")


@pytest.fixture
def editor(person: MakePerson) -> User:
    return person("emil@klagenfurt.example", scope=CITY, role=Role.CITY_EDITOR, first_name="Emil")


@pytest.fixture
def reader(person: MakePerson) -> User:
    return person("rita@klagenfurt.example", scope=CITY, role=Role.CITY_READER)


@pytest.fixture
def stranger(person: MakePerson) -> User:
    return person("gustav@graz.example", scope="city:graz", role=Role.CITY_COORDINATOR)


@pytest.fixture
def platform(person: MakePerson) -> User:
    return person("petra@platform.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR)

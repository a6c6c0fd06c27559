"""A city with its team and its national platform."""

import pytest

from tests.support.people import MakePerson
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country

CITY = "city:klagenfurt"


@pytest.fixture
def city(klagenfurt: City) -> str:
    return CITY


@pytest.fixture
def coordinator(person: MakePerson, city: str) -> User:
    return person("clara@klagenfurt.example", scope=city, role=Role.CITY_COORDINATOR, first_name="Clara")


@pytest.fixture
def editor(person: MakePerson, city: str) -> User:
    return person("emil@klagenfurt.example", scope=city, role=Role.CITY_EDITOR, first_name="Emil")


@pytest.fixture
def platform_coordinator(person: MakePerson, austria: Country) -> User:
    return person("pia@austria.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR, first_name="Pia")


@pytest.fixture
def stranger(person: MakePerson) -> User:
    return person("sam@elsewhere.example", first_name="Sam")


@pytest.fixture
def graz_coordinator(person: MakePerson, austria: Country) -> User:
    City.objects.create(key="graz", name="Graz", country=austria)
    return person("gerda@graz.example", scope="city:graz", role=Role.CITY_COORDINATOR)

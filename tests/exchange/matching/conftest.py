"""People around a matching."""

import pytest

from tests.exchange.matching.made import place_of
from tests.support.people import MakePerson
from zeroward.people.models import Role, User


@pytest.fixture
def manager(person: MakePerson) -> User:
    return person("pia@mission.example", scope="mission", role=Role.PROGRAMME_MANAGER)


@pytest.fixture
def learner(person: MakePerson) -> User:
    """Writes for the first city that learns."""
    place_of("learner0")
    return person("lea@learner.example", scope="city:learner0", role=Role.CITY_EDITOR)


@pytest.fixture
def host(person: MakePerson) -> User:
    place_of("host0", "BE")
    return person("hugo@host.example", scope="city:host0", role=Role.CITY_COORDINATOR)


@pytest.fixture
def stranger(person: MakePerson) -> User:
    place_of("elsewhere")
    return person("sam@elsewhere.example", scope="city:elsewhere", role=Role.CITY_COORDINATOR)

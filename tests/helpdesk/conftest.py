"""A helpdesk for tests: a city with a team, its platform, the Mission's helpdesk and an expert."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.helpdesk.domain.agents import AgentRow, save_agent
from zeroward.helpdesk.domain.asking import AskRow, ask
from zeroward.helpdesk.models import Case
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country

CITY = "city:klagenfurt"
PLACE = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT")
QUESTION = AskRow("How do we begin?", "We have two people.", topic="planning", languages=("de", "en"))

MakeCase = Callable[..., Case]


def signed(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return str(answer.content.decode())


@pytest.fixture
def city(db: None) -> City:
    country = Country.objects.create(key="at", code="AT", name="Austria")
    Country.objects.create(key="fr", code="FR", name="France")
    return City.objects.create(key="klagenfurt", name="Klagenfurt", country=country)


@pytest.fixture
def coordinator(person: MakePerson, city: City) -> User:
    return person("clara@example.org", scope=CITY, role=Role.CITY_COORDINATOR, first_name="Clara")


@pytest.fixture
def colleague(person: MakePerson, city: City) -> User:
    return person("emil@example.org", scope=CITY, role=Role.CITY_EDITOR, first_name="Emil")


@pytest.fixture
def platform(person: MakePerson, city: City) -> User:
    """Coordinates Austria's platform, and answers on planning in German."""
    user = person("petra@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR, first_name="Petra")
    save_agent(**acting(user), row=AgentRow(("planning", "governance"), ("de",), 3))
    return user


@pytest.fixture
def helpdesk(person: MakePerson) -> User:
    """Runs the Mission's helpdesk, and answers on everything in English until told otherwise."""
    return person("hanna@example.org", scope="mission", role=Role.HELPDESK, first_name="Hanna")


@pytest.fixture
def expert(person: MakePerson) -> User:
    user = person("xaver@example.org", scope="mission", role=Role.EXPERT, first_name="Xaver")
    save_agent(**acting(user), row=AgentRow(("legal", "finance"), ("en", "de"), 2))
    return user


@pytest.fixture
def make_case(coordinator: User) -> MakeCase:
    """`make_case(topic="legal")`: asked by the city's coordinator, and distributed to whom it fits."""

    def make(title: str = "How do we begin?", *, user: User | None = None, **values: Any) -> Case:
        asker = user or coordinator
        row = AskRow(
            title, "We have two people.", **{"topic": "planning", "languages": ("de", "en"), **values}
        )
        case = ask(**acting(asker), row=row, place=PLACE)
        case.refresh_from_db()
        return case

    return make

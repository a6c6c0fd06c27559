"""A programme with an open call, a city that learns, one that hosts, and the people around them."""

import datetime
from collections.abc import Callable

import pytest
from django.utils import timezone

from tests.exchange.acting import CITY, HOST, TEAM, call_row
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.exchange.domain.applying import ApplicationRow, begin, save, submit
from zeroward.exchange.domain.calls import make_call
from zeroward.exchange.domain.programmes import ProgrammeRow, make_programme
from zeroward.exchange.domain.steps import move
from zeroward.exchange.models import Application, Call, Programme
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country
from zeroward.taxonomy.models import Concept, Label, Scheme


@pytest.fixture
def manager(person: MakePerson) -> User:
    return person("programmes@example.org", scope="mission", role=Role.PROGRAMME_MANAGER)


@pytest.fixture
def expert(person: MakePerson) -> User:
    return person("expert@example.org", scope="mission", role=Role.EXPERT, last_name="Expert")


@pytest.fixture
def officer(person: MakePerson, klagenfurt: City) -> User:
    return person("officer@example.org", scope="city:klagenfurt", role=Role.CITY_EDITOR)


@pytest.fixture
def graz(austria: Country) -> City:
    return City.objects.create(key="graz", name="Graz", country=austria, is_mission_city=True)


@pytest.fixture
def host_officer(person: MakePerson, graz: City) -> User:
    return person("host@example.org", scope="city:graz", role=Role.CITY_EDITOR)


@pytest.fixture
def themes(db: None) -> list[Concept]:
    """Two themes of the vocabulary."""
    scheme, _made = Scheme.objects.get_or_create(key="thematic-areas", defaults={"title": "Thematic areas"})
    found = []
    for key in ("energy-systems", "nature"):
        concept, _new = Concept.objects.get_or_create(scheme=scheme, key=key)
        Label.objects.get_or_create(concept=concept, lang="en", kind="pref", defaults={"text": key})
        found.append(concept)
    return found


@pytest.fixture
def programme(manager: User) -> Programme:
    row = ProgrammeRow(title="Twinning of cities", kind="bilateral-twinning", summary="Cities learn.")
    return make_programme(**acting(manager), place=TEAM, row=row)


@pytest.fixture
def call(manager: User, programme: Programme) -> Call:
    """Open, without a form."""
    made = make_call(**acting(manager), programme=programme, row=call_row())
    return move(**acting(manager), call=made, to="open")


@pytest.fixture
def application(call: Call, officer: User, themes: list[Concept]) -> Application:
    """A draft of the city that learns, complete."""
    made = begin(**acting(officer), call=call, side="learner", place=CITY)
    row = ApplicationRow(summary="We want to learn.", needs=("energy-systems",), languages=("de",))
    return save(**acting(officer), application=made, row=row)


@pytest.fixture
def submitted(application: Application, officer: User) -> Application:
    return submit(**acting(officer), application=application)


@pytest.fixture
def hosting(call: Call, host_officer: User, themes: list[Concept]) -> Application:
    """Handed in by the city that hosts, shown to those who learn."""
    made = begin(**acting(host_officer), call=call, side="host", place=HOST)
    row = ApplicationRow(
        summary="We can show it.", offers=("energy-systems",), languages=("de",), capacity=2, shown=True
    )
    save(**acting(host_officer), application=made, row=row)
    return submit(**acting(host_officer), application=made)


@pytest.fixture
def past_deadline() -> Callable[[Call], None]:
    def close(call: Call) -> None:
        Call.objects.filter(pk=call.pk).update(closes_at=timezone.now() - datetime.timedelta(seconds=1))
        call.refresh_from_db()

    return close

"""A city that reports, the platform that keeps the register, and who must not see either."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.barriers.domain.register import BarrierRow, add_barrier
from zeroward.barriers.domain.reports import ReportRow, file_report
from zeroward.barriers.models import Barrier, Report
from zeroward.core.models import Visibility
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country

CITY, AUSTRIA, GERMANY = "city:klagenfurt", "country:AT", "country:DE"
MARCH = datetime.date(2026, 3, 2)
SAID = "The heat planning act lets us ask, but gives us no data of the network operator."
MakeReport = Callable[..., Report]
MakeBarrier = Callable[..., Barrier]


def place(scope: str) -> Workspace:
    found = workspace(scope)
    assert found is not None
    return found


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def clara(coordinator: User, klagenfurt: City) -> User:
    """She coordinates Klagenfurt."""
    return coordinator


@pytest.fixture
def petra(platform: User, klagenfurt: City) -> User:
    """She coordinates the Austrian platform."""
    return platform


@pytest.fixture
def dieter(person: MakePerson, db: None) -> User:
    """He coordinates the German platform."""
    Country.objects.create(key="de", code="DE", name="Germany")
    return person("dieter@platform.example", scope=GERMANY, role=Role.PLATFORM_COORDINATOR)


@pytest.fixture
def gustav(stranger: User, klagenfurt: City) -> User:
    """He coordinates Graz."""
    City.objects.create(key="graz", name="Graz", country=klagenfurt.country)
    return stranger


@pytest.fixture
def make_report(clara: User) -> MakeReport:
    """`make_report(actor=clara, scope=CITY, title=…)`: a report, shared with the platform unless said otherwise."""

    def make(actor: User | None = None, scope: str = CITY, **said: Any) -> Report:
        values = {
            "title": "No data for heat planning",
            "quote": SAID,
            "met_on": MARCH,
            "visibility": Visibility.PLATFORM,
        }
        return file_report(**acting(actor or clara), place=place(scope), row=ReportRow(**(values | said)))

    return make


@pytest.fixture
def make_barrier(petra: User) -> MakeBarrier:
    """`make_barrier(reports=[…], title=…)` in the register of Austria."""

    def make(
        reports: Any = (), actor: User | None = None, scope: str = AUSTRIA, noted_on: Any = MARCH, **said: Any
    ) -> Barrier:
        values = {"title": "Network operators keep heat data", "family": "information"}
        return add_barrier(
            **acting(actor or petra),
            place=place(scope),
            row=BarrierRow(**(values | said)),
            noted_on=noted_on,
            reports=reports,
        )

    return make


@pytest.fixture
def today() -> datetime.date:
    return timezone.localdate()

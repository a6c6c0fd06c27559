"""A city with a plan of three actions, and a round of its platform that asks it."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.support.city_team import CITY, acting
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.rounds import RoundRow, open_round
from zeroward.monitoring.models import MonitoringRound
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.models import Action, Plan

KLAGENFURT = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT")
AUSTRIA = Workspace(Scope.country("AT"), "Austria", "AT")
YEAR = timezone.localdate().year - 1
TODAY = timezone.localdate()


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def a_round(*cities: str, **fields: object) -> RoundRow:
    values = {
        "title": "Monitoring",
        "year": YEAR,
        "opens_on": TODAY - timedelta(days=10),
        "closes_on": TODAY + timedelta(days=20),
        "cities": cities or ("klagenfurt",),
    }
    return RoundRow(**{**values, **fields})  # type: ignore[arg-type]


@pytest.fixture
def graz(klagenfurt: City) -> City:
    return City.objects.create(key="graz", name="Graz", country=klagenfurt.country)


@pytest.fixture
def actions(klagenfurt: City) -> list[Action]:
    plan = Plan.objects.create(
        city=klagenfurt, title="Climate plan", scope=CITY, scope_country="AT", base_year=2020, state="adopted"
    )
    rows = [
        ("M1", "Trams", "running", 2025),
        ("M2", "Solar roofs", "done", 2024),
        ("M10", "Parking", "idea", None),
    ]
    return [
        Action.objects.create(
            plan=plan, code=code, name=name, state=state, end=end, estimates={"transport": 1200.0}
        )
        for code, name, state, end in rows
    ]


@pytest.fixture
def asked(platform: User, klagenfurt: City, editor: User, coordinator: User) -> MonitoringRound:
    return open_round(**acting(platform), place=AUSTRIA, row=a_round())


def day(year: int, month: int = 12, number: int = 31) -> date:
    return date(year, month, number)

"""Hosts, guests and events for tests."""

import datetime
import zoneinfo
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.people import MakePerson
from zeroward.community.domain.event_fields import EventFields
from zeroward.community.domain.events import make_event
from zeroward.community.models import Event
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country

VIENNA = zoneinfo.ZoneInfo("Europe/Vienna")
NOW = datetime.datetime(2027, 3, 1, 12, tzinfo=datetime.UTC)
MakeEvent = Callable[..., Event]


def fields(days: int = 10, hours: float = 2, **more: Any) -> EventFields:
    """An event that begins some days after now, for some hours."""
    starts = datetime.datetime.now(datetime.UTC).replace(minute=0, second=0, microsecond=0)
    starts += datetime.timedelta(days=days)
    values: dict[str, Any] = {
        "title": "Forum",
        "starts_at": starts,
        "ends_at": starts + datetime.timedelta(hours=hours),
        "zone": "Europe/Vienna",
        **more,
    }
    return EventFields(**values)


def who(user: User) -> dict[str, Any]:
    return {"actor": user, "viewer": viewer_of(user)}


def seen_by(user: User | None) -> Viewer:
    return viewer_of(user) if user is not None else Viewer()


@pytest.fixture
def host(person: MakePerson) -> User:
    return person("petra@platform.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR)


@pytest.fixture
def other_host(person: MakePerson) -> User:
    return person("paolo@platform.example", scope="country:IT", role=Role.PLATFORM_COORDINATOR)


@pytest.fixture
def guest(person: MakePerson) -> User:
    return person(
        "clara@klagenfurt.example",
        scope="city:klagenfurt",
        role=Role.CITY_READER,
        first_name="Clara",
        last_name="Huber",
    )


@pytest.fixture
def second(person: MakePerson) -> User:
    return person("zoe@example.org", first_name="Zoë", last_name="Weiß")


@pytest.fixture
def at(austria: Country, klagenfurt: City) -> Workspace:
    found = workspace("country:AT")
    assert found is not None
    return found


@pytest.fixture
def event_of(host: User, at: Workspace) -> MakeEvent:
    """`event_of(capacity=2)`: a published event of the Austrian platform, ten days ahead."""

    def make(publish: bool = True, key: str = "", **more: Any) -> Event:
        return make_event(**who(host), place=at, fields=fields(**more), publish=publish, key=key)

    return make


@pytest.fixture
def event(event_of: MakeEvent) -> Event:
    return event_of(key="forum")

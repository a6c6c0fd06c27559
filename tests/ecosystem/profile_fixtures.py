"""A platform with a team, and records of each visibility, for tests of profile, map and route."""

from typing import Any

import pytest

from tests.support.people import MakePerson
from zeroward.core.models import Visibility
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.keeping import keep_record
from zeroward.ecosystem.domain.kinds import KINDS
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of

AUSTRIA = "country:AT"


def acting(user: User) -> dict[str, Any]:
    """Who acts, as use cases take it."""
    return {"actor": user, "viewer": viewer_of(user)}


def at() -> Workspace:
    return Workspace(Scope.country("AT"), "Austria", "AT")


def keep(user: User, key: str, /, *, visibility: str = Visibility.PUBLIC, **values: Any) -> Any:
    """A record of the country, as its team adds one."""
    return keep_record(
        **acting(user), place=at(), kind=KINDS[key], values={"visibility": visibility, **values}
    )


@pytest.fixture
def coordinator(person: MakePerson) -> User:
    return person("coordinator@example.org", scope=AUSTRIA, role=Role.PLATFORM_COORDINATOR)


@pytest.fixture
def elsewhere(person: MakePerson) -> User:
    return person("elsewhere@example.org", scope="country:PL", role=Role.PLATFORM_COORDINATOR)


@pytest.fixture
def officer(person: MakePerson) -> User:
    return person("officer@example.org", scope="city:klagenfurt", role=Role.CITY_COORDINATOR)

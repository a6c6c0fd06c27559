"""Groups for tests: people of a platform and of two cities, a group of every openness, a thread."""

import pytest
from django.test import Client

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.community.domain.groups import GroupRow, make_group
from zeroward.community.domain.members import add_member
from zeroward.community.domain.threads import PostRow, start_thread
from zeroward.community.models import Group, Thread
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Role, User
from zeroward.places.models import City
from zeroward.taxonomy.models import Concept, Scheme

CITY = "city:klagenfurt"
AUSTRIA = Workspace(Scope.country("AT"), "Austria", "AT")
MISSION = Workspace(Scope("mission"), "Mission")


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def topics(db: None) -> dict[str, Concept]:
    scheme = Scheme.objects.create(key="thematic-areas", title="Topics")
    return {key: Concept.objects.create(scheme=scheme, key=key) for key in ("energy-systems", "mobility")}


@pytest.fixture
def host(person: MakePerson, klagenfurt: City) -> User:
    """Coordinates the Austrian platform and makes the groups."""
    return person(
        "petra@platform.example",
        scope="country:AT",
        role=Role.PLATFORM_COORDINATOR,
        first_name="Petra",
        last_name="Platform",
    )


@pytest.fixture
def member(person: MakePerson, klagenfurt: City) -> User:
    return person(
        "clara@klagenfurt.example",
        scope=CITY,
        role=Role.CITY_EDITOR,
        first_name="Clara",
        last_name="Klagenfurt",
    )


@pytest.fixture
def stranger(person: MakePerson, klagenfurt: City) -> User:
    City.objects.create(key="graz", name="Graz", country=klagenfurt.country)
    return person(
        "gustav@graz.example",
        scope="city:graz",
        role=Role.CITY_COORDINATOR,
        first_name="Gustav",
        last_name="Graz",
    )


@pytest.fixture
def manager(person: MakePerson) -> User:
    return person("pia@mission.example", scope="mission", role=Role.PROGRAMME_MANAGER, first_name="Pia")


@pytest.fixture
def closed_group(host: User) -> Group:
    """A closed group that nobody outside knows of."""
    row = GroupRow("Secret heat", about="Only for us.", openness="closed", listed=False)
    return make_group(**acting(host), place=AUSTRIA, row=row)


@pytest.fixture
def group(host: User, member: User) -> Group:
    """A listed group on request, with a host and a member."""
    made = make_group(**acting(host), place=AUSTRIA, row=GroupRow("Heat in small towns", about="For all."))
    add_member(**acting(host), group=made, user=member, represents=CITY)
    return made


@pytest.fixture
def thread(group: Group, member: User) -> Thread:
    return start_thread(
        **acting(member), group=group, subject="Who has a heat plan?", row=PostRow("Ours is from 1998.")
    )

"""The part "Commit" leads whoever works in a city into its contract room, and explains itself to visitors."""

from typing import Any

import pytest
from django.test import Client

from tests.support.people import MakePerson
from zeroward.people.models import Role, User
from zeroward.places.models import City

pytestmark = pytest.mark.django_db

ROOM = "/en/me/contracts/city:klagenfurt/"


def station(client: Client, address: str) -> str:
    """Where the station leads on a page."""
    line = client.get(address).content.decode().partition('class="line')[2].partition("</nav>")[0]
    return line.partition("Commit</span>")[0].rpartition('href="')[2].partition('"')[0]


def test_visitors_and_platforms_read_the_explanation(client: Client, platform: User) -> None:
    assert station(client, "/en/way/act/") == "/en/way/commit/"
    assert "Where you do it" not in client.get("/en/way/commit/").content.decode()
    client.force_login(platform)
    assert station(client, "/en/way/act/") == "/en/way/commit/"


def test_the_team_of_a_city_goes_into_its_contract_room(
    client: Client, reader: User, django_assert_max_num_queries: Any
) -> None:
    client.force_login(reader)
    assert station(client, "/en/way/act/") == ROOM
    with django_assert_max_num_queries(20):
        page = client.get("/en/way/commit/").content.decode()
    assert f'<a href="{ROOM}">Contract of Klagenfurt</a>' in page
    room = client.get(ROOM).content.decode()
    assert 'href="/en/way/commit/"' in room
    assert "Its steps, explained" in room


def test_who_works_in_two_cities_chooses(client: Client, person: MakePerson, klagenfurt: City) -> None:
    City.objects.create(key="graz", name="Graz", country=klagenfurt.country)
    both = person("bea@graz.example", scope="city:graz", role=Role.CITY_EDITOR)
    both.memberships.create(scope="city:klagenfurt", role=Role.CITY_EDITOR)
    client.force_login(both)
    assert station(client, "/en/way/act/") == "/en/way/commit/"
    page = client.get("/en/way/commit/").content.decode()
    assert "Contract of Graz" in page
    assert "Contract of Klagenfurt" in page

"""The desk that shows where money falls short: for platforms and the Mission, of what everybody may know."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.funding.conftest import CITY, MakeOffer
from tests.support.people import MakePerson
from zeroward.funding.models import Opportunity
from zeroward.people.models import Role, User
from zeroward.places.models import City, Country


def desk(scope: str) -> str:
    return reverse("funding:desk", args=[scope])


def only(country: str) -> dict[str, Any]:
    return {"statuses": [], "include": [{"country": country, "from": None, "to": None}]}


@pytest.fixture
def platform(client: Client, person: MakePerson, klagenfurt: City) -> Client:
    client.force_login(person("at@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR))
    return client


def test_what_fits_nobody_stands_there_with_the_gate_that_closes_it(
    platform: Client, make_offer: MakeOffer
) -> None:
    make_offer("fits-austria", country_rule=only("AT"))
    make_offer("only-turkey", country_rule=only("TR"))
    page = platform.get(desk("country:AT")).content.decode()
    assert "One city has fewer than three opportunities" in page
    nobody = page.partition('id="nobody"')[2]
    assert "Only turkey" in nobody
    assert "Closed by: " in nobody
    assert "Fits austria" not in nobody


def test_a_closed_opportunity_is_not_counted(platform: Client, make_offer: MakeOffer) -> None:
    make_offer("over", days=-3)
    page = platform.get(desk("country:AT")).content.decode()
    assert "0 opportunities that are not over" in page


def test_the_mission_sees_all_countries(
    client: Client, person: MakePerson, klagenfurt: City, offer: Opportunity
) -> None:
    client.force_login(person("analyst@example.org", scope="mission", role=Role.MISSION_ANALYST))
    assert klagenfurt.name in client.get(desk("mission")).content.decode()


def test_nobody_else_reads_it(client: Client, editor: User, platform: Client) -> None:
    Country.objects.create(code="DE", name="Germany")
    assert platform.get(desk("country:DE")).status_code == 403
    assert platform.get(desk("mission")).status_code == 403
    client.force_login(editor)
    assert client.get(desk("country:AT")).status_code == 403
    assert client.get(desk(CITY)).status_code == 404

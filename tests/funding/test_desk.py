"""Where the offer falls short: who sees it, and what it says."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.funding.conftest import CITY, MakeOffer
from zeroward.people.models import User
from zeroward.places.models import City, Country, CountryStatus


@pytest.fixture
def world(klagenfurt: City, austria: Country) -> None:
    CountryStatus.objects.create(country=austria, kind="member")
    albania = Country.objects.create(key="al", code="AL", name="Albania")
    CountryStatus.objects.create(country=albania, kind="candidate")
    City.objects.create(key="shkoder", name="Shkodër", country=albania, population=12_000)
    City.objects.filter(pk=klagenfurt.pk).update(population=100_000)


def page_of(client: Client, scope: str) -> str:
    answer = client.get(reverse("funding:desk", args=[scope]))
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_what_fits_nobody_and_who_has_little_are_named_with_the_reason(
    world: None, make_offer: MakeOffer, mission_editor: User, client: Client
) -> None:
    for number in range(3):
        make_offer(f"for-members-{number}")
    make_offer("for-nobody", country_rule={"statuses": [], "include": [{"country": "MT"}]})
    client.force_login(mission_editor)
    page = page_of(client, "mission")
    assert "One city has fewer than three opportunities" in page
    assert "Shkodër" in page
    assert (
        "Klagenfurt" not in page.split("Opportunities that fit nobody")[0].split("fewer than three</h2>")[1]
    )
    assert "Closed by: Country (4)" in page
    nobody = page.split("Opportunities that fit nobody")[1]
    assert "For nobody" in nobody
    assert "For members" not in nobody


def test_a_platform_sees_its_own_country_alone(
    world: None, make_offer: MakeOffer, platform: User, client: Client
) -> None:
    make_offer()
    client.force_login(platform)
    page = page_of(client, "country:AT")
    assert "Klagenfurt" in page
    assert "Shkodër" not in page


@pytest.mark.parametrize("scope", ["mission", "country:AT", "country:AL"])
def test_it_is_for_platforms_and_the_mission(
    scope: str, world: None, editor: User, platform: User, client: Client
) -> None:
    visitor: Any = Client()
    assert visitor.get(reverse("funding:desk", args=[scope])).status_code == 302
    client.force_login(editor)
    assert client.get(reverse("funding:desk", args=[scope])).status_code == 403
    if scope != "country:AT":
        client.force_login(platform)
        assert client.get(reverse("funding:desk", args=[scope])).status_code == 403


def test_there_is_none_for_a_city(editor: User, client: Client) -> None:
    client.force_login(editor)
    assert client.get(reverse("funding:desk", args=[CITY])).status_code == 404


def test_no_city_and_no_opportunity_break_nothing(mission_editor: User, client: Client) -> None:
    client.force_login(mission_editor)
    assert "Every city has three opportunities or more" in page_of(client, "mission")


def test_the_desk_keeps_within_its_queries(
    world: None,
    make_offer: MakeOffer,
    mission_editor: User,
    client: Client,
    django_assert_max_num_queries: Any,
) -> None:
    for number in range(6):
        make_offer(f"offer-{number}")
    client.force_login(mission_editor)
    page_of(client, "mission")
    with django_assert_max_num_queries(20):
        page_of(client, "mission")

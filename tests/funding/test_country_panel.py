"""Ways to money on a country's page."""

import pytest
from django.test import Client
from django.urls import reverse

from zeroward.funding.models import CountryRoute, Programme
from zeroward.places.models import Country


@pytest.fixture
def albania(db: None) -> Country:
    return Country.objects.create(code="AL", key="al", name="Albania")


def way(country: Country, key: str, **values: object) -> CountryRoute:
    given = {"kind": "route", "title": key.title(), "text": f"How {key} works.", **values}
    made: CountryRoute = CountryRoute.objects.create(key=key, country=country, **given)
    return made


def page(client: Client) -> str:
    return client.get(reverse("places:country", args=["AL"])).content.decode()


def test_a_country_shows_its_ways_and_its_gaps(
    client: Client, albania: Country, programme: Programme
) -> None:
    way(albania, "borders", programme=programme, kind="accession")
    way(albania, "cohesion", kind="gap", order=45)
    said = page(client)
    assert "Ways to money" in said
    assert "How borders works." in said
    assert "How cohesion works." in said
    assert reverse("funding:programme", args=["life"]) in said


def test_what_is_over_or_a_draft_is_not_shown(client: Client, albania: Country) -> None:
    way(albania, "today")
    way(albania, "yesterday", valid_to="2020-01-01")
    way(albania, "unread", live=False)
    said = page(client)
    assert "How today works." in said
    assert "How yesterday works." not in said
    assert "How unread works." not in said


def test_more_than_five_ways_are_counted(client: Client, albania: Country) -> None:
    for number in range(8):
        way(albania, f"way-{number}", order=number)
    assert "3 more ways to money" in page(client)


def test_a_country_without_ways_has_no_panel(client: Client, albania: Country) -> None:
    assert "Ways to money" not in page(client)

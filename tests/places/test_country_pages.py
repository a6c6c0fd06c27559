import datetime

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries as MaxQueries

from zeroward.places.models import City, Country, CountryStatus, Organisation
from zeroward.places.sitemaps import CountryPages

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_countries_show_dated_status_and_unknown_as_unknown(
    client: Client, labelled: City, elsewhere: Country
) -> None:
    page = read(client, "/en/countries/")
    assert "EU member since 1 January 1995" in page
    assert "Status not known" in page
    assert "1 country has a Mission City" in page


def test_country_whose_membership_ended_is_no_member(client: Client, elsewhere: Country) -> None:
    CountryStatus.objects.create(
        country=elsewhere,
        kind=CountryStatus.Kind.MEMBER,
        valid_from=datetime.date(1973, 1, 1),
        valid_to=datetime.date(2020, 1, 31),
    )
    page = read(client, "/en/countries/xk/")
    assert "No status is recorded" in page
    assert "to 31 January 2020" in page


def test_country_status_that_was_assumed_says_so(client: Client, elsewhere: Country) -> None:
    CountryStatus.objects.create(
        country=elsewhere, kind="associated", quality="low", valid_from=datetime.date(2021, 1, 1)
    )
    assert "since 1 January 2021 (assumption)" in read(client, "/en/countries/")
    assert "Assumption: not checked" in read(client, "/en/countries/xk/")


def test_country_page_lists_cities_networks_and_organisations(
    client: Client, labelled: City, minded: City, organisation: Organisation
) -> None:
    page = read(client, "/en/countries/at/")
    assert "In this directory: 1 Mission City and 1 Mission-minded city." in page
    for text in ("Klagenfurt", "Graz", "Circle of Cities", "Österreichische Agentur"):
        assert text in page


@pytest.mark.parametrize("address", ["/en/countries/zz/", "/en/countries/austria/", "/en/countries/%00%00/"])
def test_country_page_of_no_country_is_not_found(client: Client, labelled: City, address: str) -> None:
    assert client.get(address).status_code == 404


def test_country_page_has_one_address(client: Client, labelled: City) -> None:
    here = "/en/countries/at/"
    assert CountryPages().location(labelled.country) == here
    assert reverse("places:country", args=["AT"]) == here
    for other in ("/en/countries/AT/", "/en/countries/At/"):
        moved = client.get(other)
        assert (moved.status_code, moved["Location"]) == (301, here)
    thing = client.get("/id/country/AT", headers={"accept": "text/html"})
    assert (thing.status_code, thing["Location"]) == (303, here)


def test_country_pages_take_few_queries(
    client: Client, labelled: City, organisation: Organisation, django_assert_max_num_queries: MaxQueries
) -> None:
    for address in ("/de/countries/", "/de/countries/at/"):
        with django_assert_max_num_queries(20):
            client.get(address)

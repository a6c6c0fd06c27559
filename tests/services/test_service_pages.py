import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries as MaxQueries

from zeroward.places.models import Country
from zeroward.services.models import Service
from zeroward.services.queries.groups import GROUP_NAMES, group_keys, group_of, pathway_of_category

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_directory_orders_offers_into_groups(
    client: Client, fund: Service, forum: Service, secret: Service
) -> None:
    page = read(client, "/en/support/")
    assert "2 offers of help for cities and platforms" in page
    assert page.index("Peer learning") < page.index(">Forum<") < page.index(">Capital hub<")
    assert "Secret offer" not in page


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("pathway=finance", {"fund"}),
        ("country=AT", {"forum"}),
        ("country=eu", {"fund"}),
        ("level=national", {"forum"}),
        ("kind=instrument&country=AT", set()),
        ("q=investors", {"fund"}),
        ("pathway=%00&level='or'1", {"fund", "forum"}),
    ],
)
def test_directory_narrows(
    client: Client, fund: Service, forum: Service, query: str, shown: set[str]
) -> None:
    page = read(client, f"/en/support/?{query}")
    assert {key for key in ("fund", "forum") if f'href="/en/support/{key}/"' in page} == shown


def test_directory_speaks_the_readers_language(client: Client, fund: Service) -> None:
    assert "Förderinstrument" in read(client, "/de/support/")


def test_service_page_says_what_is_not_known(client: Client, forum: Service) -> None:
    page = read(client, "/en/support/forum/")
    assert "Not known. Who may ask for it?" in page
    assert "Nobody has described this offer yet." in page
    assert "Austria" in page


@pytest.mark.parametrize("address", ["/en/support/secret/", "/en/support/none/", "/en/support/%00/"])
def test_service_page_of_a_draft_or_nothing_is_not_found(
    client: Client, secret: Service, address: str
) -> None:
    assert client.get(address).status_code == 404


def test_country_page_lists_its_own_support(
    client: Client, forum: Service, fund: Service, secret: Service
) -> None:
    page = read(client, "/en/countries/at/")
    assert ">Forum<" in page
    assert "Capital hub" not in page
    assert "Secret offer" not in page


def test_groups_cover_every_kind_of_the_vocabulary() -> None:
    assert set(group_keys()) == set(GROUP_NAMES)
    assert group_of("instrument") == "money-and-recognition"
    assert group_of("never heard of") == "capability-building"
    assert pathway_of_category("3") == "finance"
    assert pathway_of_category("99") == ""


def test_service_pages_take_few_queries(
    client: Client, fund: Service, forum: Service, austria: Country, django_assert_max_num_queries: MaxQueries
) -> None:
    for address in ("/de/support/", "/de/support/fund/", "/de/networks/"):
        with django_assert_max_num_queries(20):
            client.get(address)

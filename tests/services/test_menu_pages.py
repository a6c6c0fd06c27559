"""The menu compared with a city or a visitor; shelves; networks of a city."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries as MaxQueries

from zeroward.core.models import Visibility
from zeroward.people.models import User
from zeroward.places.models import City, Country, CountryStatus
from zeroward.profile.models import StatedFact
from zeroward.services.models import Occasion, Provider, Service

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.fixture
def ruled(fund: Service, forum: Service, klagenfurt: City) -> None:
    """The fund is for Mission Cities with a label, the forum for Austria."""
    fund.rule = {"all": [{"fact": "mission_city", "is": True}, {"fact": "mission_label", "is": True}]}
    fund.shelves, fund.availability = ["finance-advice"], "running"
    fund.save()
    forum.rule = {"fact": "country", "is": "DE"}
    forum.save()


def test_menu_for_a_city_says_what_fits_and_why(client: Client, ruled: None) -> None:
    page = read(client, "/en/support/?for=city:klagenfurt")
    assert "0 offers fit, 1 more may fit" in page
    assert "Compared with what is known about Klagenfurt." in page
    assert "Not known about you: EU Mission Label." in page
    assert page.index("1 that does not fit, and why") < page.index(">Forum<")
    assert "It is for this country: DE." in page


def test_answer_of_a_visitor_settles_an_offer(client: Client, ruled: None, austria: Country) -> None:
    CountryStatus.objects.create(country=austria, kind="member")
    page = read(client, "/en/support/")
    assert "In which country are you?" in page
    client.post("/en/visit/country/", {"value": "AT", "next": "/en/support/"})
    page = read(client, "/en/support/")
    assert "Compared with what you told us in this visit." in page
    assert "Is your city one of the 112 Mission Cities?" in page
    client.post("/en/visit/mission_city/", {"value": "no", "next": "/en/support/"})
    assert "0 offers fit, 0 more may fit" in read(client, "/en/support/")
    assert "Compared" not in read(Client(), "/en/support/"), "another visitor sees nothing of it"


def test_team_answers_where_others_only_see_the_question(
    client: Client, ruled: None, officer: User, stranger: User
) -> None:
    asked = "Does your city hold the EU Mission Label?"
    address = "/en/support/fund/?for=city:klagenfurt"
    client.force_login(stranger)
    page = read(client, address)
    assert "It asks for the EU Mission Label." in page
    assert asked not in page
    client.force_login(officer)
    page = read(client, address)
    assert asked in page
    assert "Klagenfurt uses this" in page


def test_what_a_city_keeps_to_itself_changes_nothing_for_others(
    client: Client, ruled: None, officer: User, stranger: User
) -> None:
    StatedFact.objects.create(
        scope="city:klagenfurt",
        scope_country="AT",
        key="mission_label",
        value="yes",
        visibility=Visibility.CITY,
    )
    client.force_login(officer)
    assert "1 offer fits, 0 more may fit" in read(client, "/en/support/?for=city:klagenfurt")
    for person in (None, stranger):
        other = Client()
        if person is not None:
            other.force_login(person)
        assert "0 offers fit, 1 more may fit" in read(other, "/en/support/?for=city:klagenfurt")


@pytest.mark.parametrize(
    "query",
    [
        "for=city:nowhere",
        "for=<script>alert(1)</script>",
        "for=mission",
        "for=" + "x" * 4000,
        "for=%00",
        "fit=fits",
    ],
)
def test_hostile_asker_is_nobody(client: Client, ruled: None, query: str) -> None:
    answer = client.get(f"/en/support/?{query}")
    assert answer.status_code == 200
    assert "2 offers of help for cities and platforms" in answer.content.decode()
    assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("for=city:klagenfurt&fit=ask&when=open", {"fund"}),
        ("for=city:klagenfurt&fit=not", {"forum"}),
        ("shelf=finance-advice", {"fund"}),
        ("stage=starting", {"fund", "forum"}),
        ("when=unknown", {"forum"}),
        ("shelf=nonsense&stage=nonsense", {"fund", "forum"}),
    ],
)
def test_menu_narrows_by_fit_time_stage_and_shelf(
    client: Client, ruled: None, query: str, shown: set[str]
) -> None:
    page = read(client, f"/en/support/?{query}")
    assert {key for key in ("fund", "forum") if f'href="/en/support/{key}/' in page} == shown


def test_shelf_names_its_gap_and_holds_its_offers_alone(client: Client, ruled: None) -> None:
    page = read(client, "/en/support/for/finance-advice/")
    assert "What is missing" in page
    assert "Capital hub" in page
    assert ">Forum<" not in page
    assert "No source offers legal advice to single cities." in read(client, "/en/support/for/legal/")
    assert client.get("/en/support/for/nonsense/").status_code == 404


def test_dates_are_as_exact_as_their_source(client: Client, fund: Service) -> None:
    Occasion.objects.create(service=fund, name="Round", starts="2025-05", ends="2025-05", place="Vilnius")
    Occasion.objects.create(service=fund, name="Years", starts="2021", ends="2027", online=True)
    page = read(client, "/en/support/fund/")
    assert "May 2025" in page
    assert "2021 to 2027" in page
    assert "Vilnius" in page


def test_networks_stand_on_the_page_of_a_city_with_their_source(client: Client, klagenfurt: City) -> None:
    address = "/en/cities/klagenfurt/"
    StatedFact.objects.create(
        scope="city:klagenfurt",
        key="memberships",
        value=["civitas", "unheard-of"],
        visibility=Visibility.CITY,
    )
    assert "Our sources do not say which the city has joined." in read(client, address)
    assert "CIVITAS</a>" not in read(client, address)
    StatedFact.objects.update(visibility=Visibility.PUBLIC, as_of="2026-05-01")
    page = read(client, address)
    assert "said by the city, as of 1 May 2026" in page
    assert "CIVITAS</a>" in page
    assert "Our sources do not say which the city has joined." not in page


def test_menu_pages_take_few_queries(
    client: Client,
    ruled: None,
    officer: User,
    provider: Provider,
    django_assert_max_num_queries: MaxQueries,
) -> None:
    """What is known of a city takes eight of them."""
    for number in range(8):
        provider.services.create(key=f"more-{number}", name=f"More {number}")
    client.force_login(officer)
    for address in (
        "/de/support/?for=city:klagenfurt",
        "/de/support/for/legal/?for=city:klagenfurt",
        "/de/support/fund/?for=city:klagenfurt",
        "/de/support/providers/",
        "/de/support/providers/hub/",
        "/de/me/support/",
        "/de/me/using/city:klagenfurt/",
    ):
        client.get(address)
        with django_assert_max_num_queries(20):
            client.get(address)

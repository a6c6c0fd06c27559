import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries as MaxQueries

from zeroward.core.domain.texts import set_text
from zeroward.places.models import City

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_directory_lists_and_draws_every_city(
    client: Client, labelled: City, unlabelled: City, minded: City
) -> None:
    page = read(client, "/en/cities/")
    assert "2 Mission Cities, and 1 more on the way" in page
    assert "1 of the 2 are known to hold the EU Mission Label." in page
    for city in (labelled, unlabelled, minded):
        assert page.count(f'href="/en/cities/{city.key}/"') == 2, "once on the map and once in the list"
    assert page.count('class="ring"') == 1, "a Mission City outside the EU is a ring"
    assert "Label 12 October 2023" in page
    assert "Label not known" in page


def test_directory_is_in_alphabetical_order_of_the_readers_language(
    client: Client, labelled: City, unlabelled: City
) -> None:
    set_text(record=unlabelled.country, field="name", lang="de", body="Anderswo")
    page = read(client, "/de/cities/")
    assert page.index('id="xk"') < page.index('id="at"'), "Anderswo stands before Austria"


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("kind=mission", {"klagenfurt", "farville"}),
        ("kind=minded", {"graz"}),
        ("label=unknown", {"farville"}),
        ("cohort=2", {"klagenfurt"}),
        ("country=AT", {"klagenfurt", "graz"}),
        ("country=AT&kind=mission", {"klagenfurt"}),
        ("q=FARV", {"farville"}),
        ("q=nobody", set()),
        ("country=%00&kind=%3Cscript%3E&page=-1", {"klagenfurt", "farville", "graz"}),
    ],
)
def test_directory_narrows(
    client: Client, labelled: City, unlabelled: City, minded: City, query: str, shown: set[str]
) -> None:
    page = read(client, f"/en/cities/?{query}")
    assert {key for key in ("klagenfurt", "farville", "graz") if f"/cities/{key}/" in page} == shown
    assert "<script>" not in page


def test_directory_leaks_no_draft(client: Client, hidden: City, labelled: City) -> None:
    assert "Draftburg" not in read(client, "/en/cities/")
    assert "Draftburg" not in read(client, "/en/countries/at/")
    assert client.get("/en/cities/draftburg/").status_code == 404


def test_city_page_gives_the_answer_first(client: Client, labelled: City) -> None:
    page = read(client, "/en/cities/klagenfurt/")
    answer = (
        "Klagenfurt is one of the 112 Mission Cities and received the EU Mission Label on 12 October 2023."
    )
    assert page.index(answer) < page.index("What is known")
    assert "Cohort 2: Climate Funding 4 Cities." in page
    assert "100\u202f316" in page
    assert "year not known" in page
    assert "CC BY 4.0" in page
    assert "EuroGeographics" not in page, "no region is shown, so none is attributed"


def test_city_page_shows_what_is_not_known_with_its_question(client: Client, unlabelled: City) -> None:
    page = read(client, "/en/cities/farville/")
    assert "We found no award of the EU Mission Label." in page
    assert page.count("What would settle it:") == 4
    assert "Has the city received the label?" in page
    assert "The number of inhabitants is not known." in page


def test_city_page_of_a_minded_city_says_so_and_asks_for_no_label(client: Client, minded: City) -> None:
    page = read(client, "/en/cities/graz/")
    assert "Graz is a Mission-minded city" in page
    assert "EU Mission Label</b>" not in page
    assert "Pioneer city of its country" in page


@pytest.mark.parametrize(
    "address", ["/en/cities/nowhere/", "/en/cities/%00/", "/en/cities/A'--/", "/en/cities/..%2f/"]
)
def test_city_page_of_no_city_is_not_found(client: Client, labelled: City, address: str) -> None:
    assert client.get(address).status_code == 404


def test_city_pages_take_few_queries(
    client: Client, labelled: City, minded: City, django_assert_max_num_queries: MaxQueries
) -> None:
    for address in ("/de/cities/", "/de/cities/klagenfurt/", "/de/cities/graz/"):
        with django_assert_max_num_queries(20):
            client.get(address)


def test_city_pages_are_read_only(client: Client, labelled: City) -> None:
    assert client.post("/en/cities/").status_code == 405
    assert client.post("/en/cities/klagenfurt/").status_code == 405


def test_city_page_has_no_inline_style_or_script(client: Client, labelled: City) -> None:
    page = read(client, "/en/cities/klagenfurt/")
    assert " style=" not in page
    assert "<script>" not in page


def test_city_page_leads_each_open_question_to_the_form_that_takes_the_answer(
    client: Client, unlabelled: City
) -> None:
    page = read(client, "/en/cities/farville/")
    assert "/en/contribute/?about=city%3Afarville&amp;field=EU+Mission+Label" in page

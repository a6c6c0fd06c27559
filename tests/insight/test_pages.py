"""Pages that compare contracts: figures with their base, quotes, sides, search; few queries with many rows."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.insight.conftest import AddContract
from zeroward.consultation.queries.size_classes import size_classes, size_of
from zeroward.contract.models import ContractFile
from zeroward.insight.models import FoundMention

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
MOST = 20
Three = tuple[ContractFile, ...]


def get(client: Client, name: str, *args: Any, **query: Any) -> str:
    found = client.get(reverse(f"insight:{name}", args=args), query)
    assert found.status_code == 200, (name, found.status_code)
    return str(found.content.decode())


def test_counts_say_who_uses_and_who_only_mentions(client: Client, three: Three) -> None:
    page = get(client, "overview")
    assert "Green and sustainability bonds: used in 1 of 3 cities" in page
    assert "1 of 3" in page
    assert "A mention is not a use" in page
    assert ">1 of 3</td>" in page


def test_filters_narrow_and_name_their_counts(client: Client, three: Three) -> None:
    assert "used in 1 of 2 cities" in get(client, "counts", "instruments", country="AT")
    assert "Contract" in get(client, "counts", "instruments", country="DE")
    assert "used in 1 of 1 cities" in get(client, "counts", "instruments", year="2024", country="AT")
    assert "of 3 cities" in get(client, "counts", "instruments", country="nowhere", size="'\"<b>")


@pytest.mark.parametrize("kind", ["governance", "social_innovations", "barriers", "levers", "fields"])
def test_every_kind_has_a_page(client: Client, three: Three, kind: str) -> None:
    assert "Whose contracts" in get(client, "counts", kind)


def test_barrier_is_named(client: Client, three: Three) -> None:
    assert "Finance: named in 3 of 3 cities" in get(client, "counts", "barriers")


def test_without_contracts_the_pages_say_so(client: Client, db: None) -> None:
    assert "No contract has been read yet" in get(client, "overview")
    assert "Nothing to compare yet" in get(client, "compare")
    assert "Search in all contracts" in get(client, "search", q="bond")
    assert "Nothing has been frozen yet" in get(client, "snapshots")


def test_code_leads_to_its_quotes_the_strongest_first(client: Client, three: Three) -> None:
    page = get(client, "code", "instruments", "BOND-G")
    places = [page.index(name) for name in ("Anton", "Berta", "Cecil")]
    assert places == sorted(places)
    assert "The city has issued a green bond since 2021." in page
    assert reverse("insight:passage", args=[three[0].pk, 9]) in page


def test_quote_leads_to_its_place_in_the_text(client: Client, three: Three) -> None:
    page = get(client, "passage", three[0].pk, 9)
    assert "<mark>The city has issued a green bond since 2021.</mark>" in page
    assert "Green and sustainability bonds" in page
    assert "B-2 Portfolios of actions" in page


def test_two_cities_are_compared_section_by_section(client: Client, three: Three) -> None:
    page = get(client, "compare", a="city:anton", b="city:berta")
    assert "Anton and Berta, section by section" in page
    assert "Anton: Used · Berta: Planned" in page
    assert "C-1 Organisation and governance" in page


def test_city_is_compared_with_a_group(client: Client, three: Three) -> None:
    page = get(client, "compare", a="city:anton", b="country:DE")
    assert "Used: 0, words in 1 of 1" in page
    assert "Used: 1, words in 3 of 3" in get(client, "compare", a="all", b="city:anton")


def test_two_groups_are_compared_by_country_and_size(client: Client, three: Three) -> None:
    page = get(client, "compare", a="country:AT", b="country:DE")
    assert "Country AT: Used: 1, words in 2 of 2 · Country DE: Used: 0, words in 1 of 1" in page
    sizes = [one.key for one in size_classes() if one.key in {size_of(120_000), size_of(30_000)}]
    page = get(client, "compare", a=f"size:{sizes[0]}", b=f"size:{sizes[1]}")
    assert "Used: 0, words in 1 of 1" in page
    assert "Used: 1, words in 2 of 2" in page
    assert f'value="size:{sizes[0]}" selected' in page


def test_group_of_ten_has_its_interval(client: Client, add_contract: AddContract) -> None:
    for at in range(10):
        add_contract(f"city{at}", "The city has issued a green bond since 2021." if at < 4 else "Nothing.")
    page = get(client, "compare", a="all", b="city:city1").replace("\u00a0", " ")
    assert "Used: 4, words in 4 of 10 · 40 % (17–69)" in page
    assert "40 % (17–69), 4 of 10" in get(client, "code", "instruments", "BOND-G").replace("\u00a0", " ")


@pytest.mark.parametrize("side", ["", "city:nowhere", "country:XX", "mission", "city:", "x" * 300])
def test_side_that_there_is_not_is_asked_for_again(client: Client, three: Three, side: str) -> None:
    assert "Two cities or groups, section by section" in get(client, "compare", a=side, b="city:anton")


def test_search_finds_forms_of_words_and_phrases(client: Client, three: Three) -> None:
    assert "3 cities speak of it" in get(client, "search", q="green bonds")
    assert "One city speaks of it" in get(client, "search", q='"issued a green bond"')
    assert "No contract says this." in get(client, "search", q="unicorn")
    assert "2 cities speak of it" in get(client, "search", q="bond", country="AT")


@pytest.mark.parametrize("asked", ["%", "_", "'; --", "[a-", "\\", '"', "a" * 500, "<script>", "(", "٣"])
def test_search_takes_any_words(client: Client, three: Three, asked: str) -> None:
    page = get(client, "search", q=asked)
    assert "<script>" not in page.split("</head>")[1]


@pytest.mark.parametrize(
    "address",
    [
        "/en/insight/nothing/",
        "/en/insight/instruments/NOTHING/",
        "/en/insight/nothing/BOND-G/",
        "/en/insight/counts.exe",
        "/en/insight/frozen/1/",
        "/en/insight/contracts/999/1/",
    ],
)
def test_what_there_is_not_is_not_found(client: Client, three: Three, address: str) -> None:
    assert client.get(address).status_code == 404


def test_line_that_there_is_not_is_not_found(client: Client, three: Three) -> None:
    for line in (0, 999_999):
        assert client.get(reverse("insight:passage", args=[three[0].pk, line])).status_code == 404


def test_example_stands_aside_of_real_contracts(client: Client, add_contract: AddContract) -> None:
    add_contract("anton", "The city has issued a green bond since 2021.", is_example=True)
    assert "Example data: all contracts here are made up." in get(client, "overview")
    add_contract("berta")
    page = get(client, "overview")
    assert "One contract made up for demonstration is left out." in page
    assert "Anton" not in page


def test_several_contracts_of_a_city_count_once(client: Client, add_contract: AddContract) -> None:
    add_contract("anton", "The city will issue a green bond in 2027.", year=2023)
    add_contract("anton", "The city has issued a green bond since 2021.", year=2025)
    assert "used in 1 of 1 cities" in get(client, "overview")


def test_pages_ask_few_questions_whatever_the_number_of_contracts(
    client: Client, add_contract: AddContract, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    files = [
        add_contract(f"city{at}", "The city has issued a green bond since 2021. " * 5, country="AT")
        for at in range(12)
    ]
    assert FoundMention.objects.count() > 60
    for name, args, query in (
        ("overview", (), {}),
        ("code", ("instruments", "BOND-G"), {}),
        ("compare", (), {"a": "city:city1", "b": "all"}),
        ("search", (), {"q": "green bond"}),
        ("passage", (files[0].pk, 9), {}),
        ("snapshots", (), {}),
        *(("counts-file", (form,), {}) for form in ("csv", "xlsx", "pdf", "json")),
        ("counts-file", ("csv",), {"country": "AT", "year": "2024"}),
        ("counts", ("barriers",), {"country": "AT", "size": "unknown"}),
        ("compare", (), {"a": "size:m", "b": "country:AT"}),
    ):
        with django_assert_max_num_queries(MOST):
            found = client.get(reverse(f"insight:{name}", args=args), query)
        assert found.status_code == 200
    assert "100 % (76–100), 12 of 12" in get(client, "overview").replace("\u00a0", " ")

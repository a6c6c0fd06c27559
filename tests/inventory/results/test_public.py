"""Published inventories: everyone sees the frozen version, and nothing that is not published."""

import json
import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.inventory.results.conftest import MakeInventory, note, published
from tests.inventory.results.test_pages import main_of
from zeroward.inventory.exporters.formats import FORMATS
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.load import load_version
from zeroward.inventory.queries.results import results_of_version
from zeroward.inventory.queries.results_public import (
    closed_sectors,
    open_content,
    open_rows,
    pool_of,
)

pytestmark = pytest.mark.slow

BUDGET = 20


def public(year: int = 2021, number: int | None = None) -> str:
    args: list[object] = ["lipnica", year]
    return reverse("inventory:public", args=args if number is None else [*args, number])


def plain(response: object) -> str:
    return main_of(response).replace("\u202f", " ").replace("\u00a0", " ")


def test_pages_keep_to_the_budget_of_queries(
    client: Client,
    inventory: Inventory,
    make_inventory: MakeInventory,
    django_assert_max_num_queries: object,
) -> None:
    for year in (2008, 2012, 2015):
        published(make_inventory(year, scale=1.2))
    published(inventory)
    row = inventory.activities.get(source="residential.fuel").pk
    pages = [
        reverse("inventory:published"),
        public(),
        public(number=1),
        public() + "?framework=crf",
        reverse("inventory:public-part", args=["lipnica", 2021, 1]) + "?sector=I",
        reverse("inventory:public-row", args=["lipnica", 2021, 1, row]),
        reverse("inventory:public-frameworks", args=["lipnica", 2021, 1]) + "?first=gpc&second=bisko",
        *(reverse("inventory:public-file", args=["lipnica", 2021, 1, name]) for name in ("csv", "json")),
    ]
    for page in pages:
        with django_assert_max_num_queries(BUDGET):  # type: ignore[operator]
            assert client.get(page).status_code == 200, page


def test_working_state_is_public_nowhere(client: Client, inventory: Inventory) -> None:
    assert client.get(public()).status_code == 404
    assert client.get(public(number=1)).status_code == 404
    assert "Lipnica" not in main_of(client.get(reverse("inventory:published")))
    city = main_of(client.get(reverse("places:city", args=["lipnica"])))
    assert "Emissions" not in city
    row = inventory.activities.first()
    assert row is not None
    assert client.get(reverse("inventory:public-row", args=["lipnica", 2021, 1, row.pk])).status_code == 404


def test_change_after_publication_is_not_shown(client: Client, inventory: Inventory) -> None:
    published(inventory)
    before = plain(client.get(public()))
    inventory.activities.update(amount=1)
    inventory.city.emission_factors.all().delete()
    note(inventory, "aviation.fuel", "NE", "Secret plans of the airport.")
    inventory.population = 1
    inventory.save()
    assert plain(client.get(public())) == before
    assert "Secret plans" not in before


def test_version_keeps_its_figures_when_a_newer_one_is_published(
    client: Client, inventory: Inventory
) -> None:
    published(inventory)
    inventory.activities.filter(carrier="natural_gas").delete()
    published(inventory, number=2)
    newest, first = plain(client.get(public())), plain(client.get(public(number=1)))
    assert "293 765 t" in first
    assert "251 227 t" in newest
    assert "There is a newer version: 2." in first
    assert "newer version" not in newest


def test_withdrawn_version_is_gone_with_all_its_pages(client: Client, inventory: Inventory) -> None:
    version = published(inventory)
    row = inventory.activities.get(source="residential.fuel").pk
    args = ["lipnica", 2021, 1]
    pages = [
        public(),
        public(number=1),
        reverse("inventory:public-part", args=args),
        reverse("inventory:public-row", args=[*args, row]),
        reverse("inventory:public-frameworks", args=args),
        reverse("inventory:public-file", args=[*args, "csv"]),
    ]
    for page in pages:
        assert client.get(page).status_code == 200, page
    version.withdrawn_at, version.withdrawn_reason = timezone.now(), "Wrong unit."
    version.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    for page in pages:
        assert client.get(page).status_code in {404, 410}, page
    assert "Lipnica" not in main_of(client.get(reverse("inventory:published")))


def test_no_person_is_named_in_public(client: Client, inventory: Inventory) -> None:
    published(inventory)
    row = inventory.activities.get(source="residential.fuel").pk
    pages = [
        public(),
        reverse("inventory:public-row", args=["lipnica", 2021, 1, row]),
        reverse("inventory:public-file", args=["lipnica", 2021, 1, "json"]),
    ]
    for page in pages:
        assert "Anna Secret" not in client.get(page).content.decode(), page
    assert "First inventory." in plain(client.get(public()))


def test_public_page_has_no_way_into_the_workspace(client: Client, inventory: Inventory) -> None:
    published(inventory)
    row = inventory.activities.get(source="residential.fuel").pk
    for page in (
        public(),
        reverse("inventory:public-part", args=["lipnica", 2021, 1]),
        reverse("inventory:public-row", args=["lipnica", 2021, 1, row]),
    ):
        assert "/me/inventories/" not in client.get(page).content.decode()


def test_published_number_is_explained_within_two_clicks(client: Client, inventory: Inventory) -> None:
    published(inventory)
    page = client.get(public()).content.decode()
    table = page[page.index('<table class="tbl recs">') : page.index("</table>")]
    address, number = re.findall(r'<a href="([^"]+)">([\d\u202f]+)</a>', table)[0]
    first = client.get(unescape(address)).content.decode()
    assert number in first
    row = re.findall(r'href="(/en/cities/lipnica/inventory/2021/1/row/\d+/[^"]*)"', first)[0]
    assert "ipcc-2006/fuel.natural_gas" in plain(client.get(unescape(row)))


def test_verified_version_says_so(client: Client, inventory: Inventory) -> None:
    version = published(inventory)
    assert "not by a third party" in plain(client.get(public()))
    type(version).objects.filter(pk=version.pk).update(is_verified=True)
    assert "Verified by a third party" in plain(client.get(public()))


def test_series_of_published_years_does_not_show_an_unpublished_one(
    client: Client, inventory: Inventory, make_inventory: MakeInventory
) -> None:
    published(inventory)
    published(make_inventory(2015, scale=1.2))
    make_inventory(2018, scale=9.9)
    words = plain(client.get(public()))
    assert "2015" in words
    assert "2018 no inventory" in words


# confidential cells


@pytest.fixture
def confidential(inventory: Inventory) -> Inventory:
    note(inventory, "commercial.electricity", "C", "One customer.")
    published(inventory)
    return inventory


SECRET = "58 224"  # commercial electricity, t
CELL_OF_SECRET = "I.2.2"


def test_confidential_figure_is_on_no_public_page(client: Client, confidential: Inventory) -> None:
    args = ["lipnica", 2021, 1]
    pages = [public(), public() + "?framework=crf", reverse("inventory:public-part", args=args)]
    for page in pages:
        words = plain(client.get(page))
        assert SECRET not in words, page
        assert "240 000" not in words
        assert "293 765" in words, page  # it is in the total


def test_confidential_figure_follows_from_no_difference(client: Client, confidential: Inventory) -> None:
    """Neither the split of its sector nor sums of columns or other cells of the sector are told."""
    words = plain(client.get(public()))
    for told in ("42 537", "107 040", "48 816", "38 816", "10 000 ", "186 725"):
        assert told not in words, told
    assert "149 577" in words  # the sector, with homes in it


def test_rows_and_sums_of_a_closed_sector_are_not_explained(client: Client, confidential: Inventory) -> None:
    args = ["lipnica", 2021, 1]
    for query in ("?sector=I", "?ref=I.2.2", "?ref=I.1.1", "?column=2", "?sector=I&column=1", "?total=*"):
        assert client.get(reverse("inventory:public-part", args=args) + query).status_code == 404, query
    for row in confidential.activities.exclude(source__startswith="road"):
        assert client.get(reverse("inventory:public-row", args=[*args, row.pk])).status_code == 404
    road = confidential.activities.get(carrier="diesel")
    assert client.get(reverse("inventory:public-row", args=[*args, road.pk])).status_code == 200
    assert client.get(reverse("inventory:public-frameworks", args=args)).status_code == 404


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_confidential_figure_is_in_no_public_file(client: Client, confidential: Inventory, name: str) -> None:
    version = confidential.versions.get()
    rows = open_content(load_version(version)).activities
    assert {row["source"] for row in rows} == {"road_private.fuel"}
    answer = client.get(reverse("inventory:public-file", args=["lipnica", 2021, 1, name]))
    assert answer.status_code == (404 if FORMATS[name].tells == "sums" else 200)
    if name == "json":
        sources = {row["source"] for row in json.loads(answer.content)["activities"]}
        assert sources == {"road_private.fuel"}


def test_public_file_of_an_unknown_format_is_not_found(client: Client, inventory: Inventory) -> None:
    published(inventory)
    assert client.get(reverse("inventory:public-file", args=["lipnica", 2021, 1, "exe"])).status_code == 404


def test_sector_of_nothing_but_a_confidential_figure_is_told_with_another(
    client: Client, make_inventory: MakeInventory
) -> None:
    rows = [
        {"source": "residential.electricity", "carrier": "electricity", "amount": 1000, "unit": "MWh"},
        {"source": "rail.electricity", "carrier": "electricity", "amount": 500, "unit": "MWh"},
        {"source": "road_private.fuel", "carrier": "diesel", "amount": 100, "unit": "t"},
        {"source": "solid_waste.outside", "method": "direct.measured", "amount": 1, "unit": "kg",
         "inputs": {"source": "report", "CO2": 90_000.0}},
    ]  # fmt: skip
    inventory = make_inventory(2021, rows=rows)
    note(inventory, "solid_waste.outside", "C", "One plant.")
    results = results_of_version(published(inventory))
    assert closed_sectors(results) == {"III"}
    pool = pool_of(results)
    assert pool is not None
    assert pool.keys == {"I", "III"}  # the smallest other sector stands beside it
    assert [row.key for row in open_rows(results, pool)] == ["II"]
    assert pool.total + sum(row.total for row in open_rows(results, pool)) == pytest.approx(results.total)


def test_nothing_confidential_means_no_pool(inventory: Inventory) -> None:
    results = results_of_version(published(inventory))
    assert pool_of(results) is None
    assert open_content(results.loaded) is results.loaded


# similar cities and the list


def test_similar_cities_are_a_distribution_without_names(
    client: Client, inventory: Inventory, make_inventory: MakeInventory, make_city: object
) -> None:
    published(inventory)
    for number in range(3):
        place = make_city(f"other-{number}", f"Otherville {number}")  # type: ignore[operator]
        published(make_inventory(2021, of=place, scale=1 + number, population=120_000))
    small = make_city("small", "Smallville")  # type: ignore[operator]
    published(make_inventory(2021, of=small, scale=50, population=1_000))
    draft = make_city("draft", "Draftville")  # type: ignore[operator]
    make_inventory(2021, of=draft, scale=77, population=100_000)
    words = plain(client.get(public()))
    assert "Per inhabitant, beside cities of similar size" in words
    assert "the others have 2.4 to 7.3 t" in words
    for name in ("Otherville", "Smallville", "Draftville"):
        assert name not in words


def test_examples_are_not_mixed_with_real_cities(
    client: Client, inventory: Inventory, make_inventory: MakeInventory, make_city: object
) -> None:
    published(inventory)
    place = make_city("example", "Exampleton")  # type: ignore[operator]
    published(make_inventory(2021, of=place, is_example=True))
    assert "beside cities of similar size" not in plain(client.get(public()))


def test_list_is_alphabetical_with_one_entry_a_city(
    client: Client, inventory: Inventory, make_inventory: MakeInventory, make_city: object
) -> None:
    published(inventory)
    published(inventory, number=2)
    published(make_inventory(2015))
    place = make_city("aachen-example", "Aachen (example)")  # type: ignore[operator]
    published(make_inventory(2021, of=place))
    words = plain(client.get(reverse("inventory:published")))
    assert "2 cities have published their emissions" in words
    assert "3 inventories" in words
    assert words.index("Aachen (example)") < words.index("Lipnica")
    assert words.count("2015") == 1


def test_city_page_shows_the_newest_published_total(
    client: Client, inventory: Inventory, make_inventory: MakeInventory
) -> None:
    published(make_inventory(2015, scale=2))
    published(inventory)
    words = plain(client.get(reverse("places:city", args=["lipnica"])))
    assert "294 thousand tonnes of CO₂ equivalent in 2021." in words
    country = plain(client.get(reverse("places:country", args=["at"])))
    assert "Lipnica 2021" in country
    assert "All that cities share, together" not in country

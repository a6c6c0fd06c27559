"""Somebody tries to get at a confidential figure: from pages, files, sums of a country, and differences."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from io import BytesIO
from itertools import combinations

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.inventory.results.conftest import MakeInventory, note, published
from tests.support.people import MakePerson
from zeroward.core.models import Visibility
from zeroward.inventory.exporters.formats import FORMATS
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.load import load_version
from zeroward.inventory.queries.national import national_page
from zeroward.inventory.queries.national_sums import sector_sums
from zeroward.inventory.queries.results import results_of_version
from zeroward.inventory.queries.results_public import open_content, pool_of
from zeroward.people.models import Role
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country

pytestmark = pytest.mark.slow

ARGS = ["lipnica", 2021, 1]
NUMBER = re.compile(r"\d[\d\u202f\u00a0 ]*(?:[.,]\d+)?")


def rows_with_plant() -> list[dict[str, object]]:
    """Waste is one confidential plant, and the largest sector."""
    return [
        {"source": "residential.electricity", "carrier": "electricity", "amount": 1000, "unit": "MWh"},
        {"source": "commercial.fuel", "carrier": "natural_gas", "amount": 3000, "unit": "MWh"},
        {"source": "road_private.fuel", "carrier": "diesel", "amount": 411, "unit": "t"},
        {"source": "solid_waste.outside", "method": "direct.measured", "amount": 1, "unit": "kg",
         "inputs": {"source": "report", "CO2": 90_123_000.0}},
    ]  # fmt: skip


PLANT = 90_123.0
"""Tonnes of CO2 of the plant."""


@pytest.fixture
def plant(make_inventory: MakeInventory) -> Inventory:
    inventory = make_inventory(2021, rows=rows_with_plant())
    note(inventory, "solid_waste.outside", "C", "One plant.")
    published(inventory)
    return inventory


def pages(client: Client) -> Iterator[tuple[str, str]]:
    """Every public page of the version, whatever is asked of it, as text; those that exist."""
    base = [reverse("inventory:public", args=["lipnica", 2021]), reverse("inventory:public", args=ARGS)]
    part, compare = (reverse(f"inventory:public-{name}", args=ARGS) for name in ("part", "frameworks"))
    asked = [f"?sector={key}" for key in ("I", "II", "III", "IV", "V")] + [
        "?column=1",
        "?column=2",
        "?total=*",
        "",
    ]
    asked += [f"?framework={key}" for key in ("crf", "mission", "bisko", "com_activity")]
    urls = [
        *(url + query for url in base for query in ("", "?framework=crf", "?framework=mission")),
        *(part + query for query in asked),
        compare + "?first=gpc&second=mission",
        *(reverse("inventory:public-row", args=[*ARGS, number]) for number in range(1, 40)),
        reverse("places:city", args=["lipnica"]),
    ]
    for url in urls:
        answer = client.get(url)
        if answer.status_code == 200:
            yield url, unescape(re.sub(r"<[^>]+>", " ", answer.content.decode()))


def files(client: Client) -> Iterator[tuple[str, str]]:
    for name, chosen in FORMATS.items():
        answer = client.get(reverse("inventory:public-file", args=[*ARGS, name]))
        if answer.status_code != 200:
            continue
        if chosen.ending.endswith(".pdf"):
            yield name, " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
        elif chosen.ending.endswith(".xlsx"):
            yield name, _cells(answer.content)
        elif chosen.ending.endswith((".csv", ".json")):
            yield name, answer.content.decode()


def _cells(data: bytes) -> str:
    book = load_workbook(BytesIO(data))
    return " | ".join(
        str(cell.value)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    )


def numbers_in(text: str) -> set[float]:
    found = set()
    for match in NUMBER.findall(text):
        plain = re.sub(r"[\u202f\u00a0 ]", "", match).replace(",", ".")
        if plain.count(".") <= 1:
            found.add(float(plain))
    return found


def forms_of(tonnes: float) -> tuple[float, ...]:
    """The figure in kilograms, tonnes, thousand tonnes to a decimal, and for each of 100 000 inhabitants."""
    return tonnes * 1000, tonnes, round(tonnes / 1000, 1), round(tonnes / 1e5, 3)


def test_the_figure_of_a_plant_is_on_no_page_and_in_no_file(client: Client, plant: Inventory) -> None:
    told = [*pages(client), *files(client)]
    assert len(told) > 8
    for where, text in told:
        for form in forms_of(PLANT):
            assert form not in numbers_in(text), (where, form)
        assert "90123" not in re.sub(r"[\u202f\u00a0 .,]", "", text), where


def test_no_difference_of_two_told_figures_is_the_plant(client: Client, plant: Inventory) -> None:
    """All figures of all pages and files that are large enough to be sums with the plant in them."""
    told = {
        number
        for _where, text in (*pages(client), *files(client))
        for number in numbers_in(text)
        if 1000 < number < 1e6
    }
    assert any(number > PLANT for number in told)  # the total is there
    pairs = [(one, two) for one, two in combinations(sorted(told), 2) if abs(two - one - PLANT) < 1.5]
    assert pairs == []


def test_headline_does_not_say_that_the_plant_leads(client: Client, plant: Inventory) -> None:
    page = client.get(reverse("inventory:public", args=ARGS)).content.decode()
    heading = re.sub(r"<[^>]+>", "", page[page.index("<h1") : page.index("</h1>")])
    assert "Waste" not in heading
    assert "of ten tonnes" not in heading
    assert "CO₂ equivalent" in heading


# what the framework of the inventory leaves out

HERD = {"source": "livestock.process", "method": "afolu.enteric", "amount": 4321, "unit": "head",
        "inputs": {"animal": "dairy", "region": "western_europe"}}  # fmt: skip


@pytest.fixture
def herd(make_inventory: MakeInventory) -> Inventory:
    """BISKO has no livestock; the herd is confidential all the same."""
    inventory = make_inventory(2021, framework="bisko", rows=[*rows_with_plant()[:3], HERD])
    note(inventory, "livestock.process", "C", "One farm.")
    published(inventory)
    return inventory


def test_confidential_figure_outside_the_framework_is_closed_too(client: Client, herd: Inventory) -> None:
    results = results_of_version(herd.versions.get())
    assert pool_of(results) is not None
    kept = {row["source"] for row in open_content(load_version(herd.versions.get())).activities}
    assert "livestock.process" not in kept
    for where, text in (*pages(client), *files(client)):
        assert 4321.0 not in numbers_in(text), where
    row = herd.activities.get(source="livestock.process").pk
    assert client.get(reverse("inventory:public-row", args=[*ARGS, row])).status_code == 404
    asked = reverse("inventory:public", args=ARGS) + "?framework=gpc"
    assert "BISKO" in client.get(asked).content.decode()


# a figure that became confidential later


def test_earlier_version_does_not_tell_what_the_newest_hides(
    client: Client, make_inventory: MakeInventory
) -> None:
    inventory = make_inventory(2021, rows=rows_with_plant())
    published(inventory)
    assert any(PLANT in numbers_in(text) for _where, text in pages(client))
    note(inventory, "solid_waste.outside", "C", "One plant.")
    published(inventory, 2)
    for where, text in (*pages(client), *files(client)):  # of version 1
        assert PLANT not in numbers_in(text), where
        assert PLANT * 1000 not in numbers_in(text), where
    row = inventory.activities.get(source="solid_waste.outside").pk
    assert client.get(reverse("inventory:public-row", args=[*ARGS, row])).status_code == 404


def test_withdrawing_the_version_that_hides_does_not_open_the_earlier_one(
    client: Client, make_inventory: MakeInventory
) -> None:
    inventory = make_inventory(2021, rows=rows_with_plant())
    published(inventory)
    note(inventory, "solid_waste.outside", "C", "One plant.")
    published(inventory, 2).withdraw("A wrong unit.")
    assert not any(PLANT in numbers_in(text) for _where, text in (*pages(client), *files(client)))
    inventory.cell_notes.all().delete()
    published(inventory, 3)
    assert any(PLANT in numbers_in(text) for _where, text in pages(client))


# a base year with a secret


def test_change_since_a_year_with_a_secret_is_not_taken_apart(
    client: Client, make_inventory: MakeInventory
) -> None:
    base = make_inventory(2015, rows=rows_with_plant())
    note(base, "solid_waste.outside", "C", "One plant.")
    published(base)
    published(make_inventory(2021, rows=rows_with_plant()[:3]))
    page = client.get(reverse("inventory:public", args=["lipnica", 2021])).content.decode()
    assert 'id="years"' in page
    assert 'id="change"' not in page
    open_base = make_inventory(2010, rows=rows_with_plant())
    published(open_base)
    page = client.get(reverse("inventory:public", args=["lipnica", 2021])).content.decode()
    assert 'id="change"' in page


# sums of a country

MakeCity = Callable[..., City]


def test_national_sums_less_the_other_cities_do_not_open_a_sector(
    make_city: MakeCity, make_inventory: MakeInventory, person: MakePerson, austria: Country
) -> None:
    made = []
    for number in range(4):
        rows = rows_with_plant()
        rows[3] = {**rows[3], "inputs": {"source": "report", "CO2": 1000.0 * (number + 1)}}
        made.append(make_inventory(2021, of=make_city(f"c{number}", f"City {number}"), rows=rows,
                                   visibility=Visibility.PLATFORM))  # fmt: skip
    viewer = viewer_of(person(scope="country:AT", role=Role.PLATFORM_COORDINATOR))
    before = sector_sums(national_page(austria, viewer, year=2021).shared)
    assert {row.title for row in before} == {"Stationary energy", "Transportation", "Waste"}
    assert any(row.is_split for row in before)
    note(made[3], "solid_waste.outside", "C", "One plant.")
    for inventory in made:
        published(inventory)
    after = sector_sums(national_page(austria, viewer, year=2021).shared)
    together = next(row for row in after if "Waste" in row.title)
    assert "," in together.title  # waste stands with the sector that the city tells it with
    assert not together.is_split
    assert sum(row.total for row in after) == pytest.approx(sum(row.total for row in before))


def test_a_sector_that_one_city_does_not_split_is_split_for_none(
    make_city: MakeCity, make_inventory: MakeInventory, person: MakePerson, austria: Country
) -> None:
    made = [
        make_inventory(2021, of=make_city(f"c{number}", f"City {number}"), visibility=Visibility.PLATFORM)
        for number in range(4)
    ]
    note(made[0], "commercial.electricity", "C", "One customer.")
    viewer = viewer_of(person(scope="country:AT", role=Role.PLATFORM_COORDINATOR))
    rows = {row.title: row for row in sector_sums(national_page(austria, viewer, year=2021).shared)}
    assert not rows["Stationary energy"].is_split
    assert rows["Transportation"].is_split

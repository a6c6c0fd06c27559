"""Two frameworks, two years, two versions: the reasons add up to the difference."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.inventory.results.conftest import MakeInventory, note, published
from tests.inventory.results.test_pages import main_of
from tests.support.people import MakePerson
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.compare_frameworks import compare_frameworks
from zeroward.inventory.queries.compare_inventories import compare_inventories
from zeroward.inventory.queries.load import load_inventory, load_version
from zeroward.inventory.queries.results_many import load_many
from zeroward.inventory.queries.results_years import (
    change_chart,
    change_in_words,
    differences,
    years_chart,
    years_of,
)
from zeroward.methods.ghg.frameworks import frameworks
from zeroward.people.models import Role
from zeroward.places.models import City

NAMES = ("2015", "2021")


@pytest.mark.parametrize("second", [key for key in frameworks() if key != "gpc"])
def test_reasons_between_frameworks_are_stated_and_complete(inventory: Inventory, second: str) -> None:
    found = compare_frameworks(load_inventory(inventory), "gpc", second)
    assert found.difference == pytest.approx(found.second.total - found.first.total)
    assert (found.chart is None) == (not found.reasons.rows)
    assert found.rules.rows[0][0] == "Reach of the factors"


def test_supply_chain_is_the_reason_between_gpc_and_bisko(inventory: Inventory) -> None:
    found = compare_frameworks(load_inventory(inventory), "gpc", "bisko")
    assert found.names == ("GPC", "BISKO")
    assert str(found.reasons.rows[0][0]) == "Factors with or without the supply chain"
    assert found.chart is not None


def test_same_framework_twice_has_no_reasons(inventory: Inventory) -> None:
    found = compare_frameworks(load_inventory(inventory), "gpc", "gpc")
    assert found.chart is None
    assert found.difference == 0


@pytest.fixture
def two(make_inventory: MakeInventory) -> tuple[Inventory, Inventory]:
    return make_inventory(2015, scale=1.25), make_inventory(2021)


def test_activity_and_factor_add_up_to_the_change(two: tuple[Inventory, Inventory]) -> None:
    before, after = load_many(two)
    found = compare_inventories(before, after, names=NAMES)
    assert found.chart is not None
    causes = {str(row[0]) for row in found.chart.table.rows}
    assert causes == {"2015", "More or less activity", "Other emissions for the same activity"}
    assert found.counting == 0
    assert found.change == pytest.approx(found.second.total - found.first.total)


def test_figure_that_only_one_counts_is_a_difference_of_counting(two: tuple[Inventory, Inventory]) -> None:
    two[0].activities.filter(source="residential.fuel").delete()
    before, after = load_many(two)
    found = compare_inventories(before, after, names=NAMES)
    gas = next(row for row in found.rows.rows if "natural gas" in str(row[0]))
    assert gas[1] == "Counted in one, not in the other"
    assert found.counting == pytest.approx(42_537_000, rel=1e-3)


def test_source_that_came_into_being_is_no_difference_of_counting(two: tuple[Inventory, Inventory]) -> None:
    two[0].activities.filter(source="residential.fuel").delete()
    note(two[0], "residential.fuel", "NO")
    before, after = load_many(two)
    found = compare_inventories(before, after, names=NAMES)
    gas = next(row for row in found.rows.rows if "natural gas" in str(row[0]))
    assert gas[1] == "More or less activity"


def test_other_warming_potentials_are_a_difference_of_counting(two: tuple[Inventory, Inventory]) -> None:
    two[1].gwp_set = "AR4"
    two[1].save()
    before, after = load_many(two)
    found = compare_inventories(before, after, names=NAMES)
    assert found.counting != 0
    assert found.frame is not None
    assert ["Warming potentials", "AR5", "AR4"] in list(found.frame.rows)


def test_version_is_compared_with_the_working_state(
    client: Client, person: MakePerson, inventory: Inventory
) -> None:
    version = published(inventory)
    inventory.activities.filter(carrier="heat").delete()
    found = compare_inventories(load_version(version), load_inventory(inventory), names=("a", "b"))
    assert found.change == pytest.approx(-10_000_000)
    client.force_login(person(scope="city:lipnica", role=Role.CITY_READER))
    page = client.get(reverse("inventory:results-since", args=[inventory.pk, 1]))
    assert "version 1" in main_of(page)
    assert client.get(reverse("inventory:results-since", args=[inventory.pk, 9])).status_code == 404


def test_inventory_of_another_city_is_not_compared(
    client: Client, person: MakePerson, inventory: Inventory, make_inventory: MakeInventory, make_city: object
) -> None:
    place: City = make_city("graz-example", "Graz (example)")  # type: ignore[operator]
    foreign = make_inventory(2015, of=place, visibility="mission")
    client.force_login(person(scope="city:lipnica", role=Role.CITY_EDITOR))
    for other in (foreign.pk, inventory.pk, 999_999):
        page = reverse("inventory:results-compare", args=[inventory.pk, other])
        assert client.get(page).status_code == 404


@pytest.mark.parametrize("query", ["?first=ghgi", "?second=<script>"])
def test_framework_that_does_not_exist_is_not_found(
    client: Client, person: MakePerson, inventory: Inventory, query: str
) -> None:
    client.force_login(person(scope="city:lipnica", role=Role.CITY_EDITOR))
    page = reverse("inventory:results-frameworks", args=[inventory.pk]) + query
    assert client.get(page).status_code == 404


# the years


def test_years_are_counted_alike_whatever_each_inventory_chose(two: tuple[Inventory, Inventory]) -> None:
    two[0].gwp_set, two[0].framework = "SAR", "crf"
    two[0].save()
    years = years_of(load_many(two), "gpc", "AR5")
    assert {one.results.view.gwp.key for one in years} == {"AR5"}
    assert {one.results.framework.key for one in years} == {"gpc"}


def test_change_of_the_boundary_interrupts_the_line(two: tuple[Inventory, Inventory]) -> None:
    before, after = load_many(two)
    assert differences(before, after) == []
    two[1].boundary_kind, two[1].boundary = "larger", "with two villages"
    two[1].save()
    loaded = load_many(two)
    assert differences(*loaded) == ["boundary_kind", "boundary"]
    years = years_of(loaded, "gpc", "AR5")
    assert [one.apart for one in years] == [False, True]


def test_incomplete_year_is_a_gap_in_the_chart(
    two: tuple[Inventory, Inventory], make_inventory: MakeInventory
) -> None:
    broken = make_inventory(2018, factor_series="")
    chart = years_chart(years_of(load_many([*two, broken]), "gpc", "AR5"))
    assert chart is not None
    rows = {row[0]: row[1] for row in chart.table.rows}
    assert rows["2018"] == "not complete"
    assert rows["2019"] == "no inventory"


def test_one_year_alone_has_no_chart(inventory: Inventory) -> None:
    assert years_chart(years_of(load_many([inventory]), "gpc", "AR5")) is None


def test_change_since_the_base_year_is_taken_apart_without_remainder(
    two: tuple[Inventory, Inventory],
) -> None:
    base, now = years_of(load_many(two), "gpc", "AR5")
    chart = change_chart(base, now)
    assert chart is not None
    causes = [str(row[0]) for row in chart.table.rows]
    assert causes == [
        "2015",
        "Activity for each inhabitant",
        "Emissions of the same activity: fuels and factors",
    ]
    assert change_in_words(base, now) == "29\u00a0% less than in 2015"


def test_growth_of_the_city_is_a_cause_of_its_own(make_inventory: MakeInventory) -> None:
    first = make_inventory(2020, population=100_000)
    second = make_inventory(2021, population=110_000, scale=1.1)
    base, now = years_of(load_many([first, second]), "gpc", "AR5")
    chart = change_chart(base, now)
    assert chart is not None
    changes = {str(row[0]): str(row[1]) for row in chart.table.rows}
    assert changes["More or fewer inhabitants"].startswith("+")
    assert "Activity for each inhabitant" not in changes

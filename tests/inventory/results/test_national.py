"""A country's cities together: what they share, how many they are, and no single city in disguise."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from tests.inventory.results.conftest import MakeInventory, note, published
from tests.inventory.results.test_pages import main_of
from tests.support.people import MakePerson
from zeroward.core.models import Visibility
from zeroward.inventory.queries.national import national_page
from zeroward.inventory.queries.national_sums import FEW, sector_sums
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country

PAGE = "/en/countries/at/inventories/"
MakeCity = Callable[..., City]


@pytest.fixture
def coordinator(person: MakePerson) -> User:
    return person("nat@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR)


@pytest.fixture
def cities(make_city: MakeCity) -> list[City]:
    return [make_city(f"city-{number}", f"City {number}", population=50_000) for number in range(5)]


def plain(response: object) -> str:
    return main_of(response).replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("scope", "role", "status"),
    [
        ("country:AT", Role.PLATFORM_EDITOR, 200),
        ("mission", Role.MISSION_EDITOR, 200),
        ("country:DE", Role.PLATFORM_COORDINATOR, 403),
        ("city:lipnica", Role.CITY_COORDINATOR, 403),
    ],
)
def test_national_view_is_for_the_platform_and_the_mission(
    client: Client, person: MakePerson, austria: Country, scope: str, role: str, status: int
) -> None:
    client.force_login(person(scope=scope, role=role))
    assert client.get(PAGE).status_code == status


def test_visitor_is_asked_to_sign_in(client: Client, austria: Country) -> None:
    assert client.get(PAGE).status_code == 302


def test_what_cities_keep_to_themselves_is_not_added_up(
    client: Client, coordinator: User, cities: list[City], make_inventory: MakeInventory
) -> None:
    for city in cities[:3]:
        make_inventory(2021, of=city, visibility=Visibility.PLATFORM)
    make_inventory(2021, of=cities[3], scale=100, visibility=Visibility.CITY)
    client.force_login(coordinator)
    words = plain(client.get(PAGE))
    assert "3 of 6 cities share their inventory of 2021" in words
    assert "881 thousand tonnes" in words  # three times 293 765 t
    assert "City 3" not in words


def test_own_draft_of_somebody_with_two_roles_is_not_added_up(
    person: MakePerson, cities: list[City], make_inventory: MakeInventory, austria: Country
) -> None:
    both = person("both@example.org", scope="country:AT", role=Role.PLATFORM_EDITOR)
    both.memberships.create(scope="city:city-0", role=Role.CITY_EDITOR)
    make_inventory(2021, of=cities[0], visibility=Visibility.CITY)
    assert national_page(austria, viewer_of(both)).shared == []


def test_published_version_comes_before_the_working_state(
    coordinator: User, cities: list[City], make_inventory: MakeInventory, austria: Country
) -> None:
    inventory = make_inventory(2021, of=cities[0], visibility=Visibility.PLATFORM)
    published(inventory)
    inventory.activities.update(amount=0)
    shared = national_page(austria, viewer_of(coordinator)).shared
    assert [one.state for one in shared] == ["published, version 1"]
    assert shared[0].results.total == pytest.approx(293_764_900, rel=1e-4)


def test_coverage_is_told_in_cities_and_in_people(
    client: Client, coordinator: User, cities: list[City], make_inventory: MakeInventory
) -> None:
    for city in cities[:4]:
        make_inventory(2021, of=city, visibility=Visibility.PLATFORM)
    client.force_login(coordinator)
    words = plain(client.get(PAGE))
    assert "80 % of the 250 000 inhabitants of cities on file" in words
    assert "4 are shared, but not published." in words
    assert "2.9 t CO₂e for each of 400 000 inhabitants" in words


@pytest.mark.parametrize("number", [1, 2])
def test_sum_of_fewer_than_three_cities_is_not_told(
    client: Client, coordinator: User, cities: list[City], make_inventory: MakeInventory, number: int
) -> None:
    for city in cities[:number]:
        make_inventory(2021, of=city, visibility=Visibility.PLATFORM)
    client.force_login(coordinator)
    words = plain(client.get(PAGE))
    assert "Sums are told from three cities on" in words
    assert "thousand tonnes" not in words
    assert "294" not in words
    assert "588" not in words


@pytest.mark.parametrize(("without", "told"), [(0, True), (1, False), (2, False), (3, True)])
def test_figure_per_head_leaves_no_difference_of_one_city(
    coordinator: User,
    make_city: MakeCity,
    make_inventory: MakeInventory,
    austria: Country,
    without: int,
    told: bool,
) -> None:
    for number in range(3 + without):
        city = make_city(f"town-{number}", f"Town {number}")
        people = None if number >= 3 else 50_000
        make_inventory(2021, of=city, population=people, visibility=Visibility.PLATFORM)
    page = national_page(austria, viewer_of(coordinator))
    assert page.total is not None
    assert (page.per_head is not None) == told
    assert (page.spread is not None) == told


def test_sector_of_fewer_than_three_cities_is_told_with_another(
    coordinator: User, cities: list[City], make_inventory: MakeInventory, austria: Country
) -> None:
    waste = {"source": "solid_waste.outside", "method": "direct.measured", "amount": 1, "unit": "kg",
             "inputs": {"source": "report", "CO2": 7_000_000.0}}  # fmt: skip
    power = {"source": "residential.electricity", "carrier": "electricity", "amount": 1000, "unit": "MWh"}
    road = {"source": "road_private.fuel", "carrier": "diesel", "amount": 100, "unit": "t"}
    rows = [[power, road, waste], [power, road], [power, road], [power]]
    for city, own in zip(cities, rows, strict=False):
        make_inventory(2021, of=city, rows=own, visibility=Visibility.PLATFORM)
    sums = sector_sums(national_page(austria, viewer_of(coordinator)).shared)
    assert [(one.title, one.cities, one.is_split) for one in sums] == [
        ("Stationary energy", 4, True),
        ("Transportation, Waste", 3, False),
    ]
    assert all(one.cities >= FEW for one in sums)


def test_part_of_a_sector_from_too_few_cities_closes_its_split(
    coordinator: User, cities: list[City], make_inventory: MakeInventory, austria: Country
) -> None:
    power = {"source": "residential.electricity", "carrier": "electricity", "amount": 1000, "unit": "MWh"}
    gas = {"source": "residential.fuel", "carrier": "natural_gas", "amount": 1000, "unit": "MWh"}
    for city, own in zip(cities, [[power, gas], [power], [power]], strict=False):
        make_inventory(2021, of=city, rows=own, visibility=Visibility.PLATFORM)
    [energy] = sector_sums(national_page(austria, viewer_of(coordinator)).shared)
    assert not energy.is_split
    assert energy.total == pytest.approx(1000 * (3 * 242.6 + 202.6), rel=1e-3)


def test_no_order_but_the_alphabet(
    client: Client, coordinator: User, make_city: MakeCity, make_inventory: MakeInventory
) -> None:
    for name, scale in (("Zell", 9), ("Aflenz", 1), ("Melk", 4)):
        city = make_city(name.lower(), name)
        make_inventory(2021, of=city, scale=scale, visibility=Visibility.PLATFORM)
    client.force_login(coordinator)
    words = plain(client.get(PAGE))
    listed = words[words.index("Cities that share") :]
    assert re.findall(r"Zell|Aflenz|Melk", listed) == ["Aflenz", "Melk", "Zell"]


def test_year_with_most_cities_is_shown_first_and_others_on_request(
    client: Client, coordinator: User, cities: list[City], make_inventory: MakeInventory
) -> None:
    for city in cities[:3]:
        make_inventory(2019, of=city, visibility=Visibility.PLATFORM)
    make_inventory(2022, of=cities[0], visibility=Visibility.PLATFORM)
    client.force_login(coordinator)
    assert "3 of 6 cities share their inventory of 2019" in plain(client.get(PAGE))
    assert "1 of 6 cities shares its inventory of 2022" in plain(client.get(PAGE + "?year=2022"))
    assert client.get(PAGE + "?year=20x2").status_code == 404


def test_examples_are_left_out_where_there_is_anything_real(
    coordinator: User, cities: list[City], make_inventory: MakeInventory, austria: Country
) -> None:
    make_inventory(2021, of=cities[0], is_example=True, visibility=Visibility.PLATFORM)
    viewer = viewer_of(coordinator)
    assert len(national_page(austria, viewer).shared) == 1
    make_inventory(2021, of=cities[1], visibility=Visibility.PLATFORM)
    assert [one.city.key for one in national_page(austria, viewer).shared] == ["city-1"]


def test_queries_do_not_grow_with_the_cities(
    client: Client,
    coordinator: User,
    cities: list[City],
    make_inventory: MakeInventory,
    django_assert_max_num_queries: object,
) -> None:
    for number, city in enumerate(cities):
        inventory = make_inventory(2021, of=city, visibility=Visibility.PLATFORM)
        note(inventory, "aviation.fuel", "NO")
        if number % 2:
            published(inventory)
    client.force_login(coordinator)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        assert client.get(PAGE).status_code == 200


def test_country_page_leads_the_platform_there(client: Client, coordinator: User, austria: Country) -> None:
    client.force_login(coordinator)
    assert PAGE in client.get("/en/countries/at/").content.decode()

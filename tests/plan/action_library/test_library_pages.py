import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries as MaxQueries

from zeroward.core.models import Text, text_digest
from zeroward.library.models import Material
from zeroward.places.models import City
from zeroward.plan.models import LibraryAction
from zeroward.plan.search import describe_actions

pytestmark = pytest.mark.django_db


def read(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def translate(action: LibraryAction, body: str) -> None:
    Text.objects.create(
        record=action,
        field="name",
        lang="de",
        body=body,
        origin="machine",
        source_digest=text_digest(action.name),
    )


def test_list_groups_actions_and_leaves_retired_ones_out(
    client: Client, lamps: LibraryAction, heat_plan: LibraryAction, retired: LibraryAction
) -> None:
    page = read(client, "/en/actions/")
    assert "2 actions to start a plan from" in page
    assert page.index("Change the lamps") < page.index("Plan the heat")
    assert "86 to 1\u202f704 t CO₂e in 2 cities" in page
    assert "Carries no tonnes: it makes other actions possible" in page
    assert "Old idea" not in page


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("kind=enabling", {"heat-plan"}),
        ("lever=technology", {"lamps"}),
        ("city=klagenfurt", {"lamps"}),
        ("figures=no", {"heat-plan"}),
        ("q=Klagenfurt", {"lamps"}),
        ("lever=magic&city=%00", {"lamps", "heat-plan"}),
        ("kind=enabling&city=klagenfurt", set()),
    ],
)
def test_list_narrows(
    client: Client, lamps: LibraryAction, heat_plan: LibraryAction, query: str, shown: set[str]
) -> None:
    page = read(client, f"/en/actions/?{query}")
    assert {key for key in ("lamps", "heat-plan") if f'href="/en/actions/{key}/"' in page} == shown


def test_list_speaks_the_readers_language(client: Client, lamps: LibraryAction) -> None:
    translate(lamps, "Leuchten tauschen")
    assert "Leuchten tauschen" in read(client, "/de/actions/")


def test_action_shows_each_figure_with_its_city_and_place(client: Client, lamps: LibraryAction) -> None:
    page = read(client, "/en/actions/lamps/")
    assert 'href="/en/cities/klagenfurt/"' in page
    assert "1\u202f704\u00a0t CO₂e" in page
    assert "3.4 million euros" in page
    assert "B-2.2, 7" in page
    assert "nowhere" in page
    assert "table 3" in page
    assert "Put it out to tender" in page
    assert "Street lights changed" in page
    assert "Lever 3.3" in page


def test_action_leads_on_to_materials_and_similar_actions(
    client: Client, lamps: LibraryAction, heat_plan: LibraryAction, material: Material
) -> None:
    page = read(client, "/en/actions/lamps/")
    assert 'href="/en/materials/dialogue-forum/"' in page
    assert 'href="/en/actions/heat-plan/"' in page


def test_machine_translation_is_named(client: Client, lamps: LibraryAction) -> None:
    translate(lamps, "Leuchten tauschen")
    assert "Maschinell übersetzt" in read(client, "/de/actions/lamps/")


@pytest.mark.parametrize("key", ["old", "unknown"])
def test_retired_and_unknown_actions_are_not_found(client: Client, retired: LibraryAction, key: str) -> None:
    read(client, f"/en/actions/{key}/", 404)


def test_pages_take_few_queries(
    client: Client,
    lamps: LibraryAction,
    heat_plan: LibraryAction,
    material: Material,
    django_assert_max_num_queries: MaxQueries,
) -> None:
    for address in ("/de/actions/", "/de/actions/lamps/"):
        with django_assert_max_num_queries(20):
            read(client, address)


def test_search_finds_an_action_by_its_city_and_lever(lamps: LibraryAction, klagenfurt: City) -> None:
    translate(lamps, "Leuchten tauschen")
    (found,) = describe_actions([lamps])
    by_lang = {entry.lang: entry for entry in found.entries}
    assert by_lang["de"].title == "Leuchten tauschen"
    assert by_lang["de"].url == "/de/actions/lamps/"
    assert "Klagenfurt" in by_lang["en"].body
    assert "Technology" in by_lang["en"].body


def test_page_of_a_city_names_the_actions_of_its_contract(client: Client, lamps: LibraryAction) -> None:
    page = read(client, "/en/cities/klagenfurt/")
    assert "The action library names 1 action out of the contract of this city." in page
    assert 'href="/en/actions/?city=klagenfurt"' in page


def test_page_of_a_city_without_actions_says_nothing(
    client: Client, klagenfurt: City, heat_plan: LibraryAction
) -> None:
    assert "The action library names" not in read(client, "/en/cities/klagenfurt/")

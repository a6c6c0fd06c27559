"""Results and explanations as a city's team sees them; and nobody else."""

import re
from html import unescape

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from tests.inventory.results.conftest import MakeInventory, note, published
from tests.support.people import MakePerson
from zeroward.core.domain.documents import add_document
from zeroward.core.models import Visibility
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.inventory.models import Attachment, Inventory
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City

BUDGET = 20


@pytest.fixture
def editor(person: MakePerson, city: City) -> User:
    return person("editor@lipnica.example", scope="city:lipnica", role=Role.CITY_EDITOR)


@pytest.fixture
def signed_in(client: Client, editor: User) -> Client:
    client.force_login(editor)
    return client


def pages_of(inventory: Inventory, other: Inventory) -> list[str]:
    pk, row = inventory.pk, inventory.activities.first().pk  # type: ignore[union-attr]
    return [
        reverse("inventory:results", args=[pk]),
        reverse("inventory:results", args=[pk]) + "?framework=crf",
        reverse("inventory:results-part", args=[pk]) + "?sector=I",
        reverse("inventory:results-row", args=[pk, row]),
        reverse("inventory:results-frameworks", args=[pk]) + "?first=gpc&second=bisko",
        reverse("inventory:results-compare", args=[pk, other.pk]),
        reverse("inventory:results-since", args=[pk, 1]),
    ]


def main_of(response: object) -> str:
    """The words of a page between header and footer."""
    text = response.content.decode()  # type: ignore[attr-defined]
    text = text[text.index("<main") : text.index("<footer")]
    return re.sub(r"[ \n]+", " ", unescape(re.sub(r"<[^>]+>", " ", text)))


def test_pages_keep_to_the_budget_of_queries(
    signed_in: Client,
    inventory: Inventory,
    make_inventory: MakeInventory,
    django_assert_max_num_queries: object,
) -> None:
    others = [make_inventory(year, scale=1.2) for year in (2008, 2012, 2015)]
    published(inventory)
    for page in pages_of(inventory, others[0]):
        with django_assert_max_num_queries(BUDGET):  # type: ignore[operator]
            assert signed_in.get(page).status_code == 200, page


@pytest.mark.parametrize("visibility", [Visibility.CITY, Visibility.PLATFORM, Visibility.MISSION])
def test_what_others_may_not_see_does_not_exist_for_them(
    client: Client,
    person: MakePerson,
    make_inventory: MakeInventory,
    visibility: Visibility,
) -> None:
    inventory = make_inventory(2021, visibility=visibility)
    other = make_inventory(2015, visibility=visibility)
    published(inventory)
    strangers = {
        "another city": ("city:graz", Role.CITY_COORDINATOR, set()),
        "another country": ("country:DE", Role.PLATFORM_COORDINATOR, set()),
        "own platform": ("country:AT", Role.PLATFORM_EDITOR, {Visibility.PLATFORM, Visibility.MISSION}),
        "mission": ("mission", Role.MISSION_EDITOR, {Visibility.MISSION}),
    }
    for number, (scope, role, sees) in enumerate(strangers.values()):
        client.force_login(person(f"p{number}@example.org", scope=scope, role=role))
        wanted = 200 if visibility in sees else 404
        for page in pages_of(inventory, other):
            assert client.get(page).status_code == wanted, (scope, page)


def test_visitor_is_asked_to_sign_in(
    client: Client, inventory: Inventory, make_inventory: MakeInventory
) -> None:
    for page in pages_of(inventory, make_inventory(2015)):
        assert client.get(page).status_code == 302


def test_draft_of_another_year_that_the_viewer_may_not_see_leaks_nowhere(
    client: Client, person: MakePerson, make_inventory: MakeInventory
) -> None:
    shared = make_inventory(2021, visibility=Visibility.PLATFORM)
    make_inventory(2008, scale=1.7, visibility=Visibility.CITY)
    client.force_login(person(scope="country:AT", role=Role.PLATFORM_EDITOR))
    assert "2008" not in main_of(client.get(reverse("inventory:results", args=[shared.pk])))


def test_page_begins_with_its_finding_and_key_figures(signed_in: Client, inventory: Inventory) -> None:
    words = main_of(signed_in.get(reverse("inventory:results", args=[inventory.pk])))
    order = [
        "Stationary energy: five of ten tonnes",
        "Lipnica emitted 294\u202fthousand".replace("\u202f", " "),
        "293\u202f765\u00a0t: BASIC".replace("\u202f", " ").replace("\u00a0", " "),
        "for each of 100 000 inhabitants",
        "By sector",
    ]
    plain = words.replace("\u202f", " ").replace("\u00a0", " ")
    places = [plain.index(one) for one in order]
    assert places == sorted(places)


def test_every_number_is_explained_within_two_clicks(signed_in: Client, inventory: Inventory) -> None:
    page = signed_in.get(reverse("inventory:results", args=[inventory.pk])).content.decode()
    table = page[page.index('<table class="tbl recs">') : page.index("</table>")]
    sums = re.findall(r'<a href="([^"]+)">([\d\u202f]+)</a>', table)
    assert len(sums) >= 8
    for address, number in sums:
        first = signed_in.get(unescape(address)).content.decode()
        assert number in first
        rows = re.findall(r'href="(/en/me/inventories/\d+/results/row/\d+/[^"]*)"', first)
        assert rows
        second = main_of(signed_in.get(unescape(rows[0])))
        assert "Source" in second
        assert "Series" in second


def test_explanation_names_amount_factor_source_and_who_entered_it(
    signed_in: Client, inventory: Inventory, editor: User
) -> None:
    row = inventory.activities.get(source="commercial.electricity")
    row.entered_by, row.source_text = editor, "Utility, yearly report"
    row.save()
    words = main_of(signed_in.get(reverse("inventory:results-row", args=[inventory.pk, row.pk])))
    plain = words.replace("\u202f", " ").replace("\u00a0", " ")
    assert "240 000 MWh × 0.2426 t/MWh = 58 224 t" in plain
    assert "CoM GHG emission factors for national electricity" in plain
    assert "jrc-com-2024-co2/electricity/AT/2021" in plain
    assert "Utility, yearly report" in plain
    assert str(editor) in plain
    assert "Fifth Assessment Report" in plain
    assert "I.2.2" in plain


def test_fallback_to_an_earlier_year_is_told(signed_in: Client, make_inventory: MakeInventory) -> None:
    inventory = make_inventory(2023)
    row = inventory.activities.get(source="residential.electricity")
    words = main_of(signed_in.get(reverse("inventory:results-row", args=[inventory.pk, row.pk])))
    assert "The value of 2021, as there is none for 2023 in this series." in words


def test_files_behind_a_figure_are_listed_for_those_who_may_open_them(
    client: Client, person: MakePerson, editor: User, make_inventory: MakeInventory, city: City
) -> None:
    inventory = make_inventory(2021, visibility=Visibility.PLATFORM)
    row = inventory.activities.get(source="residential.fuel")
    coordinator = person("c@example.org", scope="city:lipnica", role=Role.CITY_COORDINATOR)
    bill = add_document(
        actor=coordinator,
        viewer=viewer_of(coordinator),
        place=Workspace(Scope.city("lipnica"), "Lipnica", "AT"),
        file=ContentFile(b"%PDF-1.7\n", name="bill.pdf"),
        title="Gas bill of 2021",
        visibility=Visibility.CITY,
    )
    Attachment.objects.create(inventory=inventory, source=row.source, document=bill)
    page = reverse("inventory:results-row", args=[inventory.pk, row.pk])
    client.force_login(editor)
    assert "Gas bill of 2021" in main_of(client.get(page))
    client.force_login(person("p@example.org", scope="country:AT", role=Role.PLATFORM_EDITOR))
    assert "Gas bill" not in main_of(client.get(page))


def test_only_the_team_is_led_to_change_a_figure(
    client: Client, person: MakePerson, editor: User, make_inventory: MakeInventory
) -> None:
    inventory = make_inventory(2021, visibility=Visibility.PLATFORM)
    row = inventory.activities.get(source="residential.fuel")
    page = reverse("inventory:results-row", args=[inventory.pk, row.pk])
    change = reverse("inventory:figure", args=[inventory.pk, row.pk])
    client.force_login(editor)
    assert change in client.get(page).content.decode()
    client.force_login(person("p@example.org", scope="country:AT", role=Role.PLATFORM_EDITOR))
    assert change not in client.get(page).content.decode()
    inventory.state = "internal_check"
    inventory.save()
    client.force_login(editor)
    assert change not in client.get(page).content.decode()


def test_row_of_another_inventory_is_not_explained(
    signed_in: Client, inventory: Inventory, make_inventory: MakeInventory
) -> None:
    foreign = make_inventory(2015).activities.first()
    assert foreign is not None
    page = reverse("inventory:results-row", args=[inventory.pk, foreign.pk])
    assert signed_in.get(page).status_code == 404


@pytest.mark.parametrize(
    "query", ["?framework=ghgi", "?ref=I.9.9", "?sector=XX", "?total=nothing", "?column=9"]
)
def test_sum_that_does_not_exist_is_not_found(signed_in: Client, inventory: Inventory, query: str) -> None:
    assert signed_in.get(reverse("inventory:results-part", args=[inventory.pk]) + query).status_code == 404


def test_row_that_cannot_be_computed_leads_to_its_cell(signed_in: Client, inventory: Inventory) -> None:
    inventory.city.emission_factors.all().delete()
    heat = inventory.activities.get(carrier="heat")
    page = signed_in.get(reverse("inventory:results", args=[inventory.pk])).content.decode()
    assert "One figure could not be computed yet." in page
    assert reverse("inventory:figure", args=[inventory.pk, heat.pk]) in page
    part = main_of(signed_in.get(reverse("inventory:results-part", args=[inventory.pk]) + "?sector=I"))
    assert "Not counted yet" in part
    row = main_of(signed_in.get(reverse("inventory:results-row", args=[inventory.pk, heat.pk])))
    assert "District heat: not counted yet" in row
    assert "No factor for heat" in row


def test_empty_inventory_says_what_to_do(signed_in: Client, make_inventory: MakeInventory) -> None:
    inventory = make_inventory(2021, rows=[], population=None)
    words = main_of(signed_in.get(reverse("inventory:results", args=[inventory.pk])))
    assert "Nothing is counted yet" in words
    assert "Enter the first figure, and its result appears here." in words
    assert "how many inhabitants does the boundary hold?" in words


def test_sink_larger_than_emissions_is_told(signed_in: Client, make_inventory: MakeInventory) -> None:
    rows = [{"source": "land.process", "method": "direct.measured", "amount": 1, "unit": "kg",
             "inputs": {"source": "report", "CO2": -5_000_000.0}}]  # fmt: skip
    inventory = make_inventory(2021, rows=rows, framework="crf")
    page = signed_in.get(reverse("inventory:results", args=[inventory.pk]))
    assert page.status_code == 200


def test_notation_keys_stand_where_there_is_no_figure(signed_in: Client, inventory: Inventory) -> None:
    note(inventory, "commercial.heat", "IE", "One meter.", "residential.heat")
    note(inventory, "aviation.fuel", "NE", "Nobody counted.")
    words = main_of(signed_in.get(reverse("inventory:results-part", args=[inventory.pk]) + "?sector=I"))
    assert "One meter. Included in Homes: district heat." in words


def test_weather_view_changes_nothing_in_the_inventory(signed_in: Client, inventory: Inventory) -> None:
    page = reverse("inventory:results", args=[inventory.pk])
    query = "?degree_days=4000&ordinary=3600&heat_share=80"
    plain = main_of(signed_in.get(page + query)).replace("\u202f", " ").replace("\u00a0", " ")
    # 42 537 t of gas and 10 000 t of heat, four fifths of it for rooms, a tenth less of that
    assert "48 334 t" in plain
    assert "instead of 52 537 t" in plain
    assert "the total with an ordinary winter" not in main_of(signed_in.get(page))


@pytest.mark.parametrize("query", ["?degree_days=0&ordinary=1&heat_share=1", "?degree_days=x"])
def test_weather_view_asks_again_for_what_cannot_be(
    signed_in: Client, inventory: Inventory, query: str
) -> None:
    answer = signed_in.get(reverse("inventory:results", args=[inventory.pk]) + query)
    assert answer.status_code == 200
    assert "the total with an ordinary winter" not in main_of(answer)
    assert "errorlist" in answer.content.decode() or 'class="err' in answer.content.decode()


def test_example_is_labelled(signed_in: Client, make_inventory: MakeInventory) -> None:
    inventory = make_inventory(2021, is_example=True)
    words = main_of(signed_in.get(reverse("inventory:results", args=[inventory.pk])))
    assert "Made-up figures, for demonstration." in words


def test_same_words_about_many_figures_are_told_once(
    signed_in: Client, make_inventory: MakeInventory
) -> None:
    rows = [
        {"source": f"{sector}.electricity", "carrier": "electricity", "amount": 10, "unit": "MWh"}
        for sector in ("residential", "commercial", "municipal", "industry", "rail")
    ]
    inventory = make_inventory(2021, rows=rows, factor_series="")
    words = main_of(signed_in.get(reverse("inventory:results", args=[inventory.pk])))
    assert words.count("There are several series for electricity") == 1
    assert "5 cases" in words


def test_what_is_not_complete_is_not_compared_with_other_cities(
    signed_in: Client, inventory: Inventory, make_inventory: MakeInventory, make_city: object
) -> None:
    place: City = make_city("graz-example", "Graz (example)")  # type: ignore[operator]
    published(make_inventory(2021, of=place))
    page = reverse("inventory:results", args=[inventory.pk])
    assert "Per inhabitant, beside cities of similar size" in main_of(signed_in.get(page))
    inventory.city.emission_factors.all().delete()
    words = main_of(signed_in.get(page))
    assert "Per inhabitant, beside cities of similar size" not in words
    assert "a comparison would mislead" in words
    assert "Not every figure could be computed for GPC, CRF" in words


def test_empty_inventory_shows_no_noughts(signed_in: Client, make_inventory: MakeInventory) -> None:
    inventory = make_inventory(2021, rows=[])
    words = main_of(signed_in.get(reverse("inventory:results", args=[inventory.pk])))
    assert "0\u00a0t" not in words
    assert "Through other frameworks" not in words

"""Certified biomass: asked for in the forms, carried by every file, used by the frameworks, told in the explanation."""

import re
from html import unescape
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from tests.inventory.conftest import OpenOne
from tests.support.city_team import acting
from zeroward.inventory.domain.activities import save_activity
from zeroward.inventory.domain.checking import Figure, problems_of
from zeroward.inventory.exporters.template import write_template
from zeroward.inventory.forms.figure import FigureForm
from zeroward.inventory.models import Activity, Inventory
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.methods import BIOMASS, way_of, ways_of
from zeroward.inventory.queries.results import Results, results_of
from zeroward.inventory.queries.results_subject import subject_of
from zeroward.methods.ghg.checks import run
from zeroward.people.models import User

WOOD = {"source": "residential.fuel", "carrier": "wood", "amount": 1000.0, "unit": "MWh"}
CO2 = 1000 * 3.6e-3 * 112_000
"""Kilograms of CO2 of the wood."""


@pytest.fixture
def with_wood(open_one: OpenOne, editor: User) -> Any:
    def make(said: str = "", **frame: Any) -> Inventory:
        inventory = open_one(population=100_000, **frame)
        inputs = {"certified": said} if said else {}
        save_activity(**acting(editor), inventory=inventory, figure=Figure(**WOOD, inputs=inputs))
        return inventory

    return make


def counted(inventory: Inventory, framework: str = "") -> Results:
    return results_of(load_inventory(inventory), framework)


def test_cells_that_burn_ask_and_others_do_not() -> None:
    assert BIOMASS in way_of("residential.fuel", "activity-factor").inputs  # type: ignore[union-attr]
    assert BIOMASS not in way_of("residential.heat", "activity-factor").inputs  # type: ignore[union-attr]
    asking = {way.key for way in ways_of("road_private.fuel") if BIOMASS in way.inputs}
    assert {"activity-factor", "fuel-sales", "vehicle-kilometres"} <= asking


def test_the_form_has_three_answers() -> None:
    way = way_of("residential.fuel", "activity-factor")
    assert way is not None
    form = FigureForm(source="residential.fuel", way=way, year=2023)
    assert [key for key, _label in form.fields["in_certified"].choices] == ["", "yes", "no"]
    assert not form.fields["in_certified"].required


@pytest.mark.parametrize("said", ["yes", "no", ""])
def test_the_form_gives_back_what_was_said(said: str) -> None:
    way = way_of("residential.fuel", "activity-factor")
    assert way is not None
    data = {"carrier": "wood", "amount": "5", "unit": "MWh", "in_certified": said}
    form = FigureForm(data, source="residential.fuel", way=way, year=2023)
    assert form.is_valid(), form.errors
    assert form.figure().inputs == ({"certified": said} if said else {})


def test_anything_else_is_refused_at_its_field() -> None:
    problems = problems_of(Figure(**WOOD, inputs={"certified": "perhaps"}))
    assert [one.place for one in problems] == ["inputs.certified"]
    assert problems_of(Figure("road_private.fuel", method="fuel-sales", amount=5.0, unit="MWh",
                              inputs={"carrier": "biodiesel", "certified": "no"})) == []  # fmt: skip


def test_mission_counts_the_carbon_dioxide_of_wood_that_is_not_certified(with_wood: Any) -> None:
    inventory = with_wood("no")
    plain = counted(inventory, "gpc").total
    assert counted(inventory, "mission").total == pytest.approx(plain + CO2)
    assert counted(inventory, "com_activity").total == pytest.approx(plain + CO2)


@pytest.mark.parametrize("said", ["yes", ""])
def test_certified_or_unknown_wood_counts_as_zero(with_wood: Any, said: str) -> None:
    inventory = with_wood(said)
    assert counted(inventory, "mission").total == counted(inventory, "gpc").total
    codes = [one.code for one in run(subject_of(counted(inventory, "mission")))]
    assert codes.count("BIOMASS_CERTIFIED") == (0 if said else 1)


def test_life_cycle_of_the_covenant_takes_the_factor_of_what_is_not_certified(with_wood: Any) -> None:
    assert counted(with_wood("no"), "com_lca").total == pytest.approx(1000 * 420.0)


def test_bisko_leaves_the_carbon_of_wood_out_whatever_its_certificate(with_wood: Any) -> None:
    assert not counted(with_wood("no"), "bisko").complete


def test_workbook_asks_with_a_list(with_wood: Any) -> None:
    book = load_workbook(BytesIO(write_template(load_inventory(with_wood("no")))))
    cells = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value}
    assert {"inputs.certified", "no [no]", "yes [yes]"} <= cells


def main_of(page: Any) -> str:
    text = page.content.decode()
    text = text[text.index("<main") : text.index("<footer")]
    return re.sub(r"[ \n]+", " ", unescape(re.sub(r"<[^>]+>", " ", text)))


def test_the_guided_page_asks_beside_wood_alone(client: Client, inventory: Inventory, editor: User) -> None:
    client.force_login(editor)
    url = reverse("inventory:sector", args=[inventory.pk, "residential"])
    page = client.get(url).content.decode()
    assert page.count("Certified as sustainable?") == 3  # wood, pellets, biogas
    names = dict(re.findall(r'<select name="(line\d+)_certified"[^>]*id="(\w+)"', page))
    wood = next(name for name in names if f'for="id_{name}">Wood' in page)
    assert (
        client.post(url, {wood: "700", f"{wood}_unit": "MWh", f"{wood}_certified": "no"}).status_code == 302
    )
    assert Activity.objects.get(inventory=inventory).inputs == {"certified": "no"}
    page = client.get(url).content.decode()
    assert re.search(rf'name="{wood}_certified".*?value="no" selected', page, re.DOTALL)
    lock = Activity.objects.get(inventory=inventory).lock
    client.post(url, {wood: "700", f"{wood}_unit": "MWh", f"{wood}_lock": lock, f"{wood}_certified": ""})
    assert Activity.objects.get(inventory=inventory).inputs == {}


def test_the_explanation_tells_whether_its_carbon_counts(
    client: Client, with_wood: Any, editor: User
) -> None:
    inventory = with_wood("no")
    client.force_login(editor)
    row = inventory.activities.get().pk
    url = reverse("inventory:results-row", args=[inventory.pk, row])
    gpc, mission = main_of(client.get(url)), main_of(client.get(url + "?framework=mission"))
    assert "Is the biomass certified as sustainable? no" in gpc
    assert "CO₂ of biomass told apart" in re.sub(r" [\d\u202f\xa0]+ told", " told", gpc)
    assert "CO₂ of biomass that is not certified" in mission
    assert "told apart" not in mission

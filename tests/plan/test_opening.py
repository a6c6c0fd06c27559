"""Opening a plan, what it starts from, and who may."""

from typing import Any

import pytest

from tests.inventory.conftest import GAS
from tests.plan.conftest import TONNES, OpenOne
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.inventory.domain.activities import save_activity
from zeroward.inventory.domain.cells import set_key
from zeroward.inventory.domain.opening import Frame as InventoryFrame
from zeroward.inventory.domain.opening import open_inventory
from zeroward.inventory.models import Inventory
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.domain.errors import InvalidPartError, StaleError
from zeroward.plan.domain.opening import (
    Frame,
    change_frame,
    delete_plan,
    open_plan,
    set_model,
    take_inventory,
    type_baseline,
)
from zeroward.plan.domain.states import keep_version
from zeroward.plan.models import ModelKind, Plan
from zeroward.plan.queries.baseline import baseline_of, by_sector, total_of
from zeroward.plan.queries.start import start_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def inventory(klagenfurt: City, editor: User) -> Inventory:
    made = open_inventory(
        **acting(editor),
        city=klagenfurt,
        year=2021,
        frame=InventoryFrame(population=100_000, factor_series="jrc-com-2024-co2e"),
    )
    save_activity(**acting(editor), inventory=made, figure=GAS)
    return made


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"title": ""}, "title"),
        ({"base_year": 1500}, "base_year"),
        ({"target_year": 2021}, "target_year"),
        ({"last_year": 2029}, "last_year"),
        ({"base_year": 1990, "last_year": 2090}, "last_year"),
        ({"population": 0}, "population"),
    ],
)
def test_frame_that_cannot_be_is_refused_at_its_field(fields: dict[str, Any], place: str) -> None:
    with pytest.raises(InvalidPartError) as refused:
        Frame(**{"title": "Plan", **fields}).values()
    assert place in [one.place for one in refused.value.problems]


@pytest.mark.parametrize("name", ["rates", "carbon_price", "visibility"])
def test_frame_with_an_unknown_choice_is_refused(name: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        Frame(**{"title": "Plan", name: "public"}).values()
    assert refused.value.place == name


def test_plan_from_an_inventory_keeps_its_emissions_by_sector_scope_carrier_and_gas(
    klagenfurt: City, editor: User, inventory: Inventory
) -> None:
    made = open_plan(**acting(editor), city=klagenfurt, frame=Frame(title="Plan"), inventory=inventory)
    rows = made.baseline["rows"]
    assert {(row["sector"], row["scope"], row["carrier"]) for row in rows} == {
        ("stationary", "1", "natural_gas")
    }
    assert {row["gas"] for row in rows} == {"CO2", "CH4", "N2O"}
    # 1 200 MWh of gas at about 202 kg/MWh
    assert total_of(made.baseline) == pytest.approx(242.5, rel=0.02)


def test_plan_stays_when_the_inventory_moves_and_can_take_it_anew(
    klagenfurt: City, editor: User, inventory: Inventory
) -> None:
    who = acting(editor)
    made = open_plan(**who, city=klagenfurt, frame=Frame(title="Plan"), inventory=inventory)
    before = total_of(made.baseline)
    figure = GAS.__class__("commercial.fuel", carrier="natural_gas", amount=1200.0, unit="MWh")
    save_activity(**who, inventory=inventory, figure=figure)
    made = Plan.objects.select_related("city__country", "inventory").get(pk=made.pk)
    assert total_of(made.baseline) == before
    start = start_of(made, who["viewer"])
    assert start is not None
    assert start.moved
    take_inventory(**who, plan=made, inventory=inventory, lock=0)
    made.refresh_from_db()
    assert total_of(made.baseline) == pytest.approx(2 * (before or 0))


def test_confidential_sector_enters_a_plan_as_one_row(editor: User, inventory: Inventory) -> None:
    who = acting(editor)
    set_key(**who, inventory=inventory, source="residential.fuel", key="C", explanation="One firm", target="")
    assert {(row["scope"], row["carrier"], row["gas"]) for row in baseline_of(inventory)["rows"]} == {
        ("", "", "")
    }


def test_inventory_of_another_city_or_year_is_refused(
    klagenfurt: City, stranger: User, editor: User, inventory: Inventory
) -> None:
    graz = City.objects.create(key="graz", name="Graz", country=klagenfurt.country)
    with pytest.raises(InvalidInputError) as refused:
        open_plan(**acting(stranger), city=graz, frame=Frame(title="Plan"), inventory=inventory)
    assert refused.value.place == "inventory"
    frame = Frame(title="Plan", base_year=2019)
    with pytest.raises(InvalidPartError) as other:
        open_plan(**acting(editor), city=klagenfurt, frame=frame, inventory=inventory)
    assert other.value.problems[0].place == "base_year"


def test_strangers_and_readers_may_not_open_a_plan(
    klagenfurt: City, stranger: User, reader: User, platform: User
) -> None:
    for who in (stranger, reader, platform):
        with pytest.raises(NotAllowedError):
            open_plan(**acting(who), city=klagenfurt, frame=Frame(title="Plan"))
    assert not Plan.objects.exists()


def test_negative_or_unknown_totals_are_refused(klagenfurt: City, editor: User) -> None:
    tonnes = {"waste": -1.0, "moon": 5.0}
    with pytest.raises(InvalidPartError) as refused:
        open_plan(**acting(editor), city=klagenfurt, frame=Frame(title="Plan"), tonnes=tonnes)
    assert [one.place for one in refused.value.problems] == ["tonnes_waste", "tonnes_moon"]


def test_typed_totals_come_back_by_sector(plan: Plan) -> None:
    assert by_sector(plan.baseline) == pytest.approx(TONNES)
    assert plan.baseline["source"] == "Inventory of 2021"


def test_base_year_follows_the_emissions(plan: Plan, editor: User) -> None:
    with pytest.raises(InvalidPartError) as refused:
        change_frame(**acting(editor), plan=plan, frame=Frame(title="Plan", base_year=2019), lock=0)
    assert refused.value.problems[0].place == "base_year"
    type_baseline(**acting(editor), plan=plan, tonnes={"waste": 5.0}, year=2019, source="", lock=0)
    plan.refresh_from_db()
    assert plan.base_year == 2019
    with pytest.raises(StaleError):
        type_baseline(**acting(editor), plan=plan, tonnes={"waste": 5.0}, year=2019, source="", lock=0)


def test_own_model_needs_a_file(plan: Plan, editor: User) -> None:
    with pytest.raises(InvalidInputError):
        set_model(**acting(editor), plan=plan, model=ModelKind.OWN, lock=0)
    set_model(**acting(editor), plan=plan, model=ModelKind.MISSION, lock=0)
    plan.refresh_from_db()
    assert plan.model == ModelKind.MISSION


def test_plan_with_a_version_is_not_deleted(open_one: OpenOne, coordinator: User) -> None:
    kept = open_one()
    keep_version(**acting(coordinator), plan=kept)
    with pytest.raises(ConflictError):
        delete_plan(**acting(coordinator), plan=kept)

"""Heat of the sun, the ground, air and water on the way from form to framework."""

import pytest

from tests.inventory.conftest import OpenOne
from tests.support.city_team import acting
from zeroward.inventory.domain.activities import save_activity
from zeroward.inventory.domain.checking import Figure, problems_of
from zeroward.inventory.forms.figure import FigureForm
from zeroward.inventory.importers.carriers import carrier_of
from zeroward.inventory.queries.carriers import carrier_name, carriers_of, usual_carriers
from zeroward.inventory.queries.covenant_carriers import covenant_carrier
from zeroward.inventory.queries.factor_keys import factor_keys
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.methods import way_of
from zeroward.inventory.queries.results import results_of
from zeroward.inventory.queries.results_subject import subject_of
from zeroward.methods.ghg.checks import run
from zeroward.methods.ghg.fuels import surroundings
from zeroward.people.models import User

BUILDINGS = ("residential", "commercial", "municipal", "industry")


@pytest.mark.parametrize("carrier", surroundings())
@pytest.mark.parametrize("source", [f"{sector}.{kind}" for sector in BUILDINGS for kind in ("fuel", "heat")])
def test_buildings_take_it(source: str, carrier: str) -> None:
    assert carrier in carriers_of(source)
    assert carrier not in usual_carriers(source)
    assert problems_of(Figure(source, carrier=carrier, amount=10.0, unit="MWh")) == []


@pytest.mark.parametrize("source", ["road_private.fuel", "residential.electricity", "residential.cooling"])
def test_other_cells_do_not(source: str) -> None:
    assert not set(surroundings()) & set(carriers_of(source))


def test_the_form_offers_it_by_name() -> None:
    way = way_of("residential.heat", "activity-factor")
    assert way is not None
    offered = dict(FigureForm(source="residential.heat", way=way, year=2021).fields["carrier"].choices)
    assert offered["solar_thermal"] == "Solar heat"
    assert "heat pumps" in offered["ambient_heat"]


def test_its_mass_is_refused_at_the_unit() -> None:
    problems = problems_of(Figure("residential.fuel", carrier="solar_thermal", amount=10.0, unit="t"))
    assert [one.place for one in problems] == ["unit"]


def test_names_are_read_from_files() -> None:
    assert carrier_of("Solar heat") == "solar_thermal"
    assert carrier_of("Geothermal heat") == "geothermal"
    assert {"fuel.ambient_heat", "fuel.geothermal"} <= set(factor_keys())
    assert covenant_carrier("solar_thermal", transport=False) == "solar_thermal"
    assert covenant_carrier("ambient_heat", transport=False) == "geothermal"


def test_bisko_asks_for_its_carriers_until_each_has_an_entry(open_one: OpenOne, editor: User) -> None:
    inventory = open_one(population=100_000, framework="bisko")

    def asked() -> set[str]:
        found = run(subject_of(results_of(load_inventory(inventory))), ["REQUIRED_CARRIER"])
        return {carrier for one in found for carrier in one.parameters["carriers"]}

    assert {"solar_thermal", "ambient_heat"} <= asked()
    for carrier, amount in (("solar_thermal", 120.0), ("ambient_heat", 0.0)):
        save_activity(**acting(editor), inventory=inventory,
                      figure=Figure("residential.fuel", carrier=carrier, amount=amount, unit="MWh"))  # fmt: skip
    assert not {"solar_thermal", "ambient_heat"} & asked()
    results = results_of(load_inventory(inventory))
    assert results.complete
    assert results.total == pytest.approx(120 * 40.0)


def test_every_one_has_a_name() -> None:
    assert all(carrier_name(key) != key.replace("_", " ") for key in surroundings())

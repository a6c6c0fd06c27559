"""Heat of the sun, the ground, air and water: energy that nothing is burnt for; and nothing of what has no factor."""

import numpy as np
import pytest

from zeroward.methods.ghg import Activity, FactorSet, Rules, compute
from zeroward.methods.ghg.batch import Columns, DenseFactors, Kind, inventories
from zeroward.methods.ghg.fuels import fuels, ipcc_factors, surroundings
from zeroward.methods.ghg.gwp import gwp_set
from zeroward.methods.ghg.method import MissingError
from zeroward.methods.ghg.resolve import Asked, resolve

AR5 = gwp_set("AR5").values
LIFE_CYCLE = Rules(series={"fuel": ("covenant-guidebook-lca", "jrc-com-lca")})


def row(carrier: str, amount: float = 100.0, unit: str = "MWh", source: str = "residential.fuel") -> Activity:
    return Activity(source, carrier, amount, unit, place="DE/lipnica", year=2021)


@pytest.mark.parametrize("carrier", surroundings())
@pytest.mark.parametrize("source", ["residential.fuel", "commercial.heat", "industry.fuel"])
def test_nothing_burnt_emits_nothing_and_says_why(shipped: FactorSet, carrier: str, source: str) -> None:
    table = compute([row(carrier, source=source)], shipped, gwp=AR5)
    assert table.complete
    assert table.total() == 0.0
    (factor,) = table.explain(0).factors
    assert dict(factor.values) == {"CO2": 0.0, "CH4": 0.0, "N2O": 0.0}
    assert factor.boundary == "combustion"
    assert factor.mark == "derived"
    assert "nothing is burnt" in factor.source


@pytest.mark.parametrize(("carrier", "tonnes"), [("solar_thermal", 0.040), ("geothermal", 0.050)])
def test_life_cycle_of_solar_and_geothermal_heat(shipped: FactorSet, carrier: str, tonnes: float) -> None:
    table = compute([row(carrier)], shipped, gwp=AR5, rules=LIFE_CYCLE)
    assert table.complete
    assert table.total() == pytest.approx(100 * tonnes * 1000, rel=1e-12)
    (factor,) = table.explain(0).factors
    assert factor.boundary == "life_cycle"
    assert "validation script" in factor.source
    assert "secondary copy" in factor.note


def test_life_cycle_of_ambient_heat_is_not_made_up(shipped: FactorSet) -> None:
    table = compute([row("ambient_heat")], shipped, gwp=AR5, rules=LIFE_CYCLE)
    assert not table.complete
    assert table.problems[0].kind == "missing"


def test_none_of_it_needs_no_factor_and_says_so(shipped: FactorSet) -> None:
    table = compute([row("ambient_heat", 0.0)], shipped, gwp=AR5, rules=LIFE_CYCLE)
    assert table.complete
    assert table.total() == 0.0
    assert "nothing was used" in table.problems[0].message
    assert table.problems[0].kind == "warning"


def test_none_of_it_needs_no_factor_in_the_batch_either(shipped: FactorSet) -> None:
    dense = DenseFactors([Kind("residential.fuel", "ambient_heat", "MWh")], shipped, LIFE_CYCLE)
    columns = Columns(
        place=np.array(["DE/lipnica", "DE/other"]), year=np.array([2021, 2021]),
        inventory=np.array([0, 1]), kind=np.array([0, 0]), amount=np.array([0.0, 5.0]),
    )  # fmt: skip
    (chunk,) = inventories(columns, dense, gwp=AR5)
    assert chunk.missing.tolist() == [0, 1]


def test_they_are_no_fuels_and_change_no_factor_of_one() -> None:
    assert not set(surroundings()) & set(fuels())
    burnt = [one for one in ipcc_factors() if one.key.removeprefix("fuel.") not in surroundings()]
    assert len(burnt) == len(ipcc_factors()) - len(surroundings())
    assert all(any(one.values.values()) for one in burnt)


def test_they_are_no_mass(shipped: FactorSet) -> None:
    table = compute([row("solar_thermal", 5.0, "t")], shipped, gwp=AR5)
    assert not table.complete


def test_an_unknown_carrier_without_amount_is_still_an_error(shipped: FactorSet) -> None:
    table = compute([row("moonlight", 0.0)], shipped, gwp=AR5)
    assert table.problems[0].kind == "error"


def test_own_factor_is_taken_first(shipped: FactorSet) -> None:
    with pytest.raises(MissingError):
        resolve(Asked("residential.fuel", "ambient_heat", "DE/lipnica", 2021), shipped, LIFE_CYCLE)

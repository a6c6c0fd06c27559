import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.ghg.energy.chp import (
    carnot_heat_share,
    efficiency_heat_share,
    energy_heat_share,
    heat_share,
)
from zeroward.methods.ghg.method import METHODS, MethodError


@pytest.mark.parametrize(
    ("f_el", "supply", "share"),
    [(0.3, 373, 0.3602058319039451), (0.35, 368, 0.30019016571583806), (0.0, 373, 1.0), (1.0, 373, 0.0)],
)
def test_carnot_share_as_published(f_el, supply, share):
    assert float(carnot_heat_share(f_el, supply)) == pytest.approx(share, rel=1e-12)


def test_efficiency_share_as_derived():
    assert float(efficiency_heat_share(60_000, 40_000)) == pytest.approx(0.4, rel=1e-12)


def test_energy_share_counts_alike():
    assert float(energy_heat_share(70, 30)) == pytest.approx(0.7, rel=1e-15)


@given(st.floats(0, 1), st.floats(284, 900))
def test_the_shares_are_shares(f_el, supply):
    assert 0 <= float(carnot_heat_share(f_el, supply)) <= 1


@given(st.floats(1, 1e9), st.floats(1, 1e9), st.floats(300, 900))
def test_carnot_gives_heat_less_than_energy_content_does(heat, electricity, supply):
    assert heat_share("carnot", heat, electricity, supply=supply) <= heat_share("energy", heat, electricity)


@pytest.mark.parametrize("rule", ["carnot", "efficiency", "energy"])
def test_a_plant_without_electricity_gives_all_to_heat(rule):
    assert heat_share(rule, 10, 0) == 1


def test_wrong_temperatures_are_refused():
    with pytest.raises(MethodError, match="above the return"):
        carnot_heat_share(0.3, 100)
    with pytest.raises(MethodError, match="supply temperature is missing"):
        heat_share("carnot", 1, 1)
    with pytest.raises(MethodError, match="outside 0 to 1"):
        carnot_heat_share(1.2, 373)


def test_a_plant_that_delivers_nothing_is_refused():
    with pytest.raises(MethodError, match="deliver heat or electricity"):
        energy_heat_share(0, 0)


@pytest.mark.parametrize("rule", ["carnot", "efficiency", "energy"])
def test_the_two_products_of_a_plant_add_to_the_plant(rule):
    plant = {
        "heat": 70.0,
        "electricity": 30.0,
        "rule": rule,
        "supply": 373.0,
        "co2": 1000.0,
        "ch4": 2.0,
        "n2o": 1.0,
    }
    parts = [METHODS["chp-share"].compute({**plant, "product": one}) for one in ("heat", "electricity")]
    for gas, whole in (("CO2", 1000.0), ("CH4", 2.0), ("N2O", 1.0)):
        assert sum(part.emissions[gas] for part in parts) == pytest.approx(whole, rel=1e-15)

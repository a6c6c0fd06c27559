import pytest

from zeroward.methods.ghg.energy.electricity import (
    LocalElectricity,
    local_factor,
    location,
    loss_multiplier,
    market,
)
from zeroward.methods.ghg.energy.heat import HeatSupply, Plant, covenant_heat_factor, heat_factor
from zeroward.methods.ghg.method import METHODS, MethodError, MissingError


def test_location_multiplies():
    assert location([100.0, 0.0], 300.0).tolist() == [30_000.0, 0.0]


def test_losses_by_both_conventions():
    assert 100_000 * 0.3 * loss_multiplier(0.06, "consumption") == pytest.approx(1_800, rel=1e-12)
    assert 100_000 * 0.3 * loss_multiplier(0.06, "generation") == pytest.approx(1914.8936170212767, rel=1e-12)


@pytest.mark.parametrize(("share", "basis"), [(1.0, "generation"), (-0.1, "consumption"), (0.1, "moon")])
def test_losses_that_cannot_be_are_refused(share, basis):
    with pytest.raises(MethodError):
        loss_multiplier(share, basis)


def test_market_takes_contracts_then_the_residual_mix():
    assert market(100.0, [(60.0, 0.0), (10.0, 50.0)], 500.0) == 10 * 50 + 30 * 500


def test_market_without_a_residual_mix_covers_only_what_is_contracted():
    assert market(60.0, [(60.0, 10.0)], None) == 600
    with pytest.raises(MethodError, match="no residual mix"):
        market(61.0, [(60.0, 10.0)], None)
    with pytest.raises(MethodError, match="more than the 50 MWh consumed"):
        market(50.0, [(60.0, 10.0)], None)


def test_the_covenant_local_factor_as_in_the_study():
    local = LocalElectricity(tce=100_000, lpe=8_000, gep=2_000, co2_lpe=160)
    assert float(local_factor(local, 0.285)) == pytest.approx(0.2581, rel=1e-12)


def test_the_covenant_local_factor_of_a_net_exporter():
    local = LocalElectricity(tce=100, lpe=150, gep=50, co2_lpe=30, co2_gep=2)
    assert float(local_factor(local, 0.285)) == pytest.approx(32 / 200, rel=1e-12)


def test_a_local_factor_without_consumption_is_refused():
    with pytest.raises(MethodError, match="above zero"):
        local_factor(LocalElectricity(tce=0), 0.3)


def test_heat_divides_by_what_was_delivered():
    supply = HeatSupply(
        delivered=80.0,
        plants=(
            Plant("boiler", {"natural_gas": 60.0}, heat=54.0),
            Plant("engine", {"natural_gas": 100.0}, heat=40.0, electricity=40.0, allocation="energy"),
        ),
        imported={"CO2": 100.0},
        exported={"CO2": 40.0},
    )
    factor = heat_factor(supply, {"natural_gas": {"CO2": 200.0, "CH4": 0.1}})
    assert factor == {
        "CO2": pytest.approx((60 * 200 + 100 * 200 * 0.5 + 100 - 40) / 80, rel=1e-14),
        "CH4": pytest.approx((60 + 50) * 0.1 / 80, rel=1e-14),
    }


def test_heat_without_a_factor_or_delivery_is_refused():
    plant = Plant("boiler", {"wood": 1.0}, heat=1.0)
    with pytest.raises(MissingError, match="boiler: no factor for wood"):
        heat_factor(HeatSupply(1.0, (plant,)), {})
    with pytest.raises(MethodError, match="No heat was delivered"):
        heat_factor(HeatSupply(0.0, (plant,)), {})
    with pytest.raises(MethodError, match="leaves the network"):
        heat_factor(HeatSupply(1.0, exported={"CO2": 1.0}), {})


def test_the_covenant_heat_factor():
    assert covenant_heat_factor(1_000, 200, 100, 5_000) == 0.22
    with pytest.raises(MethodError):
        covenant_heat_factor(1_000, 200, 100, 0)


@pytest.mark.parametrize(
    ("key", "inputs", "emissions"),
    [
        (
            "direct.measured",
            {"CO2": 2_500.0, "CH4": 100.0, "N2O": 10.0, "source": "report"},
            {"CO2": 2_500, "CH4": 100, "N2O": 10},
        ),
        (
            "fuel-own-factor",
            {"energy": 1_000.0, "co2": 56_100.0, "ch4": 5.0, "n2o": 0.1, "origin": "fossil"},
            {"CO2": 201_960, "CH4": 18, "N2O": 0.36},
        ),
        (
            "fuel-own-factor",
            {"energy": 1_000.0, "co2": 56_100.0, "ch4": 5.0, "n2o": 0.1, "origin": "biogenic"},
            {"CO2_bio": 201_960, "CH4_bio": 18, "N2O": 0.36},
        ),
        (
            "grid-losses",
            {"consumption": 100_000.0, "factor": 300.0, "loss_share": 0.06, "loss_basis": "generation"},
            {"CO2e": 1914893.6170212767},
        ),
        (
            "covenant-local-electricity",
            {"consumption": 10.0, "neefe": 0.285, "tce": 1e5, "lpe": 8e3, "gep": 2e3, "co2_lpe": 160.0},
            {"CO2e": 2_581},
        ),
        ("covenant-heat", {"consumption": 10.0, "produced": 1_000.0, "total": 5_000.0}, {"CO2e": 2_000}),
    ],
)
def test_methods_by_hand(key, inputs, emissions):
    assert METHODS[key].compute(inputs).emissions == pytest.approx(emissions, rel=1e-12)


def test_a_measurement_of_nothing_is_missing():
    with pytest.raises(MissingError, match="no amount of any gas"):
        METHODS["direct.measured"].compute({"source": "report"})

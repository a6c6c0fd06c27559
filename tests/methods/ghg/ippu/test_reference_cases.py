import pytest

from tests.methods.ghg.waste.cases import GPC_CASES, given, meets
from zeroward.methods.ghg.ippu import glass_co2, refrigerant_losses
from zeroward.methods.ghg.method import METHODS
from zeroward.methods.ghg.parameters import tables

TABLES = tables("ippu")


def test_glass_of_the_case():
    case = given("glass")
    assert meets(glass_co2(case["M"], case["EF"], case["CR"]), "glass", "co2")
    outcome = METHODS["ippu.glass"].compute({"mass": case["M"], "kind": "generic"})
    assert meets(outcome.emissions["CO2"] / 1000, "glass", "co2")
    assert len(outcome.warnings) == 2  # factor and share of cullet are remembered


@pytest.mark.parametrize(("name", "kind"), [("lime", "high_calcium"), ("hydraulic-lime", "hydraulic")])
def test_lime_factors_follow_from_the_oxide(name, kind):
    case = given(name)
    assert meets(TABLES["lime"][kind], name, "ef")
    assert TABLES["lime"][kind] == pytest.approx(case["ratio"] * case["CaO"], abs=0.005)


def test_bank_of_refrigerant_of_the_case():
    case = given("hfc-stock")
    lost = refrigerant_losses(case["bank"], case["x"]).total
    assert meets(float(lost) * case["gwp_ar5"] / 1000, "hfc-stock", "co2e")


def test_direct_entry_of_the_case():
    case = GPC_CASES["cc-direct-01"]
    kilograms = {"t": 1000.0, "kg": 1.0}
    entered = {gas: one["amount"] * kilograms[one["unit"]] for gas, one in case["input"].items()}
    outcome = METHODS["direct.measured"].compute({**entered, "source": "measured at the stack"})
    assert outcome.emissions == case["expected"]["gases_kg"]
    ar5 = {"CO2": 1, "CH4": 28, "N2O": 265}
    total = sum(ar5[gas] * value for gas, value in outcome.emissions.items())
    assert total == case["expected"]["co2e_kg_ar5"]

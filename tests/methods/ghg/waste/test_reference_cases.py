import numpy as np
import pytest

from tests.methods.ghg.waste.cases import GPC_CASES, given, meets
from zeroward.methods.ghg.method import METHODS
from zeroward.methods.ghg.waste import (
    landfill_methane,
    methane_potential,
    nitrous_oxide,
    organic_load,
    treatment_methane,
    wastewater_nitrogen,
)


def test_first_order_decay_meets_the_spreadsheet_of_the_guidelines():
    case = given("ipcc-waste-model-food")
    result = landfill_methane(
        np.full((10, 1), case["waste"]),
        doc=case["DOC"],
        docf=case["DOCf"],
        mcf=case["MCF"],
        k=case["k"],
        methane_share=case["F"],
        delay_months=case["delay_M"] - 7,
    )
    assert meets(result.deposited[-1], "ipcc-waste-model-food", "DDOCm_deposited")
    for year, generated in zip(range(1950, 1960), result.generated, strict=True):
        assert meets(generated, "ipcc-waste-model-food", f"CH4_generated_{year}")
    assert meets(result.stock[-1], "ipcc-waste-model-food", "DDOCm_accumulated_1959")


def test_decay_method_gives_the_year_of_the_spreadsheet():
    outcome = METHODS["waste.landfill_decay"].compute(
        {
            "year": 1959,
            "waste": {str(year): 2300.322 for year in range(1950, 1960)},
            "composition": {"food": 1},
            "climate": "temperate_wet",
            "site": "managed",
            "mcf": 0.705,
        }
    )
    assert meets(outcome.emissions["CH4_bio"] / 1000, "ipcc-waste-model-food", "CH4_generated_1959")
    assert any("50" in warning for warning in outcome.warnings)


def test_landfill_carbon_balance_of_the_case():
    case = given("swd-carbon-balance")
    # all carbon decomposes within the two years, when it decays fast enough
    result = landfill_methane(
        np.array([[case["DDOCm"]], [0.0]]),
        doc=1.0,
        docf=1.0,
        k=60.0,
        methane_share=case["F"],
        recovery=np.array([0.0, case["R"] * case["DDOCm"] * case["F"] * 16 / 12]),
        oxidation=case["OX"],
    )
    assert meets(result.generated.sum(), "swd-carbon-balance", "CH4_gen")
    assert meets(result.emitted.sum(), "swd-carbon-balance", "CH4_emitted")
    in_methane = (result.emitted + result.recovered + result.oxidised).sum() * 12 / 16
    assert in_methane + result.decomposed.sum() * (1 - case["F"]) == pytest.approx(100)


def test_methane_commitment_of_the_case():
    case = given("gpc-8.1-8.4-mc")
    outcome = METHODS["waste.methane_commitment"].compute(
        {
            "waste": case["MSW"],
            "composition": case["fractions"],
            "site": "managed",
            "recovered": case["frec"],
            "oxidation": case["OX"],
        }
    )
    steps = {step.key: step.value for step in outcome.steps}
    assert meets(steps["doc"], "gpc-8.1-8.4-mc", "DOC")
    assert meets(steps["l0"], "gpc-8.1-8.4-mc", "L0")
    assert meets(outcome.emissions["CH4_bio"] / 1000, "gpc-8.1-8.4-mc", "CH4")


@pytest.mark.parametrize("name", ["cc-mc-01", "cc-mc-02"])
def test_methane_commitment_follows_the_gpc_and_not_the_upstream_code(name):
    case = GPC_CASES[name]
    asked = case["input"]
    names = {"leather": "rubber"}
    composition = {names.get(key, key): part / 100 for key, part in asked["composition_percent"].items()}
    outcome = METHODS["waste.methane_commitment"].compute(
        {
            "waste": asked["msw_tonnes"],
            "composition": composition,
            "site": "managed",
            "mcf": asked["mcf"],
            "docf": asked["docf"],
            "methane_share": asked["methane_fraction"],
            "recovered": asked["methane_recovered_fraction"],
            "oxidation": asked["oxidation_factor"],
        }
    )
    assert outcome.emissions["CH4_bio"] == pytest.approx(case["expected_gpc"]["CH4_kg"], abs=1e-3)
    assert outcome.emissions["CH4_bio"] < case["expected_upstream"]["CH4_kg"]
    assert next(step.value for step in outcome.steps if step.key == "doc") == pytest.approx(0.1935)


@pytest.mark.parametrize(("doc", "potential"), [(0.15, 0.060), (0.20, 0.080), (0.40, 0.160), (0.24, 0.096)])
def test_methane_potential_of_pure_fractions(doc, potential):
    assert float(methane_potential(doc, mcf=1.0)) == pytest.approx(potential)


def test_thousand_tonnes_of_food_waste_commit_fifty_four_tonnes():
    inputs = {"waste": 1000, "composition": {"food": 1}, "site": "managed", "oxidation": 0.1}
    assert METHODS["waste.methane_commitment"].compute(inputs).emissions["CH4_bio"] == pytest.approx(54_000)
    assert METHODS["waste.methane_commitment"].compute({**inputs, "docf": 0.5}).emissions[
        "CH4_bio"
    ] == pytest.approx(45_000)


def test_composting_of_the_case():
    case = given("compost")
    outcome = METHODS["waste.biological_treatment"].compute(
        {"mass": case["mass"], "treatment": "composting", "basis": "wet"}
    )
    assert meets(outcome.emissions["CH4_bio"] / 1000, "compost", "ch4")
    assert meets(outcome.emissions["N2O"] / 1000, "compost", "n2o")


@pytest.mark.parametrize(
    ("name", "treatment", "basis", "n2o"),
    [("cc-bio-01", "composting", "wet", 240.0), ("cc-bio-02", "digestion", "dry", 0.0)],
)
def test_biological_treatment_counts_nitrous_oxide_too(name, treatment, basis, n2o):
    case = GPC_CASES[name]
    outcome = METHODS["waste.biological_treatment"].compute(
        {
            "mass": case["input"]["waste_tonnes"],
            "treatment": treatment,
            "basis": basis,
            "recovery": case["input"]["recovered_ch4_kg"],
        }
    )
    assert outcome.emissions["CH4_bio"] == case["expected_standard"]["CH4_kg"]
    assert outcome.emissions["N2O"] == pytest.approx(n2o)


def test_organic_load_and_methane_of_the_case():
    case = given("wastewater-tow")
    load = organic_load(case["P"], case["BOD"], industrial=case["I"])
    methane = treatment_methane(
        load,
        income_shares=[1.0],
        pathways=[[1.0]],
        factors=[case["B0"] * case["MCF"]],
        sludge=case["S"],
        recovery=case["R"],
    )
    assert meets(load, "wastewater-tow", "tow")
    assert meets(methane, "wastewater-tow", "ch4")


def test_effluent_nitrogen_of_the_case():
    case = given("wastewater-n2o-effluent")
    nitrogen = wastewater_nitrogen(
        case["P"],
        case["protein"],
        protein_nitrogen=case["FNPR"],
        non_consumed=case["FNONCON"],
        industrial=case["FINDCOM"],
    )
    assert meets(nitrogen, "wastewater-n2o-effluent", "N")
    assert meets(nitrous_oxide(nitrogen, case["EF"]), "wastewater-n2o-effluent", "n2o")


def test_domestic_wastewater_multiplies_by_income_share_and_takes_protein_by_year():
    case = GPC_CASES["cc-dww-01"]
    asked, wanted = case["input"], case["expected_standard"]
    methane = METHODS["waste.wastewater_domestic_ch4"].compute(
        {
            "population": asked["population"],
            "bod": asked["bod_g_per_person_day"],
            "collected": "collected",
            "pathways": {"anaerobic_reactor": asked["T"]},
            "income_share": asked["U"],
            "guideline": "2006",
        }
    )
    nitrous = METHODS["waste.wastewater_domestic_n2o_2006"].compute(
        {
            "population": asked["population"],
            "protein": asked["protein_g_per_person_day"] * 0.365,
            "disposals": "no_disposal",
        }
    )
    assert methane.emissions["CH4_bio"] == pytest.approx(wanted["CH4_kg"], abs=case["abs_tolerance"])
    assert nitrous.emissions["N2O"] == pytest.approx(wanted["N2O_kg"], abs=case["abs_tolerance"])
    load = next(step.value for step in methane.steps if step.key == "tow")
    assert load == pytest.approx(wanted["TOW_kg_bod"])

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.method import METHODS, MethodError, MissingError
from zeroward.methods.ghg.waste import industrial_load, organic_load, treatment_methane

CH4 = METHODS["waste.wastewater_domestic_ch4"]
N2O_2006 = METHODS["waste.wastewater_domestic_n2o_2006"]
N2O_2019 = METHODS["waste.wastewater_domestic_n2o_2019"]
INDUSTRIAL = METHODS["waste.wastewater_industrial_ch4"]

TOWN = {"population": 50_000, "collected": "collected", "pathways": {"aerobic_tertiary": 0.9, "septic": 0.1}}
EATERS = {"population": 50_000, "protein": 38.0}


@given(share=st.floats(0, 1), part=st.floats(0, 1), people=st.floats(0, 1e7))
@settings(deadline=None, max_examples=60)
def test_methane_grows_with_each_share_and_never_passes_the_potential(share, part, people):
    load = float(organic_load(people, 60, industrial=1.25))
    methane = treatment_methane(load, income_shares=[share], pathways=[[part]], factors=[0.48])
    assert float(methane) == pytest.approx(load * share * part * 0.48)
    assert float(methane) <= load * 0.6


def test_groups_of_income_each_have_their_ways():
    methane = treatment_methane(
        1000.0, income_shares=[0.3, 0.7], pathways=[[0.5, 0.5], [1.0, 0.0]], factors=[0.3, 0.1]
    )
    assert float(methane) == pytest.approx(1000 * (0.3 * (0.15 + 0.05) + 0.7 * 0.3))


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"income_shares": [0.6, 0.6]}, "income_share"),
        ({"pathways": [[0.9, 0.2], [0.1, 0.1]]}, "pathways"),
        ({"sludge": 2000.0}, "sludge"),
        ({"recovery": 2000.0}, "recovery"),
    ],
)
def test_unusable_treatment_names_the_place(change, place):
    usable = {"income_shares": [0.5, 0.5], "pathways": [[0.5, 0.5], [0.5, 0.5]], "factors": [0.1, 0.3]}
    with pytest.raises(MethodError) as caught:
        treatment_methane(1000.0, **{**usable, **change})
    assert caught.value.place == place


def test_domestic_methane_with_and_without_the_effluent():
    without = CH4.compute(TOWN)
    load = 50_000 * 60 * 0.001 * 1.25 * 365
    assert without.emissions["CH4_bio"] == pytest.approx(load * 0.6 * (0.9 * 0.03 + 0.1 * 0.5))
    assert any("effluent" in warning for warning in without.warnings)
    counted = CH4.compute({**TOWN, "discharge": "flowing"})
    left = 0.9 * (1 - 0.9) + 0.1 * (1 - 0.625)
    assert counted.emissions["CH4_bio"] - without.emissions["CH4_bio"] == pytest.approx(
        load * left * 0.6 * 0.035
    )
    assert counted.warnings == ()


def test_untreated_water_is_not_counted_twice():
    untreated = {**TOWN, "pathways": {"untreated": 1.0}}
    assert (
        CH4.compute({**untreated, "discharge": "aquatic"}).emissions
        == CH4.compute({**untreated, "discharge": "flowing"}).emissions
    )


def test_a_way_of_the_other_guidelines_is_refused():
    with pytest.raises(MissingError) as caught:
        CH4.compute({**TOWN, "pathways": {"aerobic_overloaded": 1.0}})
    assert caught.value.place == "pathways.aerobic_overloaded"
    with_factor = CH4.compute({**TOWN, "pathways": {"aerobic_overloaded": 1.0}, "mcf": 0.3})
    assert with_factor.emissions["CH4_bio"] > 0


@pytest.mark.parametrize(("key", "place"), [("sludge", "sludge"), ("recovery", "recovery")])
def test_removing_more_than_there_is_is_refused(key, place):
    with pytest.raises(MethodError) as caught:
        CH4.compute({**TOWN, key: 1e12})
    assert caught.value.place == place


@pytest.mark.parametrize("method", [N2O_2006, N2O_2019])
def test_protein_in_grams_a_day_is_caught(method):
    with pytest.raises(MethodError) as caught:
        method.compute({**EATERS, "protein": 103})
    assert caught.value.place == "protein"
    assert "0.365" in caught.value.remedy


def test_protein_has_no_default():
    with pytest.raises(MissingError) as caught:
        N2O_2006.compute({"population": 1000, "disposals": "no_disposal"})
    assert caught.value.place == "protein"


def test_plants_with_nitrogen_removal_take_their_nitrogen_out_of_the_effluent():
    plain = N2O_2006.compute({**EATERS, "disposals": "no_disposal"})
    plants = N2O_2006.compute({**EATERS, "disposals": "no_disposal", "plant_share": 1.0})
    direct = 50_000 * 1.25 * 3.2 / 1000
    steps = {step.key: step.value for step in plants.steps}
    assert steps["plants"] == pytest.approx(direct)
    nitrogen = 50_000 * 38 * 0.16 * 1.1 * 1.25
    assert steps["effluent_nitrogen"] == pytest.approx(nitrogen - direct * 28 / 44)
    assert plants.emissions["N2O"] > plain.emissions["N2O"]


def test_sludge_is_nitrogen_and_not_organic_load():
    with pytest.raises(MethodError) as caught:
        N2O_2006.compute({**EATERS, "disposals": "disposal", "sludge": 1e7})
    assert caught.value.place == "sludge"
    assert "nitrogen" in caught.value.remedy


def test_parameters_of_2019_count_the_plant_and_its_effluent():
    outcome = N2O_2019.compute(
        {**EATERS, "protein_basis": "consumed", "pathways": {"aerobic_secondary": 0.8, "untreated": 0.2}}
    )
    nitrogen = 50_000 * 38 * 0.16 * 1.09 * 1.25 * 1.08
    plants = nitrogen * 0.8 * 0.016 * 44 / 28
    effluent = nitrogen * (0.8 * 0.6 + 0.2) * 0.005 * 44 / 28
    assert outcome.emissions["N2O"] == pytest.approx(plants + effluent)


def test_nitrogen_removal_without_default_is_asked_for():
    inputs = {**EATERS, "protein_basis": "supply", "pathways": {"anaerobic_reactor": 0.9}}
    with pytest.raises(MissingError, match="anaerobic reactor"):
        N2O_2019.compute(inputs)
    outcome = N2O_2019.compute({**inputs, "removed": 0.5})
    assert outcome.emissions["N2O"] > 0
    assert any("90%" in warning for warning in outcome.warnings)


def test_industrial_wastewater_of_a_brewery():
    outcome = INDUSTRIAL.compute({"product": 1000, "industry": "beer", "pathway": "anaerobic_reactor"})
    assert outcome.emissions["CH4_bio"] == pytest.approx(1000 * 6.3 * 2.9 * 0.25 * 0.8)
    assert {"water", "cod", "b0", "mcf"} <= set(outcome.defaults_used)


@pytest.mark.parametrize(
    ("change", "place"), [({"industry": "coffee"}, "water"), ({"industry": "other"}, "water")]
)
def test_industry_without_default_is_a_gap(change, place):
    with pytest.raises(MissingError) as caught:
        INDUSTRIAL.compute({"product": 1000, "industry": "beer", "pathway": "lagoon_deep", **change})
    assert caught.value.place == place


def test_sludge_above_the_industrial_load_is_refused():
    with pytest.raises(MethodError) as caught:
        INDUSTRIAL.compute({"product": 1, "industry": "beer", "pathway": "lagoon_deep", "sludge": 1e6})
    assert caught.value.place == "sludge"


def test_loads_of_many_cities_at_once():
    loads = organic_load(np.array([1000.0, 2000.0]), 60, industrial=np.array([1.25, 1.0]))
    np.testing.assert_allclose(loads, [27_375.0, 43_800.0])
    np.testing.assert_allclose(industrial_load([10.0, 0.0], 6.3, 2.9), [182.7, 0.0])
    with pytest.raises(MethodError):
        organic_load(-5, 60)

import numpy as np
import pytest

from zeroward.methods.ghg.ippu import carbonate_co2, cement_co2, lime_co2
from zeroward.methods.ghg.method import METHODS, MethodError, MissingError
from zeroward.methods.ghg.parameters import tables

TABLES = tables("ippu")


def test_clinker_has_its_factor_with_kiln_dust():
    outcome = METHODS["ippu.cement"].compute({"mass": 1000, "product": "clinker"})
    assert outcome.emissions["CO2"] == pytest.approx(1000 * 0.51 * 1.02 * 1000)


def test_cement_counts_the_clinker_burnt_here():
    outcome = METHODS["ippu.cement"].compute(
        {"mass": 1000, "product": "portland", "imported": 200, "exported": 50}
    )
    assert outcome.emissions["CO2"] == pytest.approx((950 - 200 + 50) * 0.51 * 1.02 * 1000)


def test_more_imported_clinker_than_cement_is_refused():
    with pytest.raises(MethodError) as caught:
        METHODS["ippu.cement"].compute({"mass": 100, "product": "unknown", "imported": 90})
    assert caught.value.place == "imported"


@pytest.mark.parametrize(
    ("carbonate", "formula"),
    [("calcite", 100.0869), ("magnesite", 84.3139), ("siderite", 115.854), ("soda_ash", 105.9884)],
)
def test_carbonate_factors_follow_from_the_formula(carbonate, formula):
    assert TABLES["carbonates"][carbonate] == pytest.approx(44.0095 / formula, abs=5e-4)


def test_carbonates_of_a_raw_material():
    outcome = METHODS["ippu.carbonates"].compute(
        {"mass": 100, "composition": {"calcite": 0.8, "dolomite": 0.1}, "calcined": 0.95}
    )
    assert outcome.emissions["CO2"] == pytest.approx((80 * 0.43971 + 10 * 0.47732) * 0.95 * 1000)


def test_carbonates_above_the_whole_are_refused():
    with pytest.raises(MethodError) as caught:
        METHODS["ippu.carbonates"].compute({"mass": 100, "composition": {"calcite": 0.8, "dolomite": 0.3}})
    assert caught.value.place == "composition"


def test_cullet_has_to_be_given_for_a_kind_of_glass():
    with pytest.raises(MissingError) as caught:
        METHODS["ippu.glass"].compute({"mass": 100, "kind": "container"})
    assert caught.value.place == "cullet"
    outcome = METHODS["ippu.glass"].compute({"mass": 100, "kind": "container", "cullet": 0.6})
    assert outcome.emissions["CO2"] == pytest.approx(100 * 0.21 * 0.4 * 1000)
    assert outcome.warnings == ()


@pytest.mark.parametrize(
    ("guideline", "product", "factor"),
    [
        ("2006", "steel_bof", 1.46),
        ("2019", "steel_bof", 1.58),
        ("2006", "steel_eaf", 0.08),
        ("2006", "coke", 0.56),
    ],
)
def test_metal_by_guideline(guideline, product, factor):
    outcome = METHODS["ippu.metal"].compute({"mass": 10, "product": product, "guideline": guideline})
    assert outcome.emissions["CO2"] == pytest.approx(10 * factor * 1000)


def test_metal_without_factor_in_the_chosen_guidelines_is_a_gap():
    with pytest.raises(MissingError) as caught:
        METHODS["ippu.metal"].compute({"mass": 10, "product": "pellet", "guideline": "2006"})
    assert caught.value.place == "factor"


def test_aluminium_counts_perfluorocarbons_apart():
    carbon = METHODS["ippu.metal"].compute({"mass": 10, "product": "aluminium_prebake"})
    assert carbon.warnings
    fluorine = METHODS["ippu.aluminium_pfc"].compute({"mass": 10, "technology": "prebake_centre"})
    assert fluorine.emissions == {"CF4": pytest.approx(4.0), "C2F6": pytest.approx(0.4)}


def test_many_cities_at_once():
    np.testing.assert_allclose(cement_co2([100.0, 200.0], clinker_share=[1.0, 0.75]), [52.02, 78.03])
    np.testing.assert_allclose(lime_co2([100.0, 0.0], 0.75), [75.0, 0.0])
    np.testing.assert_allclose(carbonate_co2(np.ones((2, 3)), [0.1, 0.2, 0.3]), [0.6, 0.6])

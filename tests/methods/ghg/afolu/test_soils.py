import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.afolu import SoilFactors, liming_co2, soil_nitrous_oxide
from zeroward.methods.ghg.method import METHODS, MethodError, MissingError

SOILS = METHODS["afolu.soil_n2o"]
FACTORS = SoilFactors(0.01, 8, 0.02, 0.01, 0.1, 0.2, 0.01, 0.3, 0.0075)
NITROGEN = st.floats(0, 1e9)


def test_all_ways_of_nitrous_oxide():
    outcome = SOILS.compute(
        {
            "synthetic": 1000,
            "organic": 500,
            "residues": 200,
            "mineralised": 100,
            "grazing_cattle": 300,
            "grazing_sheep": 50,
            "organic_area": 10,
        }
    )
    expected = (
        1800 * 0.01
        + 10 * 8
        + 300 * 0.02
        + 50 * 0.01
        + (1000 * 0.10 + 850 * 0.20) * 0.010
        + 2150 * 0.30 * 0.0075
    )
    assert outcome.emissions["N2O"] == pytest.approx(expected * 44 / 28)
    assert outcome.warnings == ()


def test_assumptions_are_named_only_where_they_act():
    fertiliser = SOILS.compute({"synthetic": 1000, "guideline": "2019"})
    assert any("fertiliser" in warning for warning in fertiliser.warnings)
    assert not any("grazing" in warning for warning in fertiliser.warnings)
    assert "ef3_sheep" not in fertiliser.defaults_used


def test_dry_climates_leach_nothing():
    outcome = SOILS.compute({"synthetic": 1000, "leach": 0})
    assert next(step.value for step in outcome.steps if step.key == "leached") == 0


def test_form_without_amount_is_a_gap():
    with pytest.raises(MissingError):
        SOILS.compute({"guideline": "2006"})
    with pytest.raises(MethodError) as caught:
        SOILS.compute({"synthetic": -1})
    assert caught.value.place == "synthetic"


@given(one=NITROGEN, two=NITROGEN)
@settings(deadline=None, max_examples=60)
def test_nitrogen_adds(one, two):
    together = soil_nitrous_oxide(factors=FACTORS, synthetic=one, organic=two).total
    apart = (
        soil_nitrous_oxide(factors=FACTORS, synthetic=one).total
        + soil_nitrous_oxide(factors=FACTORS, organic=two).total
    )
    assert float(together) == pytest.approx(float(apart), abs=1e-6)


def test_many_cities_at_once():
    result = soil_nitrous_oxide(
        factors=FACTORS, synthetic=np.array([0.0, 1000.0]), organic_area=np.array([1.0, 0.0])
    )
    np.testing.assert_allclose(result.inputs, [0.0, 10 * 44 / 28])
    np.testing.assert_allclose(result.organic_soils, [8 * 44 / 28, 0.0])


@pytest.mark.parametrize(("material", "carbon"), [("limestone", 0.12), ("dolomite", 0.13), ("urea", 0.20)])
def test_lime_and_urea(material, carbon):
    outcome = METHODS["afolu.liming_urea"].compute({"mass": 10, "material": material})
    assert outcome.emissions["CO2"] == pytest.approx(10 * carbon * 44 / 12 * 1000)
    np.testing.assert_allclose(liming_co2([12.0, 0.0], carbon), [12 * carbon * 44 / 12, 0.0])

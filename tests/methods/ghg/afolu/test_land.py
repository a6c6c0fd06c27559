import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.afolu import (
    biomass_gain,
    carbon_to_co2,
    conversion_change,
    soil_carbon,
    yearly_change,
)
from zeroward.methods.ghg.method import METHODS, MethodError, MissingError

SOIL = METHODS["afolu.soil_carbon"]
LAND = {"area": 100, "climate": "cool_moist", "soil": "HAC"}
FIELD = {"use_before": "annual", "management_before": "full_till", "input_before": "medium"}
MEADOW = {"use_after": "grassland", "management_after": "nominal", "input_after": "medium"}


def test_field_made_meadow_takes_up_carbon():
    outcome = SOIL.compute({**LAND, **FIELD, **MEADOW})
    assert outcome.emissions["CO2"] == pytest.approx(-100 * 95 * (1 - 0.70) / 20 * 44 / 12 * 1000)
    assert {"reference", "factor_use_before", "years"} <= set(outcome.defaults_used)


@given(
    factors=st.lists(st.floats(0.1, 3), min_size=6, max_size=6),
    area=st.floats(0, 1e6),
    years=st.integers(1, 100),
)
@settings(deadline=None, max_examples=60)
def test_going_back_gives_back_what_was_taken_up(factors, area, years):
    before = soil_carbon(area, 95, *factors[:3])
    after = soil_carbon(area, 95, *factors[3:])
    there = float(carbon_to_co2(yearly_change(before, after, years=years)))
    back = float(carbon_to_co2(yearly_change(after, before, years=years)))
    assert there == -back


@pytest.mark.parametrize(
    ("change", "place"),
    [({"use_after": None}, "use_after"), ({"climate": "cool_dry", "soil": "spodic"}, "reference")],
)
def test_what_soil_needs_is_asked_for(change, place):
    with pytest.raises(MissingError) as caught:
        SOIL.compute({**LAND, **FIELD, **MEADOW, **change})
    assert caught.value.place == place


def test_no_years_between_stocks_is_refused():
    with pytest.raises(MethodError) as caught:
        yearly_change(1, 2, years=0)
    assert caught.value.place == "years"


def test_forest_grows_and_is_cut():
    method = METHODS["afolu.biomass_gain_loss"]
    growing = method.compute({"area": 100, "growth": 4, "root_ratio": 0.25})
    assert growing.emissions["CO2"] == pytest.approx(-100 * 4 * 1.25 * 0.47 * 44 / 12 * 1000)
    cut = method.compute(
        {"area": 100, "growth": 4, "root_ratio": 0.25, "harvest": 1000, "expansion": 0.7, "disturbance": 5}
    )
    lost = 1000 * 0.7 * 1.25 * 0.47 + 5
    assert cut.emissions["CO2"] - growing.emissions["CO2"] == pytest.approx(lost * 44 / 12 * 1000)


def test_wood_without_expansion_factor_is_a_gap():
    with pytest.raises(MissingError) as caught:
        METHODS["afolu.biomass_gain_loss"].compute(
            {"area": 100, "growth": 4, "root_ratio": 0.25, "harvest": 1000}
        )
    assert caught.value.place == "expansion"


def test_two_surveys_and_conversion():
    surveys = METHODS["afolu.stock_difference"].compute({"before": 1000, "after": 1100, "years": 10})
    assert surveys.emissions["CO2"] == pytest.approx(-10 * 44 / 12 * 1000)
    cleared = METHODS["afolu.land_conversion"].compute(
        {"area": 2, "before": 150, "after": 0, "dead_before": 20}
    )
    assert cleared.emissions["CO2"] == pytest.approx(2 * (150 * 0.47 + 20) * 44 / 12 * 1000)


def test_urban_trees_by_cover_and_by_number():
    cover = METHODS["afolu.urban_trees_cover"].compute({"cover": 10})
    assert cover.emissions["CO2"] == pytest.approx(-29 * 44 / 12 * 1000)
    count = METHODS["afolu.urban_trees_count"].compute({"trees": 1000, "species": "hard_maple", "lost": 4})
    assert count.emissions["CO2"] == pytest.approx(-(14.2 - 4) * 44 / 12 * 1000)
    assert count.warnings == ()


def test_remembered_species_warns_and_lies_in_the_range_of_a_real_city():
    """Athens counts 20 to 24 kg of CO2 for a tree and year; the table runs from 12 to 52."""
    outcome = METHODS["afolu.urban_trees_count"].compute({"trees": 1, "species": "cedar"})
    assert "assumption" in outcome.warnings[0]
    assert 12 <= -outcome.emissions["CO2"] <= 53


def test_a_stated_removal_counts_with_a_minus_and_needs_its_source():
    stated = METHODS["afolu.removal_stated"].compute({"removal": 12.5, "source": "Forest office, 2024"})
    assert stated.emissions == {"CO2": pytest.approx(-12_500)}
    with pytest.raises(MissingError) as caught:
        METHODS["afolu.removal_stated"].compute({"removal": 12.5, "source": " "})
    assert caught.value.place == "source"


def test_nothing_gained_is_a_plain_nought():
    assert str(float(carbon_to_co2(0.0))) == "0.0"


def test_many_cities_at_once():
    np.testing.assert_allclose(biomass_gain([1.0, 2.0], 4, root_ratio=0.25), [2.35, 4.7])
    np.testing.assert_allclose(conversion_change([1.0, 2.0], 100, 0), [-47.0, -94.0])

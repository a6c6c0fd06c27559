import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.method import METHODS, MethodError, MissingError
from zeroward.methods.ghg.parameters import tables
from zeroward.methods.ghg.waste import biological_treatment, burnt_carbon

INCINERATION = METHODS["waste.incineration"]
BIOLOGICAL = METHODS["waste.biological_treatment"]
TABLES = tables("waste")


def test_plastics_burn_to_fossil_and_food_to_biogenic_dioxide():
    plastics = INCINERATION.compute(
        {"mass": 100, "composition": {"plastics": 1}, "technology": "continuous_stoker"}
    )
    food = INCINERATION.compute({"mass": 100, "composition": {"food": 1}, "technology": "continuous_stoker"})
    assert plastics.emissions["CO2"] == pytest.approx(100_000 * 0.75 * 44 / 12)
    assert plastics.emissions["CO2_bio"] == 0
    assert food.emissions["CO2"] == 0
    assert food.emissions["CO2_bio"] == pytest.approx(100_000 * 0.4 * 0.38 * 44 / 12)
    assert food.emissions["CH4"] == 0
    assert food.emissions["CH4_bio"] == pytest.approx(100 * 0.2 / 1000)


@given(
    st.dictionaries(
        st.sampled_from(sorted(TABLES["dry_matter"].values)), st.floats(0.01, 0.06), min_size=1, max_size=16
    )
)
@settings(deadline=None, max_examples=60)
def test_carbon_of_burnt_waste_is_all_accounted(shares):
    outcome = INCINERATION.compute({"mass": 1000, "composition": shares, "technology": "batch_stoker"})
    carbon = sum(TABLES["dry_matter"][one] * TABLES["carbon"][one] * part for one, part in shares.items())
    total = outcome.emissions["CO2"] + outcome.emissions["CO2_bio"]
    assert total == pytest.approx(1_000_000 * carbon * 44 / 12)
    assert outcome.emissions["CH4"] + outcome.emissions["CH4_bio"] == pytest.approx(60.0)


@pytest.mark.parametrize(
    ("technology", "n2o"), [("continuous_stoker", 50), ("semi_fluidised", 50), ("batch_stoker", 60)]
)
def test_nitrous_oxide_by_technology(technology, n2o):
    outcome = INCINERATION.compute({"mass": 1000, "composition": {"paper": 1}, "technology": technology})
    assert outcome.emissions["N2O"] == pytest.approx(n2o)


def test_sludge_has_its_own_nitrous_oxide():
    outcome = INCINERATION.compute(
        {"mass": 1000, "composition": {"sludge": 0.5, "paper": 0.3}, "technology": "continuous_fluidised"}
    )
    assert outcome.emissions["N2O"] == pytest.approx(0.5 * 900 + 0.5 * 50)
    assert outcome.warnings == ("The composition covers 80% of the waste; the rest counts without carbon.",)


def test_open_burning_oxidises_less_and_counts_dry_weight():
    inputs = {"mass": 1000, "composition": {"garden": 1}, "technology": "open_burning"}
    newer, older = INCINERATION.compute(inputs), INCINERATION.compute({**inputs, "guideline": "2006"})
    assert older.emissions["CO2_bio"] / newer.emissions["CO2_bio"] == pytest.approx(0.58 / 0.71)
    assert newer.emissions["N2O"] == pytest.approx(150 * 0.4)
    assert newer.emissions["CH4_bio"] == pytest.approx(6500)


def test_factors_of_a_plant_take_the_place_of_defaults():
    outcome = INCINERATION.compute(
        {
            "mass": 1000,
            "composition": {"metal": 1},
            "technology": "batch_stoker",
            "ef_ch4": 1,
            "ef_n2o": 2,
            "oxidation": 0.9,
        }
    )
    assert outcome.emissions == {"CO2": 0, "CO2_bio": 0, "CH4": 0, "CH4_bio": 1.0, "N2O": 2.0}


def test_burnt_carbon_of_many_cities_at_once():
    mass = np.arange(12.0).reshape(4, 3)
    many = burnt_carbon(mass, dry_matter=[0.4, 0.9, 1], carbon=[0.38, 0.46, 0.75], fossil_share=[0, 0.01, 1])
    one = burnt_carbon(
        mass[2], dry_matter=[0.4, 0.9, 1], carbon=[0.38, 0.46, 0.75], fossil_share=[0, 0.01, 1]
    )
    assert many.fossil.shape == (4,)
    assert many.fossil[2] == pytest.approx(float(one.fossil))
    with pytest.raises(MethodError):
        burnt_carbon([-1.0], dry_matter=[1], carbon=[1], fossil_share=[1])


def test_digestion_with_recovery_and_factor_of_the_plant():
    outcome = BIOLOGICAL.compute(
        {"mass": 100, "treatment": "digestion", "basis": "wet", "ef_ch4": 60, "recovery": 5900}
    )
    assert outcome.emissions["CH4_bio"] == pytest.approx(100)


def test_recovery_above_generation_is_refused():
    with pytest.raises(MethodError) as caught:
        BIOLOGICAL.compute({"mass": 1, "treatment": "composting", "basis": "wet", "recovery": 5})
    assert caught.value.place == "recovery"
    with pytest.raises(MethodError):
        biological_treatment(-1, ch4=4, n2o=0.24)


def test_weight_of_the_waste_has_to_be_said():
    with pytest.raises(MissingError) as caught:
        BIOLOGICAL.compute({"mass": 1, "treatment": "composting"})
    assert caught.value.place == "basis"


def test_measured_carbon_takes_the_place_of_the_composition():
    inputs = {"mass": 100, "technology": "continuous_stoker", "fossil_carbon": 0.12}
    measured = INCINERATION.compute(inputs)
    assert measured.emissions["CO2"] == pytest.approx(100_000 * 0.12 * 44 / 12)
    assert measured.emissions["CO2_bio"] == 0
    assert "Biogenic" in measured.warnings[0]
    both = INCINERATION.compute({**inputs, "biogenic_carbon": 0.15})
    assert both.emissions["CO2_bio"] == pytest.approx(100_000 * 0.15 * 44 / 12)
    assert both.warnings == ()
    mixed = INCINERATION.compute({**inputs, "composition": {"food": 1.0}})
    assert mixed.emissions["CO2_bio"] == pytest.approx(100_000 * 0.4 * 0.38 * 44 / 12)


@pytest.mark.parametrize(
    ("inputs", "place"),
    [
        ({"technology": "continuous_stoker"}, "composition"),
        ({"technology": "open_burning", "fossil_carbon": 0.1}, "composition"),
        ({"technology": "batch_stoker", "fossil_carbon": 0.6, "biogenic_carbon": 0.6}, "fossil_carbon"),
    ],
)
def test_what_burning_needs_is_asked_for(inputs, place):
    with pytest.raises(MethodError) as caught:
        INCINERATION.compute({"mass": 10, **inputs})
    assert caught.value.place == place


def test_dry_matter_of_industrial_waste_is_said_to_be_an_assumption():
    outcome = INCINERATION.compute(
        {"mass": 10, "composition": {"industrial": 1.0}, "technology": "continuous_stoker"}
    )
    assert "assumption" in outcome.warnings[0]

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.afolu import manure_methane, manure_nitrous_oxide, yearly_per_head
from zeroward.methods.ghg.method import METHODS, MethodError, MissingError
from zeroward.methods.ghg.parameters import tables

ENTERIC, MANURE, NITROGEN = (METHODS[f"afolu.{key}"] for key in ("enteric", "manure_ch4", "manure_n2o"))
TABLES = tables("afolu")
HERD = {"heads": 100, "animal": "dairy", "region": "western_europe"}


def test_enteric_methane_by_guideline_and_region():
    assert ENTERIC.compute(HERD).emissions["CH4_bio"] == 12_600
    assert ENTERIC.compute({**HERD, "guideline": "2006"}).emissions["CH4_bio"] == 11_700
    assert ENTERIC.compute({**HERD, "region": "eastern_europe"}).emissions["CH4_bio"] == 9_300


def test_remembered_factor_is_said_to_be_an_assumption():
    outcome = ENTERIC.compute({**HERD, "animal": "sheep"})
    assert "assumption" in outcome.warnings[0]
    assert ENTERIC.compute({**HERD, "animal": "sheep", "guideline": "2006"}).warnings == ()


def test_animal_without_factor_is_a_gap():
    with pytest.raises(MissingError) as caught:
        ENTERIC.compute({**HERD, "animal": "hens"})
    assert caught.value.place == "factor"


def test_manure_methane_of_dairy_cattle():
    outcome = MANURE.compute({**HERD, "climate": "cool_moist", "systems": {"solid": 0.4, "liquid": 0.6}})
    solids = 8.4 * 600 / 1000 * 365
    assert outcome.emissions["CH4_bio"] == pytest.approx(100 * solids * (0.4 * 3.2 + 0.6 * 33.8) / 1000)


def test_manure_methane_with_a_factor_for_a_head():
    assert MANURE.compute({**HERD, "factor": 21}).emissions["CH4_bio"] == 2_100


@pytest.mark.parametrize(
    ("inputs", "place"),
    [
        ({"systems": {"solid": 1.0}}, "climate"),
        ({"climate": "cool_moist"}, "systems"),
        ({"climate": "cool_moist", "systems": {"solid": 1.0}, "animal": "cattle"}, "weight"),
    ],
)
def test_what_manure_needs_is_asked_for(inputs, place):
    with pytest.raises(MissingError) as caught:
        MANURE.compute({**HERD, **inputs})
    assert caught.value.place == place


def test_more_manure_than_all_is_refused():
    with pytest.raises(MethodError) as caught:
        MANURE.compute({**HERD, "climate": "cool_moist", "systems": {"solid": 0.9, "liquid": 0.6}})
    assert caught.value.place == "systems"


def test_manure_that_is_left_out_is_told():
    outcome = MANURE.compute({**HERD, "climate": "cool_moist", "systems": {"solid": 0.5}})
    assert "50%" in outcome.warnings[0]


def test_nitrous_oxide_of_manure_direct_and_indirect():
    outcome = NITROGEN.compute({**HERD, "systems": {"solid": 0.5, "pasture": 0.5}})
    nitrogen = 100 * 0.54 * 600 / 1000 * 365
    steps = {step.key: step.value for step in outcome.steps}
    assert steps["nitrogen"] == pytest.approx(nitrogen)
    assert steps["direct"] == pytest.approx(nitrogen * 0.5 * 0.01 * 44 / 28)
    assert steps["volatilised"] == pytest.approx(nitrogen * 0.5 * 0.30 * 0.010 * 44 / 28)
    assert steps["leached"] == pytest.approx(nitrogen * 0.5 * 0.02 * 0.011 * 44 / 28)
    assert steps["pasture"] == pytest.approx(nitrogen * 0.5)
    assert outcome.emissions["N2O"] == pytest.approx(
        steps["direct"] + steps["volatilised"] + steps["leached"]
    )


def test_parameters_of_2006_say_what_they_leave_out():
    outcome = NITROGEN.compute({**HERD, "guideline": "2006", "systems": {"solid": 1.0}})
    nitrogen = 100 * 0.48 * 600 / 1000 * 365
    assert outcome.emissions["N2O"] == pytest.approx(nitrogen * 0.005 * 44 / 28)
    assert "Indirect" in outcome.warnings[0]


def test_excretion_takes_the_place_of_rate_and_weight():
    outcome = NITROGEN.compute({**HERD, "animal": "cattle", "excretion": 50, "systems": {"dry_lot": 1.0}})
    assert next(step.value for step in outcome.steps if step.key == "nitrogen") == 5_000


@given(
    shares=st.lists(st.floats(0, 1, allow_subnormal=False), min_size=3, max_size=3).filter(
        lambda one: 0 < sum(one) <= 1
    ),
    heads=st.just(0.0) | st.floats(1, 1e6),
)
@settings(deadline=None, max_examples=60)
def test_manure_methane_lies_between_its_systems(shares, heads):
    factors = [3.2, 33.8, 96.5]
    methane = float(manure_methane(heads, 1840, shares, factors))
    assert (
        heads * 1.84 * sum(shares) * 3.2 * (1 - 1e-9)
        <= methane
        <= heads * 1.84 * sum(shares) * 96.5 * (1 + 1e-9)
    )


def test_many_cities_at_once():
    methane = manure_methane([10.0, 20.0], [1000.0, 1000.0], [[1.0, 0.0], [0.5, 0.5]], [2.0, 4.0])
    np.testing.assert_allclose(methane, [20.0, 60.0])
    nitrous = manure_nitrous_oxide([100.0, 200.0], [[1.0, 0.0], [0.0, 1.0]], ef3=[0.01, 0.02])
    np.testing.assert_allclose(nitrous.total, [1.0 * 44 / 28, 4.0 * 44 / 28])
    np.testing.assert_allclose(yearly_per_head([0.5], [1000]), [182.5])


def test_no_share_lost_is_a_silent_nought():
    """A figure that the table does not have is a gap, not 0."""
    assert TABLES["manure_gas"].get("hens", "dry_lot") is None
    with pytest.raises(MissingError):
        NITROGEN.compute({"heads": 10, "animal": "hens", "region": "western_europe", "weight": 1.9,
                          "systems": {"dry_lot": 1.0}})  # fmt: skip

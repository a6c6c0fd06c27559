import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.method import METHODS, MethodError, MissingError
from zeroward.methods.ghg.parameters import tables
from zeroward.methods.ghg.waste import commitment_doc

DECAY = METHODS["waste.landfill_decay"]
COMMITMENT = METHODS["waste.methane_commitment"]

USABLE = {
    "year": 2020,
    "waste": dict.fromkeys(range(1960, 2021), 1000.0),
    "composition": {"food": 0.3, "paper": 0.2, "plastics": 0.5},
    "climate": "temperate_wet",
    "site": "managed",
}


def test_decay_explains_each_fraction():
    outcome = DECAY.compute(USABLE)
    steps = {step.key: step.value for step in outcome.steps}
    assert steps["generated.food"] + steps["generated.paper"] == pytest.approx(steps["generated"])
    assert steps["generated.plastics"] == 0
    assert outcome.emissions == {"CH4_bio": pytest.approx(steps["emitted"] * 1000)}
    assert outcome.warnings == ()
    assert "recovery" in outcome.defaults_used


def test_later_waste_changes_nothing():
    later = {**USABLE["waste"], 2021: 9_999.0, 2022: 9_999.0}
    assert DECAY.compute({**USABLE, "waste": later}).emissions == DECAY.compute(USABLE).emissions


def test_recovery_is_tonnes_and_comes_before_oxidation():
    generated = next(step.value for step in DECAY.compute(USABLE).steps if step.key == "generated")
    outcome = DECAY.compute({**USABLE, "recovery": 10, "oxidation": 0.1})
    assert outcome.emissions["CH4_bio"] == pytest.approx((generated - 10) * 0.9 * 1000)


def test_parameters_of_2006_decompose_half_of_everything():
    inputs = {**USABLE, "composition": {"paper": 1.0}}
    assert DECAY.compute({**inputs, "guideline": "2006"}).emissions == DECAY.compute(inputs).emissions
    wood = {**USABLE, "composition": {"wood": 1.0}}
    older = DECAY.compute({**wood, "guideline": "2006"}).emissions["CH4_bio"]
    assert older == pytest.approx(5 * DECAY.compute(wood).emissions["CH4_bio"])


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"composition": {"food": 0.8, "paper": 0.3}}, "composition"),
        ({"composition": {"gold": 0.1}}, "composition.gold"),
        ({"composition": {"food": "much"}}, "composition.food"),
        ({"composition": 3}, "composition"),
        ({"recovery": 1e6}, "recovery"),
        ({"waste": {1960: 10, 2020: -1}}, "waste"),
        ({"waste": {1960: float("nan")}}, "waste.1960"),
        ({"waste": {"long ago": 10}}, "waste.long ago"),
        ({"waste": {-3000: 1, 2020: 1}}, "waste"),
        ({"oxidation": 1.5}, "oxidation"),
        ({"site": "aeration_well", "guideline": "2006"}, "site"),
        ({"climate": "lunar"}, "climate"),
        ({"climate": 3}, "climate"),
        ({"year": True}, "year"),
        ({"colour": 1}, "colour"),
    ],
)
def test_unusable_input_names_the_place(change, place):
    with pytest.raises(MethodError) as caught:
        DECAY.compute({**USABLE, **change})
    assert caught.value.place == place


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"climate": None}, "climate"),
        ({"waste": {1960: 10, 1962: 10, 2020: 10}}, "waste"),
        ({"waste": {1960: 10, 1961: 10}}, "waste"),
        ({"waste": {}}, "waste"),
        ({"composition": {}}, "composition"),
        ({"composition": {"bulk": 1.0}}, "bulk_doc"),
    ],
)
def test_missing_input_is_a_gap(change, place):
    with pytest.raises(MissingError) as caught:
        DECAY.compute({**USABLE, **change})
    assert caught.value.place == place
    assert caught.value.remedy


def test_gaps_in_the_history_are_named():
    with pytest.raises(MissingError, match="1961, 1963"):
        DECAY.compute({**USABLE, "waste": {1960: 1, 1962: 1, 1964: 1}, "year": 1964})


def test_bulk_waste_takes_its_carbon_from_the_city():
    outcome = DECAY.compute({**USABLE, "composition": {"bulk": 1.0}, "bulk_doc": 0.18})
    assert outcome.emissions["CH4_bio"] > 0


def test_commitment_warns_of_what_it_does_not_count():
    outcome = COMMITMENT.compute(
        {"waste": 100, "composition": {"food": 0.4, "nappies": 0.1, "bulk": 0.2}, "site": "uncategorised"}
    )
    assert len(outcome.warnings) == 3
    assert outcome.emissions["CH4_bio"] == pytest.approx(100 * 0.6 * 0.4 * 0.15 * 0.6 * 0.5 * 16 / 12 * 1000)


def test_oxidation_does_not_depend_on_the_correction_factor():
    inputs = {"waste": 100, "composition": {"food": 1}, "oxidation": 0.1}
    managed = COMMITMENT.compute({**inputs, "site": "managed"}).emissions["CH4_bio"]
    shallow = COMMITMENT.compute({**inputs, "site": "unmanaged_shallow"}).emissions["CH4_bio"]
    assert shallow == pytest.approx(0.4 * managed)


def test_poorly_managed_aeration_has_its_own_factor():
    inputs = {"waste": 100, "composition": {"food": 1}}
    managed = COMMITMENT.compute({**inputs, "site": "managed"}).emissions["CH4_bio"]
    poorly = COMMITMENT.compute({**inputs, "site": "aeration_poorly"}).emissions["CH4_bio"]
    assert poorly == pytest.approx(0.7 * managed)


def test_the_two_methods_name_each_other():
    assert COMMITMENT.key in DECAY.extra["excludes"]
    assert DECAY.key in COMMITMENT.extra["excludes"]


@given(st.lists(st.floats(0, 1), min_size=6, max_size=6).filter(lambda one: sum(one) > 0.01))
@settings(deadline=None, max_examples=60)
def test_carbon_of_mixed_waste_is_weighted_and_not_summed(parts):
    """A public implementation sums the carbon of all fractions, and comes to 2.05 tonnes in a tonne."""
    table = tables("waste")["commitment_doc"]
    carbon = [table[name] for name in table]
    mixed = float(commitment_doc([part / sum(parts) for part in parts], carbon))
    assert min(carbon) - 1e-12 <= mixed <= max(carbon) + 1e-12

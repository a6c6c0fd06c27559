import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.ghg.gases import GASES
from zeroward.methods.ghg.ippu import nitrous_oxide_sold, refrigerant_losses, species_of
from zeroward.methods.ghg.method import METHODS, MethodError, MissingError
from zeroward.methods.ghg.parameters import tables

TABLES = tables("ippu")
REFRIGERANTS = METHODS["ippu.refrigerants"]
DIRECT = METHODS["direct.measured"]
COLD = {"bank": 100, "refrigerant": "R-410A", "equipment": "air_conditioning", "rate": 0.05}


def test_blends_are_counted_by_species():
    outcome = REFRIGERANTS.compute(COLD)
    assert outcome.emissions == {"HFC-32": pytest.approx(2.5), "HFC-125": pytest.approx(2.5)}
    food = REFRIGERANTS.compute({**COLD, "refrigerant": "R-404A", "equipment": "industrial", "rate": 0.1})
    assert food.emissions == {
        "HFC-125": pytest.approx(4.4),
        "HFC-143a": pytest.approx(5.2),
        "HFC-134a": pytest.approx(0.4),
    }


@pytest.mark.parametrize(
    ("blend", "gwp", "expected"),
    [
        ("R-410A", {"HFC-32": 677, "HFC-125": 3170}, 1923.5),
        ("R-404A", {"HFC-125": 3170, "HFC-143a": 4800, "HFC-134a": 1300}, 3942.8),
        ("R-410A", {"HFC-32": 675, "HFC-125": 3500}, 2087.5),
        ("R-404A", {"HFC-125": 3500, "HFC-143a": 4470, "HFC-134a": 1430}, 3921.6),
    ],
)
def test_blends_weigh_what_is_published(blend, gwp, expected):
    assert sum(share * gwp[gas] for gas, share in species_of(blend).items()) == pytest.approx(expected)


def test_every_blend_holds_known_gases_and_at_most_the_whole():
    for name, shares in TABLES["refrigerants"].values.items():
        assert set(shares) <= set(GASES), name
        assert 0 < sum(shares.values()) <= 1 + 1e-9, name


def test_olefins_of_a_blend_are_shown_and_not_counted():
    outcome = REFRIGERANTS.compute({**COLD, "refrigerant": "R-454B"})
    assert outcome.emissions == {"HFC-32": pytest.approx(5 * 0.689)}
    assert next(step.value for step in outcome.steps if step.key == "not_counted") == pytest.approx(5 * 0.311)


@given(bank=st.floats(0, 1e6), rate=st.floats(0, 1), retired=st.floats(0, 1e5), kept=st.floats(0, 1))
@settings(deadline=None, max_examples=60)
def test_no_more_is_lost_than_there_is(bank, rate, retired, kept):
    losses = refrigerant_losses(bank, rate, retired=retired, remaining=0.9, recovered=kept)
    assert 0 <= float(losses.total) <= bank + retired


def test_filling_and_end_of_life_are_counted():
    outcome = REFRIGERANTS.compute(
        {**COLD, "charged": 50, "charge_loss": 0.01, "retired": 20, "remaining": 0.8, "recovered": 0.75}
    )
    steps = {step.key: step.value for step in outcome.steps}
    assert (steps["filling"], steps["operation"], steps["end_of_life"]) == pytest.approx((0.5, 5.0, 4.0))
    assert sum(outcome.emissions.values()) == pytest.approx(steps["total"])


@pytest.mark.parametrize(
    ("change", "place"),
    [({"rate": None}, "rate"), ({"charged": 5}, "charge_loss"), ({"retired": 5}, "remaining")],
)
def test_missing_rates_are_gaps(change, place):
    with pytest.raises(MissingError) as caught:
        REFRIGERANTS.compute({**COLD, **change})
    assert caught.value.place == place


def test_range_of_the_guidelines_is_told_and_warned_of():
    with pytest.raises(MissingError) as caught:
        REFRIGERANTS.compute({**COLD, "rate": None})
    assert "1% to 10%" in caught.value.remedy
    assert "outside the range" in REFRIGERANTS.compute({**COLD, "rate": 0.5}).warnings[0]
    assert REFRIGERANTS.compute({**COLD, "equipment": "other", "rate": 0.5}).warnings == ()


def test_lubricants_oxidise_a_fifth():
    outcome = METHODS["ippu.lubricants_waxes"].compute({"mass": 10, "product": "lubricant"})
    assert outcome.emissions["CO2"] == pytest.approx(10 * 40.2 * 20 / 1000 * 0.2 * 44 / 12 * 1000)
    assert len(outcome.warnings) == 3  # energy, carbon and share oxidised are remembered
    own = METHODS["ippu.lubricants_waxes"].compute(
        {"mass": 10, "product": "wax", "net_calorific_value": 40, "carbon": 20, "oxidised": 0.2}
    )
    assert own.warnings == ()


def test_nitrous_oxide_sold_is_spread_over_two_years():
    method = METHODS["ippu.n2o_use"]
    assert method.compute({"sold": 100, "previous": 60, "use": "medical"}).emissions == {"N2O": 80}
    assert method.compute({"sold": 1, "previous": 1, "use": "medical", "released": 1}).warnings == ()
    alone = method.compute({"sold": 100, "use": "medical"})
    assert alone.emissions == {"N2O": 100}
    assert alone.warnings
    assert float(nitrous_oxide_sold(100, 60, released=0.5)) == 40


def test_switchgear_has_no_default_rate():
    method = METHODS["ippu.sf6_switchgear"]
    with pytest.raises(MissingError) as caught:
        method.compute({"bank": 1000})
    assert caught.value.place == "rate"
    assert method.compute({"bank": 1000, "rate": 0.002}).emissions == {"SF6": pytest.approx(2.0)}
    retired = method.compute({"bank": 1000, "rate": 0.002, "retired": 10, "collected": 0.95})
    assert retired.emissions == {"SF6": pytest.approx(2.5)}
    with pytest.raises(MethodError) as caught:
        method.compute({"bank": 1000, "rate": 0.002, "retired": 10})
    assert caught.value.place == "collected"


@pytest.mark.parametrize(
    ("inputs", "place"),
    [
        ({"source": "report"}, "CO2"),
        ({"CO2": 5.0}, "source"),
        ({"CO2": 5.0, "source": "  "}, "source"),
        ({"CO2e": 5.0, "source": "report"}, "gwp_set"),
    ],
)
def test_direct_entry_needs_amounts_and_sources(inputs, place):
    with pytest.raises(MissingError) as caught:
        DIRECT.compute(inputs)
    assert caught.value.place == place


def test_direct_entry_keeps_gases_apart():
    outcome = DIRECT.compute({"SF6": 0, "CO2e": 7.0, "gwp_set": "AR5", "source": "Verified report 2023"})
    assert outcome.emissions == {"SF6": 0.0, "CO2e": 7.0}
    assert "restated" in outcome.warnings[0]


def test_direct_entry_refuses_negative_amounts():
    with pytest.raises(MethodError) as caught:
        DIRECT.compute({"CO2": -1, "source": "report"})
    assert caught.value.place == "CO2"


def test_scaled_entry_takes_the_share_of_the_city():
    outcome = METHODS["direct.scaled"].compute(
        {
            "HFC-134a": 1e6,
            "local": 50_000,
            "whole": 10_000_000,
            "measure": "inhabitants",
            "source": "Report 2024",
        }
    )
    assert outcome.emissions == {"HFC-134a": pytest.approx(5_000)}
    assert "low" in outcome.warnings[0]
    with pytest.raises(MethodError) as caught:
        METHODS["direct.scaled"].compute(
            {"N2O": 1, "local": 3, "whole": 2, "measure": "inhabitants", "source": "Report 2024"}
        )
    assert caught.value.place == "local"

"""What a plan is worth to each when its factors are uncertain."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import Line, lognormal, normal, npv, triangular, uncertain_worth, uniform
from zeroward.methods.ghg.method import MethodError

PLAN = (
    Line("city", (-1000.0, 0.0, 0.0, 0.0), ("capex",), "heat"),
    Line("citizens", (0.0, 500.0, 500.0, 500.0), ("energy",), "heat"),
    Line("citizens", (0.0, -50.0, -50.0, -50.0), (), "heat"),
)
CHANCES = {"capex": triangular(0.9, 1.0, 1.6), "energy": lognormal(1, 0.4)}


@given(st.lists(st.floats(-1000, 1000), min_size=1, max_size=8), st.floats(-0.5, 0.5))
def test_without_chance_it_is_the_net_present_value(amounts: list[float], rate: float) -> None:
    found = uncertain_worth([Line("city", tuple(amounts))], {}, rate=rate, draws=3)
    assert found.of("city").p50 == pytest.approx(npv(rate, amounts), abs=1e-6)
    assert found.tornado == ()


def test_parts_of_stakeholders_add_up_in_every_draw() -> None:
    found = uncertain_worth(PLAN, CHANCES, rate=0.03, draws=500)
    whole = uncertain_worth(
        [Line("all", one.amounts, one.factors) for one in PLAN], CHANCES, rate=0.03, draws=500
    )
    assert found.draws.sum(axis=0) == pytest.approx(whole.draws[0])
    assert found.whole.p90 == pytest.approx(whole.of("all").p90)


def test_the_mean_is_that_of_the_factors() -> None:
    """A product with one factor of mean m has m times the worth: triangle (0.9 + 1 + 1.6) / 3."""
    found = uncertain_worth(PLAN[:1], CHANCES, rate=0.03, draws=100_000).of("city")
    assert found.mean == pytest.approx(-1000 * 3.5 / 3, rel=0.002)
    assert found.loss == 1.0
    assert found.p10 < found.p50 < found.p90


def test_the_widest_swing_stands_first_and_is_exact() -> None:
    chances = {"small": uniform(0.9, 1.1), "large": uniform(0.5, 1.5)}
    lines = [Line("city", (100.0,), ("small",)), Line("city", (100.0,), ("large",))]
    first, second = uncertain_worth(lines, chances, rate=0.0, draws=10).tornado
    assert (first.factor, second.factor) == ("large", "small")
    assert (first.at_low, first.at_high) == pytest.approx((160, 240))
    assert second.width == pytest.approx(16)


def test_the_rate_itself_can_be_uncertain() -> None:
    found = uncertain_worth([Line("city", (0.0, 100.0))], {"r": uniform(0.0, 1.0)}, rate="r", draws=50_000)
    assert found.of("city").mean == pytest.approx(100 * np.log(2), rel=0.005)


def test_the_same_seed_gives_the_same_draws_whatever_their_number() -> None:
    few, many = (uncertain_worth(PLAN, CHANCES, rate=0.03, draws=count).draws for count in (1500, 3000))
    assert np.array_equal(few, many[:, :1500])


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: uncertain_worth(PLAN, {}, rate=0.03), "nothing is said"),
        (lambda: uncertain_worth(PLAN, CHANCES, rate="rate"), "nothing is said"),
        (lambda: uncertain_worth(PLAN, CHANCES, rate=-2), "no meaning"),
        (lambda: uncertain_worth(PLAN, CHANCES, rate=0.03, draws=0), "one draw"),
        (lambda: uncertain_worth([Line("a", (float("inf"),))], {"x": normal(0, 1)}, rate=0), "no number"),
    ],
)
def test_bad_input_is_refused(call: object, words: str) -> None:
    with pytest.raises(MethodError, match=words):
        call()  # type: ignore[operator]

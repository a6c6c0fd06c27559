"""Real options against published values, the laws that bind them, and brute force."""

from math import exp, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.appraisal import Uncertain, abandon, black_scholes, defer, expand, lattice
from zeroward.methods.ghg.method import MethodError

uncertain = st.builds(
    Uncertain,
    st.floats(10, 200),
    st.floats(10, 200),
    st.floats(0, 0.1),
    st.floats(0.15, 0.8),
    st.floats(0.1, 5),
    st.floats(0, 0.08),
)


def test_the_closed_formula_gives_the_printed_values() -> None:
    """Hull, Options, Futures and Other Derivatives, example 15.6: call 4.76, put 0.81."""
    on = Uncertain(42, 40, 0.1, 0.2, 0.5)
    assert black_scholes(on) == pytest.approx(4.76, abs=0.005)
    assert black_scholes(on, "put") == pytest.approx(0.81, abs=0.005)


def test_the_tree_gives_the_printed_value() -> None:
    """Hull: American put on a tree of five steps, 4.49."""
    on = Uncertain(50, 50, 0.1, 0.4, 5 / 12)
    assert lattice(on, "put", steps=5) == pytest.approx(4.49, abs=0.005)


@given(uncertain)
def test_call_and_put_keep_their_parity(on: Uncertain) -> None:
    ahead = on.worth * exp(-on.loss * on.years) - on.price * exp(-on.rate * on.years)
    assert black_scholes(on) - black_scholes(on, "put") == pytest.approx(ahead, abs=1e-9)
    tree = lattice(on, steps=60, american=False) - lattice(on, "put", steps=60, american=False)
    assert tree == pytest.approx(ahead, abs=1e-8)


@settings(max_examples=30)
@given(uncertain)
def test_the_tree_nears_the_formula_as_its_steps_grow(on: Uncertain) -> None:
    exact = black_scholes(on)
    far, near = (abs(lattice(on, steps=steps, american=False) - exact) for steps in (20, 1000))
    assert near <= max(far, 1e-3 * on.worth)
    assert near < 2e-3 * on.worth


@given(uncertain)
def test_a_right_that_can_be_used_any_day_is_worth_at_least_as_much(on: Uncertain) -> None:
    for right in ("call", "put"):
        any_day, last_day = lattice(on, right, steps=50), lattice(on, right, steps=50, american=False)  # type: ignore[arg-type]
        now = max(0.0, (on.worth - on.price) * (1 if right == "call" else -1))
        assert any_day >= max(last_day, now) - 1e-9


def test_two_steps_by_hand() -> None:
    """Worth 100, price 100, no interest, u = 1.2: p = (1 - 1/u)/(u - 1/u) = 0.4545…; call on day two only."""
    on = Uncertain(100, 100, 0.0, log(1.2), 2.0)
    up = 1.2
    chance = (1 - 1 / up) / (up - 1 / up)
    assert lattice(on, steps=2, american=False) == pytest.approx(chance**2 * (144 - 100))


def test_waiting_is_worth_something_even_where_acting_now_loses() -> None:
    project = Uncertain(90, 100, 0.03, 0.3, 3)
    found = defer(project)
    assert found.without == -10
    assert found.with_option > 0
    assert found.worth == pytest.approx(found.with_option + 10)


def test_giving_up_and_growing_never_cost() -> None:
    project = Uncertain(100, 60, 0.03, 0.3, 3)
    assert 0 < abandon(project).worth < 60
    assert 0 < expand(project, 0.5).worth < 50


@pytest.mark.parametrize(
    ("on", "steps", "words"),
    [
        (Uncertain(0, 1, 0.1, 0.2, 1), 10, "worth"),
        (Uncertain(1, 1, 0.1, float("nan"), 1), 10, "volatility"),
        (Uncertain(1, 1, 0.1, 0.2, 1), 0, "steps"),
        (Uncertain(1, 1, 0.9, 0.01, 1), 1, "too long"),
    ],
)
def test_bad_input_is_refused(on: Uncertain, steps: int, words: str) -> None:
    with pytest.raises(MethodError, match=words):
        lattice(on, steps=steps)


def test_a_right_says_what_it_is_worth_on_its_last_day_alone() -> None:
    on = Uncertain(100.0, 95.0, 0.03, 0.3, 3.0)
    waiting, leaving, growing = defer(on, steps=800), abandon(on, steps=800), expand(on, 0.5, steps=800)
    assert waiting.last_day == pytest.approx(black_scholes(on))
    assert waiting.with_option == pytest.approx(waiting.last_day, rel=2e-3)  # nothing is lost by waiting
    assert leaving.with_option >= leaving.last_day - 0.05
    assert growing.last_day > growing.without

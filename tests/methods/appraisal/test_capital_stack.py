"""Layers of capital, debt that an income carries, and what is left to be found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import (
    Layer,
    Source,
    blended_cost,
    capital_recovery_factor,
    cover_ratios,
    debt_capacity,
    financing_gap,
    in_loss_order,
    loan_life_cover,
)
from zeroward.methods.ghg.method import MethodError

amounts = st.floats(0.01, 1e9)
costs = st.floats(0, 0.5)


def test_a_grant_makes_the_whole_cheaper() -> None:
    """0.3 at 0 %, 0.4 at 2 %, 0.3 at 6 % (case FIN-WACC-01)."""
    assert blended_cost([Layer(0.3, 0), Layer(0.4, 0.02), Layer(0.3, 0.06)]) == pytest.approx(
        0.026, abs=1e-15
    )


@given(st.lists(st.tuples(amounts, costs), min_size=1, max_size=6), st.floats(0.1, 1000))
def test_the_blend_lies_between_its_layers_whatever_the_currency(
    rows: list[tuple[float, float]], size: float
) -> None:
    found = blended_cost([Layer(*row) for row in rows])
    assert min(cost for _, cost in rows) - 1e-12 <= found <= max(cost for _, cost in rows) + 1e-12
    assert blended_cost([Layer(amount * size, cost) for amount, cost in rows]) == pytest.approx(
        found, abs=1e-9
    )


def test_losses_reach_citizens_last() -> None:
    stack = in_loss_order([Layer(1, 0.03, "citizen"), Layer(1, 0, "grant"), Layer(1, 0.05, "senior")])
    assert [one.kind for one in stack] == ["grant", "senior", "citizen"]


@given(st.floats(1, 1e6), st.floats(1, 3), st.floats(0.001, 0.2), st.integers(1, 40))
def test_the_debt_found_is_served_with_just_this_cover(
    cash: float, cover: float, rate: float, tenor: int
) -> None:
    debt = debt_capacity(cash_flow=cash, cover=cover, rate=rate, tenor=tenor)
    service = debt * capital_recovery_factor(rate, tenor)
    assert cover_ratios([cash] * tenor, [service] * tenor) == pytest.approx([cover] * tenor)
    assert loan_life_cover(rate, [cash] * tenor, debt) == pytest.approx(cover)


def test_a_year_without_debt_has_no_ratio() -> None:
    assert cover_ratios([120.0, 120.0], [100.0, 0.0]) == (1.2, None)


def test_what_was_only_applied_for_closes_no_gap_unless_its_chance_is_stated() -> None:
    sources = [Source(400, "secured"), Source(300, "applied"), Source(200, "idea")]
    assert financing_gap(1000, sources).gap == 600
    hoped = financing_gap(1000, [sources[0], Source(300, "applied", chance=0.5)])
    assert (hoped.secured, hoped.expected, hoped.gap) == (400, 550, 450)
    assert financing_gap(300, sources).surplus == 100


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: blended_cost([]), "no cost of capital"),
        (lambda: blended_cost([Layer(-1, 0.02), Layer(3, 0.02)]), "cannot be used"),
        (lambda: blended_cost([Layer(1, float("nan"))]), "cannot be used"),
        (lambda: debt_capacity(cash_flow=1, cover=0, rate=0.1, tenor=2), "cannot be used"),
        (lambda: cover_ratios([1.0], [1.0, 2.0]), "same years"),
        (lambda: loan_life_cover(0.05, [1.0], 0), "cannot be used"),
        (lambda: financing_gap(10, [Source(1, "applied", chance=2)]), "between 0 and 1"),
    ],
)
def test_bad_input_is_refused(call: object, words: str) -> None:
    with pytest.raises(MethodError, match=words):
        call()  # type: ignore[operator]

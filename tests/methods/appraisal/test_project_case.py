"""One project: its payments, returns, cover of debts, and what uncertainty and rights do to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import (
    Case,
    Loan,
    Rights,
    capital_recovery_factor,
    case_result,
    case_rights,
    case_worth,
    discount_rate,
    mirr,
    npv,
)
from zeroward.methods.ghg.method import MethodError

SOLAR = Case(
    capex=1_000_000,
    opex=15_000,
    revenue=60_000,
    saving=45_000,
    build_years=1,
    lifetime=20,
    tonnes=400,
    grants=200_000,
    loans=(Loan(600_000, 0.03, 15),),
)
cases = st.builds(
    Case,
    capex=st.floats(1, 1e8),
    opex=st.floats(0, 1e6),
    revenue=st.floats(0, 1e7),
    saving=st.floats(0, 1e7),
    build_years=st.integers(1, 5),
    lifetime=st.integers(1, 40),
    grants=st.floats(0, 1e7),
)


def test_payments_by_year_are_those_of_the_project() -> None:
    found = case_result(SOLAR, 0.04)
    by_hand = -1_000_000 + sum(90_000 / 1.04**year for year in range(1, 21))
    assert found.npv == pytest.approx(by_hand)
    assert found.irr.only is not None
    assert npv(found.irr.only, SOLAR.flows()) == pytest.approx(0, abs=1e-3)
    assert found.payback == pytest.approx(1_000_000 / 90_000)
    assert found.discounted is not None
    assert found.discounted > found.payback


def test_cover_of_the_debt_is_income_over_service() -> None:
    found = case_result(SOLAR, 0.04)
    due = 600_000 * capital_recovery_factor(0.03, 15)
    assert found.cover == pytest.approx(90_000 / due)
    assert found.covers[0] is None
    assert found.covers[15] == found.cover
    assert found.covers[16] is None
    assert found.life_cover == pytest.approx(npv(0.03, [90_000] * 15, first=1) / 600_000)
    assert found.capacity == pytest.approx(npv(0.03, [75_000] * 15, first=1))


def test_cost_per_tonne_levelised_and_simple_are_two_figures() -> None:
    found = case_result(SOLAR, 0.04)
    assert found.simple == 2_500
    assert found.per_tonne == pytest.approx((1_000_000 * 0.0735817503 - 90_000) / 400, rel=1e-6)
    assert case_result(Case(capex=5, tonnes=None), 0.04).per_tonne is None


def test_a_project_without_income_never_pays_back() -> None:
    found = case_result(Case(capex=1_000, opex=10), 0.03)
    assert (found.payback, found.discounted, found.irr.kind, found.cover) == (None, None, "none", None)


@given(cases, st.floats(0, 0.2))
def test_sponsor_gains_what_is_given_without_a_loan(case: Case, rate: float) -> None:
    found = case_result(case, rate)
    drawn = npv(rate, [case.grants / case.build_years] * case.build_years)
    assert found.sponsor_npv == pytest.approx(found.npv + drawn, rel=1e-9, abs=1e-3)


@given(cases)
def test_a_rate_in_steps_is_taken_too(case: Case) -> None:
    found = case_result(case, discount_rate("green_book"))
    assert (found.payback is None) == (sum(case.flows()) < 0) or found.payback is not None


def test_draws_lie_around_the_certain_worth() -> None:
    spreads = {"capex": (0.9, 1.0, 1.4), "income": (0.7, 1.0, 1.1)}
    together = {("capex", "income"): -0.5}
    found = case_worth(SOLAR, 0.04, spreads, together)
    assert found.whole.p10 < found.whole.p50 < found.whole.p90
    assert 0 < found.whole.loss < 1
    assert [one.factor for one in found.tornado] == ["income", "capex"]
    certain = case_worth(SOLAR, 0.04, {}, draws=10).whole
    assert certain.p10 == pytest.approx(case_result(SOLAR, 0.04).npv)


def test_rights_never_cost() -> None:
    found = case_rights(SOLAR, 0.04, Rights(0.25, 5, resale=500_000, share=0.5, grow_cost=450_000))
    assert set(found) == {"wait", "give_up", "grow"}
    assert all(one.worth >= 0 for one in found.values())
    assert found["wait"].without == pytest.approx(case_result(SOLAR, 0.04).npv)
    assert case_rights(Case(capex=10, opex=1), 0.04, Rights(0.25, 5)) == {}


@pytest.mark.parametrize(
    "case",
    [
        Case(capex=-1),
        Case(capex=1, lifetime=0),
        Case(capex=float("nan")),
        Case(capex=1, loans=(Loan(1, 0.03, 0),)),
    ],
)
def test_numbers_without_meaning_are_refused(case: Case) -> None:
    with pytest.raises(MethodError):
        case_result(case, 0.03)


def test_multiples_out_of_order_or_of_nothing_are_refused() -> None:
    with pytest.raises(MethodError):
        case_worth(SOLAR, 0.03, {"capex": (1.2, 1.0, 1.4)})
    with pytest.raises(MethodError):
        case_worth(SOLAR, 0.03, {"weather": (0.8, 1.0, 1.4)})


def test_modified_rate_yearly_cost_and_cost_of_a_unit() -> None:
    case = Case(capex=1_000.0, opex=20.0, saving=150.0, lifetime=10, output=500.0)
    found = case_result(case, 0.04)
    assert found.mirr is not None
    assert found.mirr == pytest.approx(mirr(case.flows(), finance_rate=0.04, reinvest_rate=0.04))
    assert found.irr.only is not None
    assert 0.04 < found.mirr < found.irr.only
    assert found.annual == pytest.approx(1_000 * capital_recovery_factor(0.04, 10) + 20)
    assert found.per_unit == pytest.approx(found.annual / 500)
    assert case_result(Case(capex=1_000.0, opex=20.0), 0.04).mirr is None
    assert case_result(Case(capex=1_000.0, saving=90.0), 0.04).per_unit is None
    with pytest.raises(MethodError):
        case_result(Case(capex=1.0, output=-1.0), 0.04)


def test_loans_set_what_money_costs_in_the_modified_rate() -> None:
    case = Case(capex=1_000.0, saving=150.0, lifetime=10, build_years=2, loans=(Loan(500.0, 0.08, 5),))
    found = case_result(case, 0.03)
    assert found.mirr == pytest.approx(mirr(case.flows(), finance_rate=0.08, reinvest_rate=0.03))

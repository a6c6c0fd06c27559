"""Needs, gaps, layers and debt: recomputed by hand."""

import pytest

from tests.finance.conftest import AddRow
from tests.support.city_team import acting
from zeroward.finance.domain.frame import MoneyFrame, save_frame
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.gaps import Gaps, action_gaps
from zeroward.finance.queries.load import LoadedInvestment, load_investment
from zeroward.finance.queries.needs import Need, needs_of
from zeroward.finance.queries.overview import climate_share, investment_page
from zeroward.finance.queries.stack import burden_of, cost_of_capital, layers_of
from zeroward.people.models import User
from zeroward.plan.models import Plan
from zeroward.plan.queries.load import load_plan

pytestmark = pytest.mark.django_db


def money_of(investment: InvestmentPlan) -> LoadedInvestment:
    investment.refresh_from_db()
    return load_investment(investment)


def gaps_of(plan: Plan, investment: InvestmentPlan) -> Gaps:
    plan.refresh_from_db()
    money = money_of(investment)
    return action_gaps(needs_of(load_plan(plan), money, with_effects=False), money)


def need(gaps: Gaps, code: str) -> Need:
    return next(one.need for one in gaps.actions if one.need.code == code)


def test_needs_come_from_the_plan(plan: Plan, investment: InvestmentPlan) -> None:
    trams = need(gaps_of(plan, investment), "M1")
    assert trams.capex == 60e6
    assert trams.opex == 500_000.0
    assert trams.paid == {"municipality": 40e6, "public": 20e6}
    assert trams.paid_yearly == {"municipality": 900_000.0, "households": -400_000.0}
    assert trams.reduction == 5_000.0
    assert trams.effectiveness == 12_000.0


def test_rows_by_hand_fill_in_what_the_plan_lacks(
    plan: Plan, investment: InvestmentPlan, add_row: AddRow
) -> None:
    add_row("costs", action_code="X1", name="Advice", capex=1e6, opex=-5.0, impact=100.0, city=1e6)
    add_row("costs", action_code="E1", name="Roofs", capex=9e6)
    add_row("costs", field="waste", name="Lever", city=2e6, households=3e6)
    add_row("costs", action_code="Z9", name="Lost", capex=4e6)
    gaps = gaps_of(plan, investment)
    assert (need(gaps, "X1").capex, need(gaps, "X1").origin) == (1e6, "hand")
    roofs = need(gaps, "E1")
    assert (roofs.capex, roofs.origin, roofs.differs) == (8e6, "plan", True)
    lever = next(one.need for one in gaps.actions if one.need.name == "Lever")
    assert (lever.capex, lever.paid, lever.known) == (5e6, {"municipality": 2e6, "households": 3e6}, True)
    assert not need(gaps, "Z9").known


def test_gap_counts_sources_by_state_and_chance(
    plan: Plan, investment: InvestmentPlan, editor: User, add_row: AddRow
) -> None:
    add_row("sources", action_code="M1", name="Fund", state="secured", amount=20e6)
    add_row("sources", action_code="M1", name="Loan", state="applied", amount=10e6)
    add_row("sources", action_code="M1", name="Sure", state="applied", amount=4e6, chance=0.75)
    add_row("sources", action_code="M1", name="Dream", state="idea", amount=90e6)
    add_row("sources", action_code="E1", name="Too much", state="secured", amount=10e6)
    add_row("sources", name="For all", state="secured", amount=7e6)
    gaps = gaps_of(plan, investment)
    trams = next(one for one in gaps.actions if one.need.code == "M1")
    assert trams.missing == 60e6 - 20e6 - 3e6
    assert trams.covered == pytest.approx(100 * 23 / 60)
    roofs = next(one for one in gaps.actions if one.need.code == "E1")
    assert roofs.overfunded
    assert roofs.covered == 100.0
    assert gaps.total is not None
    assert gaps.total.need == 68e6
    # what the roofs have too much pays for no tram; the general money does
    assert gaps.total.gap == 37e6 - 7e6
    save_frame(**acting(editor), investment=investment, frame=MoneyFrame(chances={"applied": 0.5}))
    halved = next(one for one in gaps_of(plan, investment).actions if one.need.code == "M1")
    assert halved.missing == 60e6 - 20e6 - 5e6 - 3e6


def test_layers_stand_in_the_order_of_losses(investment: InvestmentPlan, add_row: AddRow) -> None:
    add_row("sources", name="Bond", instrument="BOND-G", state="idea", amount=5.0)
    add_row("sources", name="Grant", instrument="GRT-EU", state="secured", amount=3.0)
    add_row("sources", name="Budget", instrument="OWN", state="applied", amount=2.0)
    add_row("sources", name="Advice", instrument="TA", state="secured", amount=1.0)
    layers = layers_of(money_of(investment))
    assert [one.layer for one in layers] == ["grant", "equity", "senior", "other"]
    assert [one.total for one in layers] == [3.0, 2.0, 5.0, 1.0]


def test_interest_of_loans_needs_that_of_every_one(investment: InvestmentPlan, add_row: AddRow) -> None:
    add_row("sources", name="Grant", instrument="GRT-EU", state="secured", amount=50.0)
    assert cost_of_capital(money_of(investment)) is None
    add_row("sources", name="Loan", instrument="LOAN-C", state="secured", amount=50.0, rate=0.04)
    add_row("sources", name="Bank", instrument="LOAN-K", state="applied", amount=150.0, rate=0.08)
    assert cost_of_capital(money_of(investment)) == pytest.approx(0.07)
    add_row("sources", name="Bond", instrument="BOND-G", state="secured", amount=5.0)
    assert cost_of_capital(money_of(investment)) is None


def test_burden_adds_annuities_of_the_citys_loans(
    investment: InvestmentPlan, editor: User, add_row: AddRow
) -> None:
    frame = MoneyFrame(income=100e6, debt_service=5e6, debt_limit=0.06, loan_rate=0.0, loan_years=10)
    save_frame(**acting(editor), investment=investment, frame=frame)
    add_row("sources", name="Loan", instrument="LOAN-C", payer="city", state="secured", amount=10e6)
    add_row("sources", name="Works", instrument="BOND-G", payer="utilities", state="secured", amount=99e6)
    add_row("sources", name="Bank", instrument="LOAN-K", state="idea", amount=5e6, repaid_in=5)
    burden = burden_of(money_of(investment))
    assert burden.now == 0.05
    assert burden.secured == pytest.approx(0.06)
    assert burden.everything == pytest.approx(0.07)
    assert burden.above


def test_loans_without_terms_are_named(investment: InvestmentPlan, add_row: AddRow) -> None:
    add_row("sources", name="Loan", instrument="LOAN-C", state="secured", amount=10e6)
    burden = burden_of(money_of(investment))
    assert burden.now is None
    assert burden.lacking == ("Loan",)


def test_climate_share_is_of_the_newest_year_of_the_city(investment: InvestmentPlan, add_row: AddRow) -> None:
    add_row("budgets", year=2022, budget=100.0, climate=10.0)
    add_row("budgets", year=2023, budget=200.0, climate=30.0)
    add_row("budgets", year=2024, holder="Works", budget=10.0, climate=9.0)
    assert climate_share(money_of(investment)) == (2023, 0.15)


def test_findings_name_what_contradicts_itself(
    plan: Plan, investment: InvestmentPlan, add_row: AddRow
) -> None:
    add_row("risks", name="Prices", action_code="Q7")
    add_row("costs", action_code="E1", name="Roofs", capex=9e6)
    add_row("sources", action_code="E1", name="Twice", state="secured", amount=10e6)
    add_row("sources", name="Loan", instrument="LOAN-C", state="secured", amount=1.0)
    plan.refresh_from_db()
    investment.refresh_from_db()
    titles = [one.title for one in investment_page(plan, investment).findings]
    assert titles == [
        "Risks: actions that the plan does not have",
        "E1: two costs that differ",
        "E1: more money than it costs",
        "1 action has no cost yet",
        "Loans that cannot be counted",
    ]

"""Present values, paybacks and modified rates, against published examples and their own definitions."""

from datetime import date
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import (
    bcr,
    capital_recovery_factor,
    discount_rate,
    equivalent_annual_cost,
    levelised_cost,
    mirr,
    npv,
    payback,
    xnpv,
)
from zeroward.methods.ghg.method import MethodError

AMOUNTS = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40)
RATE = st.floats(min_value=-0.2, max_value=0.5)


def test_first_payment_counts_today_unless_said_otherwise() -> None:
    # 1 188.44: example in the documentation of the spreadsheet function NPV
    flows = [-10_000, 3000, 4200, 6800]
    assert npv(0.1, flows, first=1) == pytest.approx(1188.4434, abs=1e-3)
    assert npv(0.1, flows) == pytest.approx(1.1 * npv(0.1, flows, first=1))


def test_falling_rate_discounts_year_by_year() -> None:
    # 0.7089 and 0.3459: the Green Book's own table of factors
    green = discount_rate("green_book")
    assert npv(green, [0] * 10 + [1]) == pytest.approx(0.7089, abs=5e-5)
    assert npv(green, [0] * 31 + [1]) == pytest.approx(0.3459, abs=5e-5)


@given(flows=AMOUNTS, rate=RATE, factor=st.floats(-5, 5))
def test_present_value_is_linear(flows: list[float], rate: float, factor: float) -> None:
    scaled = npv(rate, [factor * flow for flow in flows])
    size = npv(rate, [abs(flow) for flow in flows])
    assert scaled == pytest.approx(factor * npv(rate, flows), abs=1e-9 * max(size, 1) * 10)


def test_dates_count_by_365_days() -> None:
    # 2 086.65: example in the documentation of the spreadsheet function XNPV
    days = [date(2008, 1, 1), date(2008, 3, 1), date(2008, 10, 30), date(2009, 2, 15), date(2009, 4, 1)]
    flows = [-10_000, 2750, 4250, 3250, 2750]
    assert xnpv(0.09, flows, days) == pytest.approx(2086.647602, abs=1e-4)
    with pytest.raises(MethodError, match="5 payments, but 1 dates"):
        xnpv(0.09, flows, days[:1])


def test_modified_rate_of_documentation() -> None:
    flows = [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000]
    assert mirr(flows, finance_rate=0.1, reinvest_rate=0.12) == pytest.approx(0.126094, abs=1e-6)
    with pytest.raises(MethodError, match="money paid and money coming in"):
        mirr([1, 2], finance_rate=0, reinvest_rate=0)


def test_payback_lies_within_the_year() -> None:
    flows = [-1000, 300, 400, 500, 600]
    assert payback(flows) == pytest.approx(2.6)
    left = 1000 - 300 / 1.1 - 400 / 1.21 - 500 / 1.331
    assert payback(flows, 0.1) == pytest.approx(3 + left / (600 / 1.4641))


def test_payback_that_never_comes_is_none() -> None:
    assert payback([-1000, 300, 300]) is None
    assert payback([-100, 60, 60], 0.5) is None


def test_lasting_payback_looks_past_a_later_loss() -> None:
    flows = [-100, 150, -100, 80]
    assert payback(flows) == pytest.approx(100 / 150)
    assert payback(flows, lasting=True) == pytest.approx(2 + 50 / 80)
    assert payback([-100, 150, -100], lasting=True) is None


@given(flows=st.lists(st.floats(-1e4, 1e4), min_size=2, max_size=30))
def test_payback_none_means_the_sum_stays_below_zero(flows: list[float]) -> None:
    sums = list(accumulate(flows))
    found = payback(flows)
    assert (found is None) == all(level < 0 for level in sums)
    if found is not None:
        assert 0 <= found <= len(flows) - 1


def test_ratio_of_benefits_to_costs() -> None:
    assert bcr(0, benefits=[0, 150, 150], costs=[100, 50, 50]) == pytest.approx(1.5)
    with pytest.raises(MethodError, match="Without costs"):
        bcr(0.03, benefits=[1], costs=[0])


def test_cost_of_a_unit_of_output() -> None:
    # Twenty years, no interest: (1000 + 20 x 10) / (20 x 100)
    assert levelised_cost(capex=1000, opex=10, output=100, rate=0, years=20) == pytest.approx(0.6)
    assert levelised_cost(capex=1000, output=100, rate=0.05, years=20) == pytest.approx(
        1000 * capital_recovery_factor(0.05, 20) / 100
    )
    with pytest.raises(MethodError, match="Nothing is produced"):
        levelised_cost(capex=1, output=0, rate=0, years=1)
    with pytest.raises(MethodError, match="fraction between 0 and 1"):
        levelised_cost(capex=1, output=1, rate=0, years=1, degradation=2)


def test_equivalent_annual_cost_has_the_same_present_value() -> None:
    yearly = equivalent_annual_cost(capex=5000, rate=0.04, life=12, yearly=70)
    assert npv(0.04, [yearly] * 12, first=1) == pytest.approx(5000 + npv(0.04, [70] * 12, first=1))


@pytest.mark.parametrize("rate", [-1, -2, float("nan"), 1e300])
def test_senseless_rate_is_refused(rate: float) -> None:
    with pytest.raises(MethodError, match="has no meaning here"):
        npv(rate, [1, 2])

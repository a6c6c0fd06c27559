"""Rates of return: published examples, several roots, none, and that every root is one."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import irr, npv, xirr
from zeroward.methods.ghg.method import MethodError

WIDE = st.lists(
    st.builds(lambda sign, power: sign * 10**power, st.sampled_from([-1, 0, 1]), st.floats(-3, 6)),
    min_size=2,
    max_size=50,
)
FLOWS = st.lists(st.integers(-1000, 1000).map(float), min_size=2, max_size=25)


@pytest.mark.parametrize(
    ("flows", "rate", "tolerance"),
    [
        ([-100, 39, 59, 55, 20], 0.28095, 1e-5),  # documentation of numpy-financial
        ([-100, 0, 0, 74], 0.74 ** (1 / 3) - 1, 1e-12),
        ([-70_000, 12_000, 15_000, 18_000, 21_000, 26_000], 0.0866, 5e-5),  # documentation of Excel
        ([-70_000, 12_000, 15_000, 18_000, 21_000], -0.0212, 5e-5),
    ],
)
def test_single_rate(flows: list[float], rate: float, tolerance: float) -> None:
    found = irr(flows)
    assert found.kind == "one"
    assert found.only == pytest.approx(rate, abs=tolerance)


def test_both_rates_of_the_oil_pump() -> None:
    # Lorie and Savage 1955: 25 % and 400 %
    found = irr([-1600, 10_000, -10_000])
    assert found.roots == pytest.approx((0.25, 4.0))
    assert (found.kind, found.only, found.sign_changes) == ("several", None, 2)


def test_three_rates_from_their_product() -> None:
    # (x - 1.1)(x - 1.2)(x - 1.5) = x3 - 3.8 x2 + 4.77 x - 1.98 with x = 1 + r
    assert irr([100, -380, 477, -198]).roots == pytest.approx((0.1, 0.2, 0.5))


def test_no_rate_is_said() -> None:
    found = irr([1000, -3000, 2500])  # 9e6 - 1e7 < 0
    assert (found.kind, found.roots, found.sign_changes) == ("none", (), 2)
    assert irr([5, 5]).kind == irr([]).kind == irr([0, 0]).kind == "none"


def test_double_root_counts_once() -> None:
    assert irr([100, -220, 121]).roots == pytest.approx((0.1,), abs=1e-6)


def test_dates_of_documentation() -> None:
    # 37.3363 %: Microsoft's article Q116041, and 0.373362535 in the documentation
    days = [date(1992, 1, 1), date(1992, 3, 1), date(1992, 10, 30), date(1993, 2, 15), date(1993, 4, 1)]
    assert xirr([-10_000, 2750, 4250, 3250, 2750], days).only == pytest.approx(0.373362535, abs=1e-8)


def test_order_of_dates_is_irrelevant() -> None:
    days = [date(2024, 1, 1) + timedelta(days=365 * year) for year in (0, 1, 2)]
    assert xirr([60, -100, 60], [days[1], days[0], days[2]]).roots == pytest.approx(irr([-100, 60, 60]).roots)


@given(flows=FLOWS)
def test_every_root_is_a_root_and_there_are_no_more_than_sign_changes(flows: list[float]) -> None:
    found = irr(flows)
    assert len(found.roots) <= found.sign_changes
    for root in found.roots:
        if -0.9 < root < 1000:
            size = npv(root, [abs(flow) for flow in flows])
            assert npv(root, flows) == pytest.approx(0, abs=1e-6 * size)


@given(flows=FLOWS | WIDE)
def test_odd_number_of_sign_changes_has_a_root(flows: list[float]) -> None:
    found = irr(flows)
    if found.sign_changes % 2:
        assert found.roots
    if found.sign_changes == 1:
        assert len(found.roots) == 1


@given(rates=st.lists(st.floats(0.01, 3), min_size=1, max_size=3, unique=True))
def test_rates_that_were_built_in_are_found(rates: list[float]) -> None:
    rates = sorted(rates)
    if any(after - before < 0.05 for before, after in itertools.pairwise(rates)):
        return
    flows = [1.0]
    for rate in rates:
        flows = [a - (1 + rate) * b for a, b in zip([*flows, 0.0], [0.0, *flows], strict=True)]
    assert irr(flows).roots == pytest.approx(rates, rel=1e-6)


def test_payment_that_is_no_number_is_refused() -> None:
    with pytest.raises(MethodError, match="no number"):
        irr([-1, float("nan")])

"""HEAT in its reduced form, and what it refuses."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import active_travel, risk_reduction
from zeroward.methods.ghg.method import MethodError

GROUP: dict[str, Any] = {"population": 1000, "mortality": 0.005, "value_of_life": 2e6}


def test_reference_doses() -> None:
    # 11 % at 168 minutes of walking and 10 % at 100 of cycling (Kelly and others 2014), in a straight line
    assert active_travel("walking", minutes=168, **GROUP).reduction == pytest.approx(0.11)
    assert active_travel("walking", minutes=100, **GROUP).reduction == pytest.approx(0.065, abs=5e-4)
    cycling = active_travel("cycling", minutes=60, **GROUP)
    assert cycling.reduction == pytest.approx(0.06)
    assert (cycling.deaths, cycling.benefit) == pytest.approx((0.3, 600_000))


def test_effect_is_capped_and_builds_up() -> None:
    found = active_travel("cycling", minutes=600, **GROUP)
    assert (found.reduction, found.capped) == (0.45, True)
    assert [found.share(year) for year in (0, 1, 5, 9)] == [0, 0.2, 1, 1]


@given(minutes=st.floats(0, 800), more=st.floats(0, 30))
def test_more_walking_never_harms(minutes: float, more: float) -> None:
    first = active_travel("walking", minutes=minutes, **GROUP)
    second = active_travel("walking", minutes=minutes + more, **GROUP)
    assert 0 <= first.reduction <= second.reduction <= 0.30


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"population": 1}, "not for one person"),
        ({"habitual": False}, "not for a single event"),
        ({"minutes": 630}, "more than the studies cover"),
        ({"minutes": -1}, "zero or more"),
        ({"age_from": 12}, "ages 20 to 64, not 12"),
        ({"age_to": 80}, "ages 20 to 64, not 80"),
        ({"mortality": 500}, "between 0 and 1"),
    ],
)
def test_what_lies_outside_is_refused(change: dict[str, Any], words: str) -> None:
    with pytest.raises(MethodError, match=words):
        active_travel("cycling", **{"minutes": 60, **GROUP, **change})


def test_senseless_risk_is_refused() -> None:
    with pytest.raises(MethodError, match="relative risk"):
        risk_reduction(10, relative_risk=0.9, reference=0)

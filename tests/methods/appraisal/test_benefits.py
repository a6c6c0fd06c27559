"""Damage and deaths avoided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import attributable_deaths, external_cost


def test_damage_is_emission_times_price() -> None:
    assert external_cost(emission=12_000, price=36.8) == pytest.approx(441_600)


def test_one_full_step_gives_the_attributable_fraction_of_its_risk() -> None:
    found = attributable_deaths(population=500_000, rate=0.01, relative_risk=1.08, change=10)
    assert found == pytest.approx(5_000 * (1 - 1 / 1.08))


@given(st.floats(0.5, 3), st.floats(0, 50))
def test_no_change_makes_no_deaths_and_more_risk_never_more_than_all(risk: float, change: float) -> None:
    assert attributable_deaths(population=1000, rate=0.01, relative_risk=risk, change=0) == 0
    assert attributable_deaths(population=1000, rate=0.01, relative_risk=risk, change=change) <= 10


def test_risk_of_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="above zero"):
        attributable_deaths(population=1, rate=1, relative_risk=0, change=1)

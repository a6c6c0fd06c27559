"""Full agreement is not certainty: the lower end falls with few units and rare codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.coding.no_disagreement import low_without_disagreement
from zeroward.methods.ghg.method import MethodError


def test_lower_end_by_hand() -> None:
    assert low_without_disagreement(20, 0.25) == pytest.approx(1 - (1 - 0.025 ** (1 / 20)) / 0.375, rel=1e-12)
    assert low_without_disagreement(20, 0.25) == pytest.approx(1 - 0.1684 / 0.375, abs=1e-3)


@given(st.integers(1, 5000), st.floats(0.01, 0.5), st.integers(1, 500))
def test_more_units_and_commoner_codes_are_surer(units: int, prevalence: float, more: int) -> None:
    low = low_without_disagreement(units, prevalence)
    assert -1 <= low < 1
    assert low_without_disagreement(units + more, prevalence) >= low
    assert low_without_disagreement(units, 0.5) >= low
    assert low == pytest.approx(low_without_disagreement(units, 1 - prevalence))


@pytest.mark.parametrize(("units", "prevalence"), [(0, 0.5), (5, 0.0), (5, 1.0)])
def test_what_cannot_be_told_is_refused(units: int, prevalence: float) -> None:
    with pytest.raises(MethodError):
        low_without_disagreement(units, prevalence)

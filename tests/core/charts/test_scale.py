from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.core.charts.scale import Scale, around, nice_step, over_zero

amounts = st.floats(min_value=-1e12, max_value=1e12, allow_subnormal=False).map(lambda x: round(x, 3))


@given(st.lists(amounts, max_size=8))
def test_scale_over_zero_holds_zero_and_every_value(values: list[float]) -> None:
    scale = over_zero(values)
    for value in [0.0, *values]:
        assert -1e-6 <= scale.at(value) <= 100 + 1e-6


@given(st.lists(amounts, min_size=1, max_size=8))
def test_scale_around_values_leaves_room_at_both_ends(values: list[float]) -> None:
    scale = around(values)
    assert all(0 < scale.at(value) < 100 for value in values)


@given(st.floats(min_value=1e-6, max_value=1e12))
def test_ticks_are_few_and_within_the_scale(high: float) -> None:
    ticks = over_zero([high]).ticks()
    assert 2 <= len(ticks) <= 5
    assert ticks[0] == 0
    assert ticks[-1] <= high * (1 + 1e-6)


@pytest.mark.parametrize(("rough", "step"), [(0.3, 0.5), (1.0, 1.0), (1.2, 2.0), (2.3, 2.5), (690.0, 1000.0)])
def test_nice_step_is_round_and_not_smaller(rough: float, step: float) -> None:
    assert nice_step(rough) == step


def test_turned_scale_puts_zero_at_the_bottom() -> None:
    scale = over_zero([10.0], start=200, end=20)
    assert (scale.at(0), scale.at(10)) == (200, 20)
    assert Scale(0, 4, 0, 100).at(1) == 25


@pytest.mark.parametrize("value", [nan, inf])
def test_value_that_is_not_finite_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="not finite"):
        over_zero([value])
    with pytest.raises(ValueError, match="finite values"):
        around([value])

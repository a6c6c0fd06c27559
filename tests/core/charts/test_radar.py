import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.core.charts import Chart, Frame, Outline, radar
from zeroward.core.charts.radar import RADIUS, place_of

FRAME = Frame("Where the city stands", "Strongest in its mandate")


def drawn(*values: float | None, more: tuple[Outline, ...] = ()) -> Chart:
    axes = [f"Axis {at}" for at in range(len(values))]
    return radar(FRAME, axes, [Outline("Said", values, 2), *more], top=4, names="Dimension")


def test_axes_begin_at_the_top_and_follow_clockwise() -> None:
    assert place_of(0, 4, 1) == pytest.approx((0, -RADIUS))
    assert place_of(1, 4, 0.5) == pytest.approx((RADIUS / 2, 0))
    assert place_of(2, 4, 1) == pytest.approx((0, RADIUS))


def test_what_is_known_is_one_closed_outline() -> None:
    chart = drawn(4, 2, 0)
    assert chart.svg.count('<path class="course c2"') == 1
    assert f'<path class="course c2" d="M0 {-RADIUS:.0f}L' in chart.svg.replace("-0 ", "0 ")
    assert chart.svg.count('<circle class="d2 point"') == 3
    assert "hollow" not in chart.svg


def test_an_axis_that_is_not_known_interrupts_the_outline_and_is_never_zero() -> None:
    chart = drawn(4, None, 2, 1)
    assert chart.svg.count('<path class="course c2"') == 2
    assert "band" not in chart.svg
    assert chart.svg.count('class="hollow"') == 1
    assert ["Axis 1", "not known"] in chart.table.rows
    assert "not known</text>" in chart.svg


def test_each_axis_has_its_number_twice_and_its_name_once() -> None:
    chart = drawn(1, 2, 3)
    for at in (1, 2, 3):
        assert len(re.findall(rf'class="b"[^>]*>{at}</text>', chart.svg)) == 2
        assert chart.svg.count(f">Axis {at - 1}</text>") == 1


def test_two_outlines_are_told_apart_without_colour_and_stand_in_the_legend() -> None:
    chart = drawn(1, 2, 3, more=(Outline("With evidence", [1, None, 2], 1),))
    assert '<path class="course c1 dash"' in chart.svg
    assert chart.legend == [(2, "Said"), (1, "With evidence")]
    assert ["Axis 1", "2.0", "not known"] in chart.table.rows


@pytest.mark.parametrize(
    ("axes", "values", "top"),
    [
        (2, [1, 1], 4),
        (11, [1] * 11, 4),
        (3, [1, 1], 4),
        (3, [1, 1, 5], 4),
        (3, [1, 1, -0.1], 4),
        (3, [1, 1, float("nan")], 4),
        (3, [0, 0, 0], 0),
    ],
)
def test_what_is_no_radar_is_refused(axes: int, values: list[float], top: int) -> None:
    with pytest.raises(ValueError, match=r"axes|values|within"):
        radar(FRAME, ["a"] * axes, [Outline("Said", values)], top=top, names="")


def test_names_that_are_markup_are_escaped() -> None:
    chart = radar(FRAME, ["<script>"] * 3, [Outline("x", [1, 2, 3])], top=4, names="")
    assert "<script>" not in chart.svg


@given(st.lists(st.one_of(st.none(), st.floats(0, 4)), min_size=3, max_size=10))
def test_all_spots_lie_within_the_rings(values: list[float | None]) -> None:
    chart = drawn(*values)
    spots = re.findall(r'<circle class="d2 point" cx="([-\d.]+)" cy="([-\d.]+)"', chart.svg)
    assert len(spots) == sum(value is not None for value in values)
    assert all((float(x) ** 2 + float(y) ** 2) ** 0.5 <= RADIUS + 0.2 for x, y in spots)

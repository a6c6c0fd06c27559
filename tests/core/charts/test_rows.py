"""Charts of rows: bars, stacked bars, intervals, waterfall."""

import re

import pytest
from django.utils import translation

from zeroward.core.charts import (
    Bar,
    Cause,
    Frame,
    Interval,
    Part,
    Stack,
    bars,
    intervals,
    plain,
    stacked,
    tonnes,
    waterfall,
)
from zeroward.core.charts.words import width

FRAME = Frame("Emissions", "Most come from electricity", "Tonnes")
PARTS = [Part("Scope 1", 2), Part("Scope 2", 1), Part("Scope 3", 4)]


def rects(svg: str, kind: str) -> list[tuple[float, float]]:
    """Begin and width in percent of the rectangles of a class."""
    found = re.findall(rf'<rect class="{kind}" [^>]*?x="([\d.]+)%" y="[\d.]+" width="([\d.]+)%"', svg)
    return [(float(x), float(w)) for x, w in found]


def test_bars_begin_at_zero_and_are_in_proportion() -> None:
    chart = bars(FRAME, [Bar("A", 200.0), Bar("B", 50.0)], names="Carrier", values="Tonnes")
    assert rects(chart.svg, "d1") == [(0, 100), (0, 25)]


def test_negative_bar_lies_on_the_other_side_of_zero() -> None:
    chart = bars(FRAME, [Bar("A", 300.0), Bar("Trees", -100.0)], names="Carrier", values="Tonnes")
    assert rects(chart.svg, "d1") == [(25, 75), (0, 25)]
    assert chart.table.rows[1] == ["Trees", "−100"]


def test_value_that_is_not_known_is_hatched_and_says_why_and_is_no_zero() -> None:
    chart = bars(FRAME, [Bar("A", 2.0), Bar("Gas", None, reason="no meter")], names="Carrier", values="t")
    assert 'class="gap"' in chart.svg
    assert ">no meter</text>" in chart.svg
    assert chart.table.rows == [["A", "2"], ["Gas", "no meter"]]


def test_bars_with_intervals_print_both_ends_in_the_table() -> None:
    rows = [Bar("A", 2.0, 1.0, 4.0), Bar("B", 1.0)]
    chart = bars(FRAME, rows, names="Carrier", values="Tonnes")
    assert [column.label for column in chart.table.columns] == ["Carrier", "Tonnes", "From", "To"]
    assert chart.table.rows == [["A", "2", "1", "4"], ["B", "1", "", ""]]
    assert chart.svg.count('class="whisker"') == 3


def test_shares_have_the_sum_of_the_known_rows_as_their_base() -> None:
    rows = [Bar("A", 75.0), Bar("B", 25.0), Bar("C", None)]
    chart = bars(FRAME, rows, names="Carrier", values="Tonnes", shares=True)
    assert [row[-1] for row in chart.table.rows] == ["75.0\u00a0%", "25.0\u00a0%", ""]


def test_stack_parts_touch_and_sum_to_the_row() -> None:
    chart = stacked(FRAME, PARTS, [Stack("Energy", (30.0, 60.0, 10.0))], names="Sector", total="All")
    assert rects(chart.svg, "d2") == [(0, 30)]
    assert rects(chart.svg, "d1") == [(30, 60)]
    assert rects(chart.svg, "d4") == [(90, 10)]
    assert chart.table.rows == [["Energy", "30", "60", "10", "100", "100.0\u00a0%"]]
    assert chart.table.foot == ["All", "30", "60", "10", "100", "100.0\u00a0%"]


def test_stack_with_a_sink_keeps_it_apart_from_what_is_emitted() -> None:
    rows = [Stack("Energy", (60.0, 30.0, None)), Stack("Land", (10.0, None, -10.0))]
    chart = stacked(FRAME, PARTS, rows, names="Sector")
    assert rects(chart.svg, "d4") == [(0, 10)]
    assert rects(chart.svg, "d2") == [(10, 60), (10, 10)]
    assert chart.table.rows[1][-2:] == ["0", "0.0\u00a0%"]


def test_legend_names_only_parts_that_occur() -> None:
    chart = stacked(FRAME, PARTS, [Stack("Energy", (1.0, None, 0.0))], names="Sector")
    assert list(chart.legend) == [(2, "Scope 1")]


def test_row_without_any_value_is_a_gap_with_its_reason() -> None:
    chart = stacked(FRAME, PARTS, [Stack("IPPU", (None,) * 3, "not estimated")], names="Sector")
    assert 'class="gap"' in chart.svg
    assert chart.table.rows == [["IPPU", "–", "–", "–", "not estimated"]]


def test_stack_without_shares_has_no_column_for_them() -> None:
    chart = stacked(FRAME, PARTS, [Stack("Figures", (60.0, 30.0, 10.0))], names="Data", shares=False)
    assert chart.table.rows == [["Figures", "60", "30", "10", "100"]]
    assert "%" not in chart.svg.split("</title>")[1].replace('%"', "")


def test_row_of_another_length_than_the_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="1 values for 3 parts"):
        stacked(FRAME, PARTS, [Stack("Energy", (1.0,))], names="Sector")


def test_interval_prints_both_ends() -> None:
    chart = intervals(FRAME, [Interval("2022", 90.0, 100.0, 130.0)], names="Year", values="Tonnes")
    assert chart.table.rows == [["2022", "100", "90", "130"]]
    assert ">90 – 130</text>" in chart.svg


def test_wide_interval_prints_each_end_at_its_place() -> None:
    chart = intervals(FRAME, [Interval("2022", 10.0, 100.0, 130.0)], names="Year", values="Tonnes")
    assert ">10</text>" in chart.svg
    assert ">130</text>" in chart.svg


def test_estimate_outside_its_interval_is_refused() -> None:
    with pytest.raises(ValueError, match="not within"):
        intervals(FRAME, [Interval("2022", 90.0, 80.0, 130.0)], names="Year", values="Tonnes")


def test_waterfall_leads_from_one_total_to_the_other() -> None:
    causes = [Cause("People", 20.0), Cause("Grid", -60.0)]
    chart = waterfall(FRAME, ("2015", 100.0), causes, ("2022", 60.0), names="Cause", say=plain())
    assert rects(chart.svg, "up") == [(83.33, 16.67)]
    assert rects(chart.svg, "down") == [(50, 50)]
    assert chart.table.rows == [
        ["2015", "", "100"],
        ["People", "+\u00a020", "120"],
        ["Grid", "−\u00a060", "60"],
    ]
    assert chart.table.foot == ["2022", "−\u00a040", "60"]


def test_waterfall_with_a_remainder_is_refused() -> None:
    with pytest.raises(ValueError, match=r"lead to 120\.0, not to 60\.0"):
        waterfall(FRAME, ("a", 100.0), [Cause("b", 20.0)], ("c", 60.0), names="Cause", say=plain())


def test_long_names_break_into_lines_and_push_the_bar_down() -> None:
    name = "Petrol and diesel, private cars and commercial vehicles"
    short = bars(FRAME, [Bar("Petrol", 1.0)], names="Carrier", values="Tonnes")
    long = bars(FRAME, [Bar(name, 1.0)], names="Carrier", values="Tonnes")
    assert long.height == short.height + 20
    assert ">Petrol and diesel, private cars and</text>" in long.svg


def test_value_moves_under_a_name_that_leaves_it_no_room() -> None:
    beside = bars(FRAME, [Bar("Stationary energy", 1960857.0)], names="S", values="t", say=tonnes)
    below = bars(FRAME, [Bar("Stationary energy and industry", 1960857.0)], names="S", values="t", say=tonnes)
    assert below.height == beside.height + 19


def test_width_of_words_grows_with_letters_and_weight() -> None:
    assert width("ill") < width("mmm")
    assert width("Energy") < width("Energy", bold=True)
    assert width("Energy", size=13) < width("Energy")


def test_numbers_follow_the_reader_s_language() -> None:
    with translation.override("de"):
        chart = bars(FRAME, [Bar("Gas", 2.5)], names="Träger", values="t", say=plain(1))
    assert chart.table.rows == [["Gas", "2,5"]]

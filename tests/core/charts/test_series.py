import re

import pytest

from zeroward.core.charts import Course, Frame, Point, series

FRAME = Frame("By year", "Falling since 2015", "Thousand tonnes")


def lines(svg: str, kind: str) -> int:
    return len(re.findall(rf'<line class="{kind}[ "]', svg))


def test_following_years_are_joined_and_distant_ones_only_thinly() -> None:
    points = (Point(2015, 30.0), Point(2018, 28.0), Point(2019, 27.0))
    chart = series(FRAME, [Course("Total", points)], years="Year")
    assert lines(chart.svg, "run") == 1
    assert lines(chart.svg, "leap") == 1


def test_missing_years_are_hatched_once_with_their_reason_and_no_line_crosses_them() -> None:
    points = (
        Point(2018, 28.0),
        Point(2019, None, reason="no inventory"),
        Point(2020, None),
        Point(2021, 27.0),
    )
    chart = series(FRAME, [Course("Total", points)], years="Year")
    assert chart.svg.count('class="gap"') == 1
    assert ">no inventory</text>" in chart.svg
    assert lines(chart.svg, "run") + lines(chart.svg, "leap") == 0
    assert chart.table.rows == [
        ["2018", "28"],
        ["2019", "no inventory"],
        ["2020", "not known"],
        ["2021", "27"],
    ]


def test_point_that_cannot_be_compared_is_not_joined() -> None:
    points = (Point(2018, 28.0), Point(2019, 20.0, apart=True), Point(2020, 19.0))
    chart = series(FRAME, [Course("Total", points)], years="Year")
    assert lines(chart.svg, "run") == 1


def test_interval_is_a_band_over_following_years_and_a_bar_for_one_alone() -> None:
    points = (Point(2015, 30.0, 28.0, 33.0), Point(2018, 28.0, 26.0, 31.0), Point(2019, 27.0, 25.0, 29.0))
    chart = series(FRAME, [Course("Total", points)], years="Year")
    assert chart.svg.count('class="band b1"') == 1
    assert lines(chart.svg, "iv") == 1
    assert chart.table.rows[0] == ["2015", "30", "28", "33"]


def test_several_lines_have_a_legend_and_dashes_as_a_second_cue() -> None:
    points = (Point(2018, 28.0), Point(2019, 27.0))
    other = (Point(2018, 29.0), Point(2019, 26.0))
    chart = series(FRAME, [Course("As counted", points), Course("Weather", other, 3)], years="Year")
    assert list(chart.legend) == [(1, "As counted"), (3, "Weather")]
    assert 'class="run c3 dash"' in chart.svg
    assert [column.label for column in chart.table.columns] == ["Year", "As counted", "Weather"]


def test_one_year_alone_stands_in_the_middle() -> None:
    chart = series(FRAME, [Course("Total", (Point(2022, 5.0),))], years="Year")
    assert 'cx="55.00%"' in chart.svg


def test_years_shown_on_the_axis_leave_each_other_room() -> None:
    points = tuple(Point(year, 1.0) for year in range(1990, 2023))
    chart = series(FRAME, [Course("Total", points)], years="Year")
    shown = [int(year) for year in re.findall(r">(\d{4})</text>", chart.svg)]
    assert shown[0] == 1990
    assert shown[-1] == 2022
    assert len(shown) <= 6


@pytest.mark.parametrize("courses", [[], [Course("Nothing", (Point(2020, None),))]])
def test_series_without_a_known_point_is_refused(courses: list[Course]) -> None:
    with pytest.raises(ValueError, match="known point"):
        series(FRAME, courses, years="Year")


def test_labels_of_gaps_beside_each_other_stand_on_two_lines() -> None:
    points = (Point(2015, 1.0), Point(2018, None, reason="no inventory"), Point(2019, 1.0),
              Point(2020, None, reason="not complete"), Point(2022, 1.0))  # fmt: skip
    svg = series(FRAME, [Course("Total", points)], years="Year").svg
    heights = [re.findall(rf' y="(\d+)"[^>]*>{word}<', svg) for word in ("no inventory", "not complete")]
    assert heights == [["22"], ["44"]]

"""Courses, wedges and blocks: what is drawn is what the table says, and what cannot be drawn is refused."""

import itertools

import pytest

from zeroward.core.charts import Frame, Goal, Run, Seen, Upright, Wedge, blocks, courses, wedges

FRAME = Frame("Emissions by year", "The plan misses its target", "kt")
FALL = {2021: 720.0, 2025: 600.0, 2030: 480.0}
FLAT = {2021: 720.0, 2025: 720.0, 2030: 720.0}


def test_courses_draw_lines_band_goal_and_what_is_missing() -> None:
    low, high = ({year: value * much for year, value in FALL.items()} for much in (0.9, 1.1))
    goal = Goal(2030, 144.0, "Target <144>", 480.0, "336 missing")
    chart = courses(
        FRAME, [Run("Without", FLAT, 7, "dash"), Run("Plan", FALL, low=low, high=high)], years="Year", goal=goal,
        seen=[Seen("Observed", {2022: 700.0})],
    )  # fmt: skip
    svg = str(chart.svg)
    assert svg.count('class="course') == 2
    assert "course c7 dash" in svg
    assert 'class="band b1"' in svg
    assert 'class="lacking"' in svg
    assert "336 missing" in svg
    assert "Target &lt;144&gt;" in svg
    assert [row[0] for row in chart.table.rows] == ["2021", "2022", "2025", "2030"]
    assert chart.table.rows[1][1:] == ["–", "–", "700"]


def test_reached_goal_has_no_bracket() -> None:
    svg = str(courses(FRAME, [Run("Plan", FALL)], years="Year", goal=Goal(2030, 500.0, "Target")).svg)
    assert 'class="lacking"' not in svg
    assert 'class="goal"' in svg


def test_quiet_line_is_named_in_the_table_alone() -> None:
    chart = courses(FRAME, [Run("Plan", FALL), Run("Way", FLAT, quiet=True)], years="Year")
    assert ">Way<" not in str(chart.svg)
    assert [str(one.label) for one in chart.table.columns] == ["Year", "Plan", "Way"]


def test_names_of_lines_that_end_together_stand_apart() -> None:
    runs = [Run(name, {**FALL, 2030: 480.0 + at}) for at, name in enumerate(("One", "Two", "Three"))]
    svg = str(courses(FRAME, runs, years="Year").svg)
    heights = sorted(
        float(part.split('y="')[1].split('"')[0]) for part in svg.split("<text")
        if any(f">{name}<" in part for name in ("One", "Two", "Three"))
    )  # fmt: skip
    assert min(b - a for a, b in itertools.pairwise(heights)) >= 18.9


@pytest.mark.parametrize("runs", [[], [Run("Empty", {})], [Run(str(at), FALL) for at in range(6)]])
def test_courses_need_one_to_five_lines_with_values(runs: list[Run]) -> None:
    with pytest.raises(ValueError, match="One to five"):
        courses(FRAME, runs, years="Year")


def test_course_of_a_single_year_is_drawn() -> None:
    assert "<path" in str(courses(FRAME, [Run("Plan", {2021: 5.0})], years="Year").svg)


def test_wedges_lead_from_the_upper_course_to_what_is_left() -> None:
    layers = [
        Wedge("Tram", {2021: 0.0, 2025: 20.0, 2030: 40.0}),
        Wedge("Heat", {2021: 0.0, 2025: 100.0, 2030: 200.0}, 2),
    ]
    chart = wedges(FRAME, ("Without", FLAT), layers, "Left", years="Year")
    assert chart.table.rows[-1] == ["2030", "720", "40", "200", "480"]
    assert chart.legend == [(1, "Tram"), (2, "Heat")]
    assert str(chart.svg).count('class="wedge') == 2


def test_layer_that_adds_is_drawn_too() -> None:
    chart = wedges(FRAME, ("Without", FLAT), [Wedge("Bus", dict.fromkeys(FLAT, -10.0))], "Left", years="Year")
    assert chart.table.rows[0][-1] == "730"


@pytest.mark.parametrize("layers", [[Wedge("Short", {2021: 1.0})], [Wedge(str(at), FLAT) for at in range(7)]])
def test_wedges_need_a_value_for_every_year_and_are_few(layers: list[Wedge]) -> None:
    with pytest.raises(ValueError, match="At most six"):
        wedges(FRAME, ("Without", FLAT), layers, "Left", years="Year")


def test_blocks_stand_side_by_side_gains_below_zero() -> None:
    made = [Upright("M1", "Parking", 10.0, -30.0), Upright("M2", "Tram", 30.0, 80.0)]
    chart = blocks(FRAME, made, names="Action", widths="t", heights="€")
    svg = str(chart.svg)
    assert 'class="down" x="0.00%"' in svg
    assert 'class="up" x="25.00%"' in svg
    assert chart.table.rows[0] == ["M1 Parking", "10", "\u221230"]


@pytest.mark.parametrize("made", [[], [Upright("M1", "", 0.0, 5.0)]])
def test_blocks_need_width(made: list[Upright]) -> None:
    with pytest.raises(ValueError, match="width"):
        blocks(FRAME, made, names="Action", widths="t", heights="€")

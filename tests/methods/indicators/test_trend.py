"""Where an indicator stands: the path needed, the trend, and the word that follows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.indicators import Course, needed_path, standing

VALUES = st.floats(-1e6, 1e6, allow_nan=False)


def course(observed: dict[int, float], direction: str = "up", **other: object) -> Course:
    given: dict[str, object] = {"baseline_year": 2020, "baseline": 10.0, "targets": {2025: 20.0, 2030: 40.0}}
    return Course(**{**given, **other}, observed=observed, direction=direction)  # type: ignore[arg-type]


def test_path_runs_straight_from_target_to_target() -> None:
    path = needed_path(course({}))
    assert [path[year] for year in (2020, 2021, 2025, 2027, 2030)] == [10.0, 12.0, 20.0, 28.0, 40.0]
    assert needed_path(course({}, baseline=None)) == {}
    assert needed_path(course({}, targets={2019: 5.0})) == {}


@pytest.mark.parametrize(
    ("observed", "word"),
    [
        ({}, "no_figure"),
        ({2019: 12.0}, "no_figure"),
        ({2022: 14.0}, "on_path"),
        ({2022: 13.0}, "behind"),
        ({2022: 9.0}, "away"),
        ({2021: 10.5, 2022: 11.0, 2023: 15.5, 2024: 17.95}, "closing"),
        ({2024: 41.0}, "reached"),
    ],
)
def test_word_follows_from_the_figures(observed: dict[int, float], word: str) -> None:
    assert standing(course(observed)).word == word


def test_less_is_better_is_read_the_other_way_round() -> None:
    down = {"baseline": 100.0, "targets": {2030: 0.0}}
    assert standing(course({2025: 50.0}, "down", **down)).word == "on_path"
    assert standing(course({2025: 60.0}, "down", **down)).word == "behind"
    assert standing(course({2025: 110.0}, "down", **down)).word == "away"


def test_without_target_or_baseline_nothing_is_judged() -> None:
    assert standing(course({2024: 3.0}, targets={})).word == "no_target"
    lone = standing(course({2024: 3.0}, baseline=None, baseline_year=None))
    assert (lone.word, lone.needed, lone.trend) == ("one_figure", None, None)


def test_direction_follows_from_baseline_and_target_when_nobody_said() -> None:
    said = Course(2020, 10.0, {2030: 5.0}, {2025: 7.0}, None)
    assert standing(said).word == "on_path"
    assert standing(Course(2020, 10.0, {2030: 10.0}, {2025: 7.0}, None)).word == "no_target"


def test_trend_is_that_of_the_last_five_years_when_there_are_three_figures() -> None:
    few = standing(course({2024: 14.0}))
    assert (few.trend, few.trend_since) == (1.0, 2020)
    many = standing(course({2022: 10.0, 2023: 11.0, 2024: 12.0, 2025: 13.0, 2026: 14.0}))
    assert (many.trend, many.trend_since) == (pytest.approx(1.0), 2022)


def test_pace_is_what_is_needed_until_the_next_target() -> None:
    found = standing(course({2024: 14.0}))
    assert (found.pace, found.next_target_year, found.next_target) == (6.0, 2025, 20.0)
    late = standing(course({2031: 30.0}))
    assert (late.word, late.pace, late.needed) == ("behind", None, 40.0)


def test_figure_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="number"):
        standing(course({2024: float("nan")}))


@given(VALUES, VALUES, st.integers(2021, 2029))
def test_value_on_the_path_is_on_the_path(start: float, goal: float, year: int) -> None:
    path = needed_path(Course(2020, start, {2030: goal}, {}, None))
    direction = "up" if goal >= start else "down"
    found = standing(Course(2020, start, {2030: goal}, {year: path[year]}, direction))  # type: ignore[arg-type]
    assert found.word in ("on_path", "reached")


@given(st.dictionaries(st.integers(2021, 2030), VALUES, min_size=1), VALUES, VALUES)
def test_turning_all_signs_turns_nothing_else(observed: dict[int, float], start: float, goal: float) -> None:
    up = standing(Course(2020, start, {2030: goal}, observed, "up"))
    turned = {year: -value for year, value in observed.items()}
    down = standing(Course(2020, -start, {2030: -goal}, turned, "down"))
    assert up.word == down.word

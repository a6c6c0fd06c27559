"""One indicator in one year: reached early, passed, fallen back, and where it goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.indicators import Course
from zeroward.methods.monitoring import look, path_from_here


def course(observed: dict[int, float], **changes: object) -> Course:
    base: dict[str, object] = {
        "baseline_year": 2018, "baseline": 100.0, "targets": {2025: 60.0, 2030: 20.0}, "direction": "down",
    }  # fmt: skip
    return Course(**{**base, **changes}, observed=observed)  # type: ignore[arg-type]


def test_target_reached_early_says_when() -> None:
    found = look(course({2024: 50.0, 2026: 19.0, 2027: 18.0}), year=2027)
    assert found.reached is not None
    assert (found.reached.year, found.reached.early, found.reached.held) == (2026, 4, True)
    assert (found.progress.share, found.passed) == (1.0, 0)
    assert found.sentence == "The target was met in 2026."


def test_target_that_was_met_and_lost_is_not_met() -> None:
    found = look(course({2026: 19.0, 2027: 30.0}), year=2032)
    assert found.reached is not None
    assert not found.reached.held
    assert found.progress.share == pytest.approx(0.875)
    assert found.passed == 2
    assert found.sentence == "The target was met in 2026 and is not met any more."


def test_target_year_that_passed_is_counted() -> None:
    found = look(course({2029: 40.0}), year=2033)
    assert (found.passed, found.reached) == (3, None)
    assert found.sentence == "The target was due 3 years ago and is not met."
    assert found.from_here == {2029: 40.0, 2030: 20.0}


def test_figures_after_the_year_do_not_count() -> None:
    found = look(course({2024: 70.0, 2031: 10.0}), year=2025)
    assert found.reached is None
    assert found.standing.year == 2024


def test_missing_base_says_so_and_still_knows_a_met_target() -> None:
    found = look(course({2024: 15.0}, baseline=None, baseline_year=None), year=2024)
    assert (found.progress.state, found.progress.share) == ("no_base", 1.0)
    far = look(course({2024: 55.0}, baseline=None, baseline_year=None), year=2024)
    assert (far.progress.state, far.progress.share) == ("no_base", None)
    assert far.sentence == "There are too few figures to say where it goes."


@pytest.mark.parametrize(
    ("figures", "outlook"),
    [
        ((95.0, 88.0, 80.0, 74.0, 67.0), "meets"),
        ((100.0, 99.0, 99.5, 98.0, 98.5), "misses"),
        ((90.0, 98.0, 84.0, 95.0, 75.0), "open"),
        ((95.0, 90.0), "none"),
    ],
)
def test_outlook_is_told_by_the_interval_of_the_trend(figures: tuple[float, ...], outlook: str) -> None:
    found = look(course({2019 + at: value for at, value in enumerate(figures)}), year=2023)
    assert found.outlook == outlook
    words = {"meets": "is met.", "misses": "is missed.", "open": "both.", "none": "too few figures"}
    assert words[outlook] in found.sentence


def test_path_from_here_runs_through_the_targets_to_come() -> None:
    path = path_from_here(course({2023: 80.0}))
    assert path == {
        2023: 80.0,
        2024: 70.0,
        2025: 60.0,
        2026: 52.0,
        2027: 44.0,
        2028: 36.0,
        2029: 28.0,
        2030: 20.0,
    }
    assert path_from_here(course({2031: 10.0})) == {}
    assert path_from_here(course({}, baseline=None, baseline_year=None)) == {}


@given(st.dictionaries(st.integers(2019, 2035), st.floats(0, 200), min_size=1), st.integers(2019, 2040))
def test_path_ends_at_the_last_target_and_starts_at_the_last_figure(
    observed: dict[int, float], year: int
) -> None:
    seen = {one: value for one, value in observed.items() if one <= year}
    path = look(course(observed), year=year).from_here
    if path:
        assert path[max(path)] == pytest.approx(20.0)
        assert min(path) == (max(seen) if seen else 2018)

"""What to write with the days that there are: against every choice tried out, and where work falls together."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zeroward.methods.funding import Application, best_portfolio, clashes
from zeroward.methods.ghg.method import MethodError

NOW = datetime(2026, 11, 26, 10, tzinfo=UTC)
applications = st.lists(
    st.builds(
        Application,
        key=st.uuids().map(str),
        value=st.integers(0, 100).map(lambda found: found / 100),
        days=st.integers(0, 60).map(float),
        pinned=st.booleans().filter(lambda found: not found) | st.just(False),
        rivals=st.sampled_from(("", "", "one call")),
    ),
    max_size=9,
)


def best_by_trying(found: list[Application], budget: float) -> float:
    best = 0.0
    for size in range(len(found) + 1):
        for chosen in itertools.combinations(found, size):
            rivals = [one.rivals for one in chosen if one.rivals]
            if sum(one.days for one in chosen) <= budget and len(rivals) == len(set(rivals)):
                best = max(best, sum(one.value for one in chosen))
    return best


@given(applications, st.integers(0, 150))
@settings(max_examples=40, deadline=None)
def test_choice_is_the_best_of_all(found: list[Application], budget: int) -> None:
    chosen = best_portfolio(found, budget)
    assert chosen.days <= budget + 1e-9
    assert chosen.value == pytest.approx(best_by_trying(found, budget), abs=1e-5)
    assert sorted((*chosen.chosen, *chosen.left)) == sorted(one.key for one in found)
    assert chosen.free == pytest.approx(budget - chosen.days)


@given(applications, st.integers(0, 100), st.integers(1, 50))
@settings(max_examples=25, deadline=None)
def test_more_days_are_never_worse(found: list[Application], budget: int, more: int) -> None:
    assert best_portfolio(found, budget + more).value >= best_portfolio(found, budget).value - 1e-5


def test_pinned_ones_are_written_and_too_many_are_named() -> None:
    found = [
        Application("a", 0.1, 30, pinned=True),
        Application("b", 0.9, 30),
        Application("c", 0.2, 30, pinned=True),
    ]
    assert best_portfolio(found, 60).chosen == ("a", "c")
    over = best_portfolio(found, 50)
    assert (over.chosen, over.pinned_over) == (("a", "c"), 10)
    rivals = [
        Application("a", 1, 1, pinned=True, rivals="x"),
        Application("b", 1, 1, pinned=True, rivals="x"),
    ]
    with pytest.raises(MethodError, match="exclude each other"):
        best_portfolio(rivals, 10)


def test_of_equal_sums_the_one_with_less_work_is_taken() -> None:
    found = [Application("a", 0.5, 40), Application("b", 0.5, 10), Application("c", 0.5, 40)]
    assert best_portfolio(found, 40).chosen == ("b",)
    assert best_portfolio([], 10).chosen == ()


@pytest.mark.parametrize(
    "wrong", [Application("a", -1, 1), Application("a", 1, float("nan")), Application("a", 1, -3)]
)
def test_numbers_that_are_none_are_refused(wrong: Application) -> None:
    with pytest.raises(MethodError):
        best_portfolio([wrong], 10)
    with pytest.raises(MethodError):
        best_portfolio([Application("a", 1, 1), Application("a", 1, 1)], 10)
    with pytest.raises(MethodError):
        best_portfolio([], float("inf"))


def test_work_that_falls_together_is_named_with_its_days() -> None:
    def due(key: str, days: int, work: float) -> Application:
        return Application(key, 1, work, NOW + timedelta(days=days))

    found = [
        due("late", 100, 20),
        due("early", 40, 20),
        due("far", 400, 10),
        Application("open", 1, 9),
        due("past", -1, 5),
    ]
    assert clashes(found, NOW) == ()
    found.append(due("between", 50, 20))
    assert [(one.first, one.second, one.overlap_days) for one in clashes(found, NOW)] == [
        ("early", "between", 20)
    ]

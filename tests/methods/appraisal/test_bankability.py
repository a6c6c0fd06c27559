"""Bankability: points that add up, what is not known, what blocks, and what to do next."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.appraisal import bankability, bankability_data
from zeroward.methods.appraisal.bankability_data import data_of
from zeroward.methods.appraisal.rates import FOLDER
from zeroward.methods.ghg.method import MethodError

DATA = bankability_data()
ASKED = [one for one in DATA.criteria if not one.is_measured]
BEST = {one.key: one.top for one in ASKED}
GOOD = {"gap": 0.0, "documents": 1.0, "cover": 1.5}
levels = st.fixed_dictionaries({one.key: st.none() | st.integers(0, one.top) for one in ASKED})
facts = st.fixed_dictionaries(
    {
        "gap": st.none() | st.floats(0, 1),
        "documents": st.none() | st.floats(0, 1),
        "cover": st.none() | st.floats(0, 3),
    }
)
views = st.sampled_from(sorted(DATA.views))


def raw() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / "bankability.json").read_text(encoding="utf-8"))
    return found


def test_the_best_project_has_all_points_in_every_view() -> None:
    for view in DATA.views:
        found = bankability(BEST, GOOD, view)
        assert (found.score, found.most) == (pytest.approx(100), pytest.approx(100))
        assert not found.blocking
        assert not found.unknown
        assert found.next_step is None
        assert found.band == "ready to be shown"


def test_the_worst_project_is_blocked_where_its_funder_asks_for_more() -> None:
    found = bankability(dict.fromkeys(BEST, 0), {"gap": 1.0, "documents": 0.0}, "bank")
    assert found.score == 0
    assert found.band == "in the making"
    assert {one.criterion.key for one in found.blocking} == set(DATA.views["bank"].blocking)


def test_nothing_known_is_no_zero() -> None:
    found = bankability({}, {})
    assert (found.score, found.most) == (0, pytest.approx(100))
    assert found.blocking == ()
    assert len(found.unknown) == len(DATA.criteria)
    assert found.unknown[0].criterion.key == "maturity"
    assert found.next_step is None


def test_a_debt_that_is_not_covered_limits_the_answer() -> None:
    found = bankability(BEST, {**GOOD, "cover": 0.9}, "bank")
    part = next(one for one in found.parts if one.criterion.key == "revenue")
    assert part.capped
    assert part.level == 1
    assert part.blocks
    assert next(one.level for one in bankability(BEST, {**GOOD, "cover": 1.2}).parts if one.capped is False)
    assert found.next_step == part


@pytest.mark.parametrize(
    ("gap", "level"), [(1.0, 0), (0.8, 1), (0.51, 1), (0.5, 2), (0.2, 3), (0.05, 4), (0.0, 4)]
)
def test_the_gap_is_measured_at_its_edges(gap: float, level: int) -> None:
    found = bankability({}, {"gap": gap})
    assert next(one.level for one in found.parts if one.criterion.key == "capital") == level


def test_what_blocks_comes_before_what_brings_points() -> None:
    worse = {**BEST, "legal": 0, "maturity": 0}
    found = bankability(worse, GOOD, "balanced")
    assert [one.criterion.key for one in found.steps] == ["legal", "maturity"]


@given(levels, facts, views)
def test_points_add_up_and_stay_within_bounds(given_levels: dict[str, Any], numbers: Any, view: str) -> None:
    found = bankability(given_levels, numbers, view)
    assert 0 <= found.score <= found.most <= 100 + 1e-9
    assert found.score == pytest.approx(sum(one.points for one in found.parts))
    assert all(one.gain >= -1e-9 for one in found.parts)
    assert set(found.blocking).isdisjoint(found.unknown)


@given(levels, facts, views, st.sampled_from([one.key for one in ASKED]))
def test_a_better_answer_never_costs_points(
    given_levels: dict[str, Any], numbers: Any, view: str, key: str
) -> None:
    level = given_levels[key]
    better = {**given_levels, key: 0 if level is None else min(level + 1, BEST[key])}
    assert bankability(better, numbers, view).score >= bankability(given_levels, numbers, view).score - 1e-9


@given(levels, facts, views)
def test_taking_the_next_step_brings_what_it_says(
    given_levels: dict[str, Any], numbers: Any, view: str
) -> None:
    found = bankability(given_levels, numbers, view)
    step = found.next_step
    if step is None or step.criterion.fact or step.level is None:
        return
    after = bankability({**given_levels, step.criterion.key: step.level + 1}, numbers, view)
    assert after.score == pytest.approx(found.score + step.gain)


@pytest.mark.parametrize(
    ("given_levels", "numbers", "view"),
    [
        ({"fit": 9}, {}, "balanced"),
        ({"fit": -1}, {}, "balanced"),
        ({"beauty": 1}, {}, "balanced"),
        ({}, {"gap": float("nan")}, "balanced"),
        ({}, {}, "pope"),
    ],
)
def test_what_means_nothing_is_refused(given_levels: Any, numbers: Any, view: str) -> None:
    with pytest.raises(MethodError):
        bankability(given_levels, numbers, view)


def test_weights_that_do_not_add_up_are_refused() -> None:
    changed = raw()
    changed["views"][0]["weights"]["fit"] += 1
    with pytest.raises(MethodError, match="cannot be used"):
        data_of(changed)
    changed = raw()
    changed["views"][0]["blocking"]["beauty"] = 1
    with pytest.raises(MethodError, match="cannot be used"):
        data_of(changed)

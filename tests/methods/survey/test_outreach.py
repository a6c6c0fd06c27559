"""Blind spots of the frame."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.methods.survey.errors import SurveyError
from zeroward.methods.survey.outreach import coverage, inequality, unheard

FRAME = {"country": ["RO"] * 4 + ["FR"] * 6, "size": ["S", "S", "L", "L"] + ["S"] * 3 + ["L"] * 3}
ANSWERED = [0, 0, 0, 0, 1, 1, 0, 1, 0, 0]


def test_coverage_counts_and_scores_by_cell() -> None:
    found = coverage(FRAME, by=["country"], stages={"invited": [1] * 10, "answered": ANSWERED})
    assert [(one.of["country"], one.members) for one in found] == [("RO", 4), ("FR", 6)]
    blind, other = found
    assert blind.stages["answered"].count == 0
    assert blind.score == 4.0
    assert blind.score_low < blind.score <= blind.score_high
    assert other.score == pytest.approx(3.0)
    assert other.quotient == pytest.approx(0.5 / 0.3)
    assert other.stages["answered"].share.interval.method == "clopper-pearson"


def test_impact_weighs_members() -> None:
    impact = [10] * 4 + [1] * 6
    found = coverage(FRAME, by=["country"], stages={"answered": ANSWERED}, impact=impact)
    assert found[0].score == 40


def test_members_stand_in_every_one_of_their_themes() -> None:
    themes = [{"energy", "waste"}] * 4 + [{"energy"}] * 5 + [set()]
    found = coverage(FRAME, by=["country"], stages={"answered": ANSWERED}, themes=themes)
    assert {(one.of["country"], one.of["theme"]): one.members for one in found} == {
        ("RO", "energy"): 4, ("RO", "waste"): 4, ("FR", "energy"): 5,
    }  # fmt: skip


def test_nobody_reached_gives_no_ratio() -> None:
    found = coverage(FRAME, by=["size"], stages={"answered": [0] * 10})
    assert {one.quotient for one in found} == {None}


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"by": ["nowhere"]}, "no variable nowhere"),
        ({"stages": {}}, "No stage"),
        ({"stages": {"answered": [2] * 10}}, "needs 0 or 1"),
        ({"impact": [-1] * 10}, "below zero"),
        ({"themes": [set()]}, "Themes are given for 1"),
    ],
)
def test_coverage_bad_input_is_refused_with_a_remedy(more: dict[str, object], words: str) -> None:
    given_all: dict[str, object] = {"by": ["country"], "stages": {"answered": ANSWERED}} | more
    with pytest.raises(SurveyError, match=words) as caught:
        coverage(FRAME, **given_all)  # type: ignore[arg-type]
    assert caught.value.remedy


def test_inequality_of_equal_contacts_is_zero_and_of_one_alone_is_nearly_one() -> None:
    assert inequality([3, 3, 3])[0] == pytest.approx(0)
    assert inequality([0] * 9 + [5])[0] == pytest.approx(0.9)
    with pytest.raises(SurveyError):
        inequality([0, 0])


def test_unheard_of_all_asked_is_exact() -> None:
    assert unheard(10, 10, 4) == (4, 4)
    low, high = unheard(112, 62, 33)
    assert (round(low / 112, 3), round(high / 112, 3)) == (0.446, 0.616)


@given(
    st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("xyz"), st.booleans()), min_size=2, max_size=40)
)
def test_cells_cover_the_frame_once(rows: list[tuple[str, str, bool]]) -> None:
    frame = {"one": [row[0] for row in rows], "two": [row[1] for row in rows]}
    answered = np.array([row[2] for row in rows], dtype=float)
    found = coverage(frame, by=["one", "two"], stages={"answered": answered})
    assert sorted(row for one in found for row in one.rows) == list(range(len(rows)))
    assert sum(one.stages["answered"].count for one in found) == answered.sum()
    assert sum(one.score for one in found) == pytest.approx(len(rows) - answered.sum())

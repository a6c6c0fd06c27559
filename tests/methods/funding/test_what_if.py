"""What would change a score or open a gate."""

from datetime import UTC, datetime

import numpy as np

from tests.methods.funding.shipped import NOW, compiled
from zeroward.methods.funding import Scoring, changes
from zeroward.methods.funding.cities import Cities
from zeroward.methods.funding.what_if import Step

SPRING = datetime(2023, 5, 15, 10, tzinfo=UTC)
TOWN = {
    "country": "ES",
    "legal_form": "municipality",
    "secap_adopted": False,
    "plan_stage": "none",
    "council_decision": False,
    "staff_days": 10,
    "cofinancing_percent": 10,
    "can_prefinance": False,
}


def test_decision_that_opens_a_closed_gate_comes_first_with_the_whole_score() -> None:
    place = compiled().place["eucf-5"]
    found = changes(compiled(), TOWN, SPRING, [place])[place]
    assert [one.step.fact for one in found[:2]] == ["council_decision", "secap_adopted"]
    assert (found[0].before, found[0].after, found[0].opens) == (False, True, True)
    after = Scoring(compiled(), Cities([{**TOWN, "council_decision": True}]), SPRING)
    score = after.exact(np.array([0]), np.array([place], np.int32)).scores[0]
    assert found[0].gain == score


def test_gains_are_differences_of_scores() -> None:
    place = compiled().place["cohesion-calls"]
    found = {one.step.fact: one for one in changes(compiled(), TOWN, NOW, [place])[place]}
    assert set(found) >= {"can_prefinance", "staff_days"}
    for fact, value in (("can_prefinance", True), ("staff_days", 30)):
        scoring = Scoring(compiled(), Cities([TOWN, {**TOWN, fact: value}]), NOW)
        scores = scoring.exact(np.array([0, 1]), np.array([place, place], np.int32)).scores
        assert found[fact].gain == scores[1] - scores[0]


def test_answer_that_is_there_already_and_growth_from_nothing_change_nothing() -> None:
    place = compiled().place["elena"]
    assert changes(
        compiled(), {"secap_adopted": True}, NOW, [place], steps=[Step("secap_adopted", to=True)]
    ) == {place: ()}
    assert changes(compiled(), {}, NOW, [place], steps=[Step("staff_days", add=20)]) == {place: ()}
    assert changes(compiled(), TOWN, NOW, []) == {}

"""The shipped rules lead each of the twenty journeys to a first step that was thought sensible before they existed."""

from typing import Any

import pytest

from tests.methods.steps.shipped import journeys, shipped, situation_of
from zeroward.methods.steps import next_steps

EACH = pytest.mark.parametrize("journey", journeys(), ids=lambda one: str(one["key"]))


def test_there_are_twenty() -> None:
    assert len({one["key"] for one in journeys()}) == 20


@EACH
def test_first_steps_are_those_that_were_expected(journey: dict[str, Any]) -> None:
    keys = [one.step.key for one in next_steps(shipped(), situation_of(journey)).steps]
    assert keys[0] in journey["first"]
    assert set(keys[1:3]) & set(journey["soon"])


@EACH
def test_nothing_is_offered_that_they_cannot_take(journey: dict[str, Any]) -> None:
    found = next_steps(shipped(), situation_of(journey), limit=200)
    assert {one.step.key for one in found.steps[:8]} & set(journey["never"]) == set()
    closed = {one.step.key for one in found.of_kind("closed")}
    assert {one.step.key for one in found.steps} & closed == set()


@EACH
def test_no_dead_end_and_not_all_of_one_kind(journey: dict[str, Any]) -> None:
    steps = next_steps(shipped(), situation_of(journey)).steps
    assert len(steps) >= 3
    assert all(one.step.visitor_links for one in steps)
    assert len({one.step.phase for one in steps[:3]}) > 1
    assert len({one.step.family for one in steps}) == len(steps)

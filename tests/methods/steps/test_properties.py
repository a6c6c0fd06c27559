"""What holds for every situation."""

import math
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.steps.shipped import TODAY, facts, shipped, statuses
from zeroward.methods.conditions import verdict_of
from zeroward.methods.steps import ROLES, STAGES, Situation, next_steps

pytestmark = pytest.mark.slow

NEEDS = sorted({need for step in shipped().steps.values() for need in step.needs})
KEYS = sorted(shipped().steps)
SIGNALS = [signal.key for signal in shipped().signals]
YES_NO = sorted({"mission_city", "mission_label", "neutrality_pledge", "has_inventory", "council_decision"})


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    told: dict[str, Any] = {}
    told["role"] = draw(st.sampled_from(ROLES))
    country = draw(st.sampled_from(["", "AL", "AT", "NO", "RO", "TR", "UA"]))
    if country:
        told |= {"country": country, "eu_status": statuses()[country]}
    for key, values in (("stage", st.sampled_from(STAGES)), ("population", st.integers(0, 3_000_000))):
        if draw(st.booleans()):
            told[key] = draw(values)
    told["needs"] = frozenset(draw(st.sets(st.sampled_from(NEEDS), max_size=3)))
    told |= draw(st.dictionaries(st.sampled_from(YES_NO + SIGNALS), st.booleans(), max_size=12))
    dates = draw(
        st.dictionaries(
            st.sampled_from(KEYS), st.integers(-10, 400).map(lambda d: TODAY + timedelta(d)), max_size=3
        )
    )
    return Situation(
        told,
        TODAY,
        weak=frozenset(draw(st.sets(st.sampled_from(NEEDS), max_size=2))),
        dates=dates,
        done=frozenset(draw(st.sets(st.sampled_from(KEYS), max_size=10))),
        away=frozenset(draw(st.sets(st.sampled_from(KEYS), max_size=10))),
        first=tuple(draw(st.lists(st.sampled_from(KEYS), max_size=3))),
        account=draw(st.booleans()),
    )


@given(situations())
@settings(deadline=None, max_examples=150)
def test_parts_add_up_and_lie_between_nought_and_one(situation: Situation) -> None:
    found = next_steps(shipped(), situation)
    for one in (*found.steps, *found.asks):
        assert math.isclose(one.score, sum(part.points for part in one.parts), abs_tol=1e-12)
        assert 0 <= one.score <= 1 + 1e-12
        assert all(0 <= part.value <= 1 for part in one.parts)


@given(situations())
@settings(deadline=None, max_examples=150)
def test_nothing_closed_done_or_put_aside_is_offered(situation: Situation) -> None:
    found = next_steps(shipped(), situation, limit=200)
    for one in found.steps:
        step = one.step
        assert step.key not in situation.done
        assert step.key not in situation.away
        assert situation.role in step.roles
        assert step.when is None or verdict_of(step.when, situation.facts) is not False
        assert one.placed or step.when is None or verdict_of(step.when, situation.facts) is True
        assert step.done is None or verdict_of(step.done, situation.facts) is not True
    assert len({one.step.key for one in found.steps}) == len(found.steps)


@given(situations())
@settings(deadline=None, max_examples=100)
def test_every_step_stands_somewhere_and_questions_can_be_asked(situation: Situation) -> None:
    found = next_steps(shipped(), situation)
    assert set(found.standing) == {step.key for step in shipped().of_role(situation.role)}
    for one in found.of_kind("ask"):
        assert one.missing
        assert set(one.missing) <= facts()
    for one in found.of_kind("waiting"):
        assert one.waits_for


@given(situations(), st.integers(1, 5))
@settings(deadline=None, max_examples=100)
def test_a_shorter_list_is_the_beginning_of_a_longer_one(situation: Situation, limit: int) -> None:
    longer = [one.step.key for one in next_steps(shipped(), situation, limit=8).steps]
    assert [one.step.key for one in next_steps(shipped(), situation, limit=limit).steps] == longer[:limit]


@given(situations())
@settings(deadline=None, max_examples=100)
def test_the_order_of_facts_and_of_steps_does_not_matter(situation: Situation) -> None:
    turned = dict(reversed(list(situation.facts.items())))
    other = replace(
        shipped(),
        by_role={role: tuple(reversed(steps)) for role, steps in shipped().by_role.items()},
    )
    there = next_steps(other, replace(situation, facts=turned))
    here = next_steps(shipped(), situation)
    assert [one.step.key for one in here.steps] == [one.step.key for one in there.steps]
    assert [one.step.key for one in here.asks] == [one.step.key for one in there.asks]


@given(situations(), st.sampled_from(NEEDS))
@settings(deadline=None, max_examples=100)
def test_asking_for_help_never_lowers_a_step_that_gives_it(situation: Situation, need: str) -> None:
    asked = {**situation.facts, "needs": situation.needs | {need}}
    before = {one.step.key: one.score for one in next_steps(shipped(), situation, limit=200).steps}
    after = {
        one.step.key: one.score
        for one in next_steps(shipped(), replace(situation, facts=asked), limit=200).steps
    }
    assert set(before) == set(after)
    for key, score in after.items():
        helps = need in shipped().steps[key].needs
        assert score >= before[key] if helps else score == before[key]


@given(situations(), st.integers(0, 200), st.integers(0, 200))
@settings(deadline=None, max_examples=100)
def test_a_nearer_date_never_lowers_a_step(situation: Situation, one: int, two: int) -> None:
    def score(days: int) -> dict[str, float]:
        day: date = TODAY + timedelta(days)
        dated = replace(situation, dates=dict.fromkeys(KEYS, day), first=())
        return {found.step.key: found.score for found in next_steps(shipped(), dated, limit=200).steps}

    near, far = score(min(one, two)), score(max(one, two))
    assert all(near[key] >= far[key] for key in near)


@given(situations())
@settings(deadline=None, max_examples=100)
def test_what_was_put_on_top_stands_on_top(situation: Situation) -> None:
    found = next_steps(shipped(), situation)
    placed = [one.step.key for one in found.steps if one.placed]
    assert [one.step.key for one in found.steps][: len(placed)] == placed
    kinds = {key: found.standing[key].kind for key in situation.first if key in found.standing}
    assert set(placed) == {key for key, kind in kinds.items() if kind not in ("done", "closed", "away")}

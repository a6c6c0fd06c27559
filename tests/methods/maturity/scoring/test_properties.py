"""What holds for every questionnaire: range, monotone, weight conserved, free of order, explained to the last point."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.maturity.scoring.structures import shuffled, situations
from zeroward.methods.maturity.scoring import (
    UNKNOWN,
    Answer,
    Branch,
    branches,
    compare,
    gate,
    leaves,
    level,
    raises,
    score,
    together,
)

pytestmark = pytest.mark.slow


@given(situations())
def test_scores_lie_between_zero_and_one_and_within_their_bounds(case):
    root, said, factors, caps = case
    found = score(root, said, factors=factors, caps=caps)
    for node in found.nodes.values():
        assert 0 <= node.low <= node.high <= 1
        assert 0 <= node.coverage <= 1
        if node.score is not None:
            assert node.low <= node.score <= node.high
            assert node.weakest <= node.score
            assert node.weakest <= node.middle <= 1
        assert (node.score is None) == (node.extent in ("none", "not_concerned"))
        assert (node.extent == "full") == (node.low == node.high and node.coverage == 1)


@given(situations(), st.data())
def test_a_higher_answer_never_lowers_anything(case, data):
    root, said, factors, caps = case
    known = [key for key, one in said.items() if one.level is not None]
    if not known:
        return
    key = data.draw(st.sampled_from(known))
    more = data.draw(st.fractions(said[key].level, 4))
    before = score(root, said, factors=factors, caps=caps)
    after = score(root, said | {key: level(more)}, factors=factors, caps=caps)
    for name, node in before.nodes.items():
        other = after.nodes[name]
        assert other.low >= node.low
        assert other.high >= node.high
        for one in ("score", "middle", "weakest"):
            assert getattr(node, one) is None or getattr(other, one) >= getattr(node, one)
        assert other.coverage == node.coverage


@given(situations(), st.data())
def test_more_evidence_never_lowers_and_never_passes_what_was_said(case, data):
    root, said, factors, caps = case
    more = {key: data.draw(st.fractions(cap, 1)) for key, cap in caps.items()}
    before = score(root, said, factors=factors, caps=caps)
    after = score(root, said, factors=factors, caps=more)
    claimed = score(root, said, factors=factors)
    for name, node in before.nodes.items():
        if node.score is not None:
            assert node.score <= after.nodes[name].score <= claimed.nodes[name].score
    for part in before.parts.values():
        assert part.points + part.withheld == claimed.parts[part.key].points


@given(situations())
def test_points_add_up_to_the_score_exactly(case):
    root, said, factors, caps = case
    found = score(root, said, factors=factors, caps=caps)
    assert sum(part.points for part in found.parts.values()) == (found.whole.score or 0)


@given(situations())
def test_weight_of_what_does_not_concern_the_city_is_passed_on_whole(case):
    root, said, factors, caps = case
    found = score(root, said, factors=factors, caps=caps)
    parts = found.parts.values()
    assert sum(part.base for part in parts) == 1
    assert sum(part.concerned for part in parts) == (0 if found.whole.extent == "not_concerned" else 1)
    assert sum(part.share for part in parts) == (0 if found.whole.score is None else 1)
    for part in parts:
        if part.state == "not_concerned":
            assert part.concerned == part.share == 0
        if part.state in ("unknown", "silent"):
            assert part.share == 0


@given(situations())
def test_weight_is_passed_on_within_a_group_before_it_leaves_it(case):
    """A group in which anything counts keeps the share that it has among the groups beside it that count."""
    root, said, factors, _caps = case
    found = score(root, said, factors=factors)
    for branch in branches(root):
        node = found.nodes[branch.key]
        inside = [one for one in branch.children if isinstance(one, Branch)]
        shares = [found.nodes[one.key].share for one in inside]
        leaf_shares = [
            found.parts[one.key].concerned for one in branch.children if not isinstance(one, Branch)
        ]
        assert sum(shares) + sum(leaf_shares) == node.share
        counting = [one for one in inside if found.nodes[one.key].share]
        for first in counting:
            for second in counting:
                left = found.nodes[first.key].share * Fraction(str(second.weight))
                assert left == found.nodes[second.key].share * Fraction(str(first.weight))


@given(st.data())
def test_order_of_questions_and_answers_does_not_matter(data):
    root, said, factors, caps = data.draw(situations())
    other = shuffled(data.draw, root)
    items = data.draw(st.permutations(list(said.items())))
    first = score(root, said, factors=factors, caps=caps)
    second = score(other, dict(items), factors=factors, caps=caps)
    for key, node in first.nodes.items():
        assert set(second.nodes[key].weakest_at) == set(node.weakest_at)
        for name in ("score", "low", "high", "coverage", "middle", "weakest", "share", "extent"):
            assert getattr(second.nodes[key], name) == getattr(node, name)
    assert {key: (one.points, one.state) for key, one in first.parts.items()} == {
        key: (one.points, one.state) for key, one in second.parts.items()
    }
    assert {one.key for one in raises(root, first)} == {one.key for one in raises(other, second)}


@given(st.data())
def test_order_of_officers_does_not_matter_and_one_more_level_never_lowers(data):
    several = data.draw(
        st.lists(st.one_of(st.integers(0, 4).map(level), st.just(UNKNOWN), st.just(Answer("not_concerned"))))
    )
    found = together(several)
    assert together(data.draw(st.permutations(several))) == found
    if found.answer.level is not None:
        assert found.low <= found.answer.level <= found.high
        at = data.draw(st.sampled_from([at for at, one in enumerate(several) if one.level is not None]))
        higher = [*several]
        higher[at] = level(data.draw(st.fractions(several[at].level, 4)))
        assert together(higher).answer.level >= found.answer.level


@given(situations())
def test_each_step_raises_the_score_by_exactly_what_it_says(case):
    root, said, factors, caps = case
    before = score(root, said, factors=factors, caps=caps)
    steps = raises(root, before)
    assert [one.worth for one in steps] == sorted((one.worth for one in steps), reverse=True)
    for step in steps:
        answers = said | {step.key: level(step.to)}
        limits = {**caps, step.key: Fraction(1)}
        after = score(root, answers, factors=factors, caps=limits)
        assert after.whole.score == before.whole.score + step.gain
        assert step.gain > 0
    worth = {one.key for one in steps}
    for part in before.parts.values():
        assert (part.key in worth) == bool(part.share and part.value is not None and part.value < 1)


@given(situations(), st.data())
def test_changes_add_up_to_the_difference_exactly(case, data):
    root, said, factors, caps = case
    other_root, other_said, other_factors, _ = data.draw(situations())
    for second in (
        score(root, {**said, **{key: level(2) for key in list(said)[:2]}}, factors=factors),
        score(other_root, other_said, factors=other_factors),
    ):
        first = score(root, said, factors=factors, caps=caps)
        found = compare(first, second)
        if found.total is None:
            assert not any(one.total for one in found.changes)
        else:
            assert sum(one.total for one in found.changes) == found.total
        back = compare(second, first)
        assert {one.key: -one.total for one in back.changes} == {one.key: one.total for one in found.changes}


@given(situations())
def test_the_gate_is_never_above_any_of_its_groups(case):
    root, said, factors, caps = case
    found = score(root, said, factors=factors, caps=caps)
    keys = [one.key for one in branches(root)]
    door = gate(found, keys)
    scores = [found.nodes[key].score for key in keys if found.nodes[key].score is not None]
    assert door.value == (min(scores) if scores else None)
    assert set(door.open) == {key for key in keys if found.nodes[key].extent == "none"}
    assert all(found.nodes[key].score == door.value for key in door.at)


@given(situations())
def test_what_is_not_concerned_gives_the_score_of_a_questionnaire_without_it(case):
    """Redistribution is the same as asking less."""
    root, said, factors, caps = case
    without = _without(root, {key for key, one in said.items() if one.state == "not_concerned"})
    found = score(root, said, factors=factors, caps=caps)
    if without is None:
        assert found.whole.extent == "not_concerned"
        return
    other = score(without, said, factors=factors, caps=caps)
    assert (other.whole.score, other.whole.low, other.whole.high) == (
        found.whole.score,
        found.whole.low,
        found.whole.high,
    )
    assert [one.key for one in leaves(without)] == [
        key for key in found.parts if said.get(key) != Answer("not_concerned")
    ]


def _without(node, keys):
    if not isinstance(node, Branch):
        return None if node.key in keys else node
    children = tuple(child for one in node.children if (child := _without(one, keys)) is not None)
    return Branch(node.key, children, node.weight) if children else None

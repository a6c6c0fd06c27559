"""Worked out by hand: what changed between two times, and how many cities are spread."""

from fractions import Fraction as F

import pytest

from tests.methods.maturity.scoring.structures import ROOT, SAID
from zeroward.methods.maturity.scoring import (
    NOT_CONCERNED,
    SILENT,
    UNKNOWN,
    Branch,
    Leaf,
    compare,
    distribution,
    level,
    score,
)


def changes_of(before, after):
    return {one.key: one for one in compare(before, after).changes}


def test_another_level_alone_changes_the_score_by_its_weight():
    before, after = score(ROOT, SAID), score(ROOT, {**SAID, "b2": level(3), "a1": level(2)})
    found = compare(before, after)
    by_key = {one.key: one for one in found.changes}
    assert (by_key["b2"].how, by_key["b2"].by_answer, by_key["b2"].by_weight) == ("raised", F(3, 16), 0)
    assert (by_key["a1"].how, by_key["a1"].by_answer) == ("lowered", F(-1, 16))
    assert (by_key["a2"].how, by_key["a2"].total) == ("same", 0)
    assert (by_key["b2"].before, by_key["b2"].after) == (F(1, 4), F(3, 4))
    assert (found.before, found.after, found.total) == (before.whole.score, after.whole.score, F(1, 8))
    assert found.groups == {"a": (F(5, 8), F(3, 8)), "b": (F(1, 2), F(3, 4))}


def test_an_answer_that_is_new_moves_the_others_by_their_weight():
    root = Branch("r", (Leaf("x"), Leaf("y")))
    before, after = score(root, {"x": level(4)}), score(root, {"x": level(4), "y": level(0)})
    found = changes_of(before, after)
    assert (found["y"].how, found["y"].before, found["y"].after) == ("now_known", None, 0)
    assert found["y"].by_weight == F(1, 2) * (0 - F(3, 4))
    assert found["x"].by_weight == F(-1, 2) * (1 - F(3, 4))
    assert (found["x"].by_answer, found["y"].by_answer) == (0, 0)
    back = changes_of(after, before)
    assert back["y"].how == "no_longer_known"
    assert back["y"].by_weight == F(3, 8)


def test_weight_and_level_that_change_together_are_told_apart():
    root = Branch("r", (Leaf("x"), Leaf("y")))
    before = score(root, {"x": level(4), "y": level(0)})
    after = score(root, {"x": level(2), "y": level(0)}, factors={"x": F(3)})
    found = changes_of(before, after)
    assert found["x"].by_answer == F(1, 2) * (F(1, 2) + F(3, 4)) * F(-1, 2)
    centre = (F(1, 2) + F(3, 8)) / 2
    assert found["x"].by_weight == F(1, 4) * (F(3, 4) - centre)
    assert found["y"].by_weight == F(-1, 4) * (0 - centre)


@pytest.mark.parametrize(
    ("old", "new", "how"),
    [
        (NOT_CONCERNED, level(1), "now_concerned"),
        (level(1), NOT_CONCERNED, "no_longer_concerned"),
        (NOT_CONCERNED, UNKNOWN, "now_concerned"),
        (UNKNOWN, NOT_CONCERNED, "no_longer_concerned"),
        (NOT_CONCERNED, NOT_CONCERNED, "open"),
        (UNKNOWN, SILENT, "open"),
    ],
)
def test_what_happened_to_a_question_is_named(old, new, how):
    root = Branch("r", (Leaf("x"), Leaf("y")))
    found = changes_of(score(root, {"x": old, "y": level(2)}), score(root, {"x": new, "y": level(2)}))
    assert found["x"].how == how


def test_questions_that_were_added_or_dropped_are_named_and_add_up():
    old, new = Branch("r", (Leaf("x"), Leaf("y"))), Branch("q", (Leaf("x"), Branch("s", (Leaf("z"),))))
    before = score(old, {"x": level(1), "y": level(3)})
    after = score(new, {"x": level(1), "z": level(4)})
    found = compare(before, after)
    assert {one.key: one.how for one in found.changes} == {"x": "same", "z": "added", "y": "dropped"}
    assert [one.key for one in found.changes] == ["x", "z", "y"]
    assert sum(one.total for one in found.changes) == found.total
    assert found.groups == {"s": (None, 1)}


def test_without_a_score_nothing_adds_up():
    found = compare(score(ROOT, {}), score(ROOT, SAID))
    assert found.total is None
    assert (found.before, found.after) == (None, score(ROOT, SAID).whole.score)
    assert all(one.total == 0 for one in found.changes)
    assert compare(score(ROOT, SAID), score(ROOT, {})).total is None


def test_quarters_of_a_distribution_are_those_of_type_7():
    found = distribution([F(5), F(1), F(2), F(4), F(3)])
    assert (found.n, found.lower, found.middle, found.upper) == (5, 2, 3, 4)
    six = distribution([F(one) for one in range(6)])
    assert (six.lower, six.middle, six.upper) == (F(5, 4), F(5, 2), F(15, 4))


def test_a_distribution_of_fewer_than_five_is_not_shown():
    assert distribution([F(1)] * 4) is None
    assert distribution([F(1)] * 5) is not None
    assert distribution([F(1)], least=1).upper == 1
    assert distribution([], least=1) is None


def test_the_upper_quarter_lies_between_the_last_two_values():
    five = distribution([F(0), F(0), F(0), F(0), F(8)])
    assert (five.lower, five.middle, five.upper) == (0, 0, 0)
    six = distribution([F(0), F(0), F(0), F(0), F(0), F(8)], least=6)
    assert six.upper == 0
    two = distribution([F(0), F(8)], least=2)
    assert (two.lower, two.middle, two.upper) == (2, 4, 6)
    assert distribution([F(3)], least=1).lower == 3

"""Worked out by hand: what a questionnaire of two groups comes to."""

from fractions import Fraction as F

import pytest

from tests.methods.maturity.scoring.structures import ROOT, SAID, B
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.scoring import (
    NOT_CONCERNED,
    SILENT,
    UNKNOWN,
    Answer,
    Branch,
    Leaf,
    Rule,
    branches,
    checked,
    evidence_cap,
    exact,
    gate,
    leaves,
    level,
    middle,
    personalised,
    raises,
    score,
    together,
    with_steps,
)


def test_levels_are_weighted_within_groups_and_groups_among_each_other():
    found = score(ROOT, SAID)
    assert found.nodes["a"].score == F(2 * 4 + 2, 16)
    assert found.nodes["b"].score == F(1, 2)
    assert found.whole.score == F(1, 4) * F(5, 8) + F(3, 4) * F(1, 2)
    assert (found.nodes["a"].share, found.nodes["b"].share, found.whole.share) == (F(1, 4), F(3, 4), 1)
    assert found.parts["a1"].share == F(1, 8)
    assert found.parts["a1"].points == F(1, 8)
    assert found.parts["a2"].points == F(1, 16) * F(1, 2)
    assert found.parts["b2"].within == ("all", "b")
    assert found.parts["a1"].within == ("all", "a")
    assert list(found.nodes) == ["all", "a", "b"]
    assert list(found.parts) == ["a1", "a2", "a3", "b1", "b2"]
    assert found.root == "all"


def test_median_and_weakest_stand_beside_the_mean():
    found = score(ROOT, SAID)
    assert (found.nodes["a"].middle, found.nodes["a"].weakest, found.nodes["a"].weakest_at) == (
        F(1, 2),
        0,
        ("a3",),
    )
    assert (found.nodes["b"].middle, found.nodes["b"].weakest_at) == (F(1, 2), ("b2",))
    assert found.whole.middle == F(1, 2)
    assert found.whole.weakest_at == ("a3",)
    two = score(B, {"b1": level(2), "b2": level(2)})
    assert two.whole.weakest_at == ("b1", "b2")


def test_what_is_not_known_leaves_a_range_and_is_not_counted():
    found = score(ROOT, {**SAID, "a1": UNKNOWN, "b2": SILENT})
    a, b = found.nodes["a"], found.nodes["b"]
    assert (a.score, a.low, a.high, a.coverage, a.extent) == (F(1, 4), F(1, 8), F(5, 8), F(1, 2), "part")
    assert (b.score, b.low, b.high, b.coverage) == (F(3, 4), F(3, 8), F(7, 8), F(1, 2))
    assert found.whole.score == F(1, 4) * F(1, 4) + F(3, 4) * F(3, 4)
    assert found.whole.coverage == F(1, 2)
    assert found.parts["a1"].state == "unknown"
    assert found.parts["b2"].state == "silent"
    assert found.parts["a1"].claimed is found.parts["a1"].value is None
    assert found.parts["a1"].points == found.parts["a1"].withheld == 0
    assert found.parts["a1"].concerned == F(1, 8)
    assert found.parts["a2"].share == F(1, 8)


def test_a_group_of_which_nothing_is_known_has_no_score_and_the_widest_range():
    found = score(ROOT, {"b1": level(4), "b2": level(4)})
    a = found.nodes["a"]
    assert (a.score, a.low, a.high, a.coverage, a.extent, a.share) == (None, 0, 1, 0, "none", F(1, 4))
    assert (a.middle, a.weakest, a.weakest_at) == (None, None, ())
    assert found.whole.score == 1
    assert (found.whole.low, found.whole.high, found.whole.extent) == (F(3, 4), 1, "part")


def test_what_does_not_concern_the_city_passes_its_weight_to_its_neighbours():
    found = score(ROOT, {**SAID, "a1": NOT_CONCERNED})
    assert found.nodes["a"].score == F(1, 4)
    assert found.parts["a2"].concerned == found.parts["a2"].share == F(1, 8)
    assert found.parts["a2"].base == F(1, 16)
    assert found.parts["a1"].base == F(1, 8)
    assert found.parts["a1"].concerned == 0
    assert found.nodes["a"].extent == "full"
    assert found.nodes["b"].share == F(3, 4)


def test_a_group_that_does_not_concern_the_city_passes_its_weight_one_storey_higher():
    found = score(ROOT, {**SAID, "b1": NOT_CONCERNED, "b2": NOT_CONCERNED})
    b = found.nodes["b"]
    assert (b.extent, b.score, b.low, b.high, b.coverage, b.share) == ("not_concerned", None, 0, 0, 0, 0)
    assert (b.middle, b.weakest, b.weakest_at) == (None, None, ())
    assert found.whole.score == F(5, 8)
    assert found.nodes["a"].share == 1
    nothing = score(B, {"b1": NOT_CONCERNED, "b2": NOT_CONCERNED})
    assert nothing.whole.extent == "not_concerned"


def test_evidence_caps_what_counts_and_the_rest_is_withheld():
    found = score(ROOT, SAID, caps={"a1": F(1, 4), "b1": F(1, 2), "b2": F(1, 2)})
    assert found.parts["a1"].value == F(1, 4)
    assert found.parts["a1"].claimed == 1
    assert found.parts["a1"].withheld == F(1, 8) * F(3, 4)
    assert found.parts["b2"].value == F(1, 4)
    assert found.parts["b2"].withheld == 0
    assert [evidence_cap(one) for one in (0, 1, 2, 3, 4, -1)] == [F(1, 4), F(1, 2), F(3, 4), 1, 1, F(1, 4)]
    assert evidence_cap(0, 2) == F(1, 2)


def test_factors_change_weights_and_zero_takes_a_question_away():
    found = score(ROOT, SAID, factors={"a1": F(1, 2), "b2": F(0)})
    assert found.nodes["a"].score == F(4 + 2, 12)
    assert found.nodes["b"].score == F(3, 4)
    assert found.parts["b2"].state == "not_concerned"
    assert found.parts["b2"].base == F(3, 8)
    assert score(ROOT, SAID, factors={"b": F(0)}).whole.score == F(5, 8)


@pytest.mark.parametrize("wrong", [-1, 5, F(-1, 3), 4.5])
def test_a_level_that_does_not_exist_is_refused(wrong):
    with pytest.raises(MethodError) as refused:
        score(ROOT, {"a1": level(wrong)})
    assert refused.value.place == "a1"
    assert refused.value.message == f"a1 has no level {float(wrong)}."
    assert refused.value.remedy == "Choose a level from 0 to 4."


def test_a_question_may_have_fewer_levels():
    root = Branch("all", (Leaf("x", top=1),))
    assert score(root, {"x": level(1)}).whole.score == 1
    with pytest.raises(MethodError, match="no level 2"):
        score(root, {"x": level(2)})


def test_answers_to_other_questions_are_left_out():
    assert score(ROOT, {**SAID, "zzz": level(4)}) == score(ROOT, SAID)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], SILENT),
        ([SILENT], SILENT),
        ([UNKNOWN, SILENT], UNKNOWN),
        ([NOT_CONCERNED, SILENT], NOT_CONCERNED),
        ([NOT_CONCERNED, UNKNOWN], UNKNOWN),
        ([NOT_CONCERNED, level(2)], level(2)),
        ([level(1), level(4)], level(1)),
        ([level(1), level(4), level(3)], level(3)),
        ([UNKNOWN, level(0)], level(0)),
    ],
)
def test_several_answers_become_one(given, expected):
    assert together(given).answer == expected


def test_how_far_several_are_apart_is_kept():
    found = together([level(1), level(4), NOT_CONCERNED, UNKNOWN, UNKNOWN])
    assert (found.low, found.high, found.spread, found.torn) == (1, 4, 3, True)
    assert found.levels == (1, 4)
    assert (found.counts["known"], found.counts["unknown"], found.counts["not_concerned"]) == (2, 2, 1)
    nobody = together([NOT_CONCERNED])
    assert (nobody.low, nobody.high, nobody.spread, nobody.torn) == (None, None, 0, False)
    assert not together([level(1), UNKNOWN]).torn


def test_the_median_of_an_even_number_lies_between_and_of_nothing_there_is_none():
    assert middle([F(1), F(0), F(1, 2), F(0)]) == F(1, 4)
    with pytest.raises(ValueError, match=r"^There is no median of nothing\.$"):
        middle([])


def test_rules_multiply_and_what_is_open_changes_nothing():
    small, coast, unclear = Rule("small", 0.5, "Half."), Rule("coast", 0.2), Rule("unclear", 0)
    root = Branch(
        "all", (Leaf("x", rules=(small, coast, unclear)), Leaf("y", rules=(Rule("small", 1),)), Leaf("z"))
    )
    found = personalised(root, {"small": True, "coast": True, "unclear": None}.__getitem__)
    assert found.factors == {"x": F(1, 10)}
    assert found.applied == {"x": (small, coast), "y": (Rule("small", 1),)}
    assert found.open == {"x": (unclear,)}
    nothing = personalised(root, lambda _condition: False)
    assert (nothing.factors, nothing.applied, nothing.open) == ({}, {}, {})


def test_numbers_are_taken_as_they_are_written():
    assert exact(0.1) == F(1, 10)
    assert exact(F(1, 3)) == F(1, 3)
    assert exact(2) == 2
    for wrong in (float("nan"), float("inf")):
        with pytest.raises(ValueError, match=f"^{wrong} is no finite number\\.$"):
            exact(wrong)


@pytest.mark.parametrize(
    ("root", "place", "message"),
    [
        (Branch("r", (Leaf("x"), Leaf("x"))), "x", "x is used twice."),
        (Branch("r", (Leaf("r"),)), "r", "r is used twice."),
        (Branch("r", ()), "r", "r holds no question."),
        (Branch("r", (Leaf("x", 0),)), "r", "r: everything in it weighs nothing."),
        (Branch("r", (Leaf("x", -1), Leaf("y"))), "x", "x: a weight is zero or more."),
        (Branch("r", (Leaf("x", float("inf")),)), "x", "x: a weight is zero or more."),
        (Branch("r", (Leaf("x"),), float("nan")), "r", "r: a weight is zero or more."),
        (Branch("r", (Leaf("x", top=0),)), "x", "x has no level above zero."),
        (Branch("r", (Leaf("x", effort=0),)), "x", "x: an effort is more than zero."),
        (Branch("r", (Leaf("x", effort=float("nan")),)), "x", "x: an effort is more than zero."),
        (Branch("r", (Leaf("x", rules=(Rule("c", -1),)),)), "x", "x: a factor is zero or more."),
    ],
)
def test_a_structure_that_makes_no_sense_is_refused(root, place, message):
    with pytest.raises(MethodError) as refused:
        checked(root)
    assert (refused.value.place, refused.value.message) == (place, message)
    assert refused.value.remedy == "Mend the definition of the questions."


def test_a_structure_that_makes_sense_is_given_back():
    root = Branch("r", (Leaf("x", 0, top=1, effort=0.5, rules=(Rule("c", 0),)), Branch("s", (Leaf("y"),), 0)))
    with pytest.raises(MethodError, match="weighs nothing"):
        checked(root)
    good = Branch("r", (*root.children, Leaf("z")))
    assert checked(good) is good
    assert [one.key for one in leaves(good)] == ["x", "y", "z"]
    assert [one.key for one in branches(good)] == ["r", "s"]
    assert list(branches(Leaf("x"))) == []


def test_defaults_of_a_question():
    one = Leaf("x")
    assert (one.weight, one.top, one.effort, one.rules) == (1, 4, 1, ())
    assert Branch("b", (one,)).weight == 1


def test_the_gate_is_the_weakest_group_and_says_what_is_open():
    found = score(ROOT, SAID)
    assert gate(found, ["a", "b"]) == gate(found, ("b", "a"))
    assert gate(found, ["a", "b"]).value == F(1, 2)
    assert gate(found, ["a", "b"]).at == ("b",)
    assert gate(found, ["a", "b"]).open == ()
    part = score(ROOT, {"a1": level(4)})
    assert (gate(part, ["a", "b"]).value, gate(part, ["a", "b"]).open) == (1, ("b",))
    nothing = gate(score(ROOT, {}), ["a"])
    assert (nothing.value, nothing.at, nothing.open) == (None, (), ("a",))
    apart = score(ROOT, {**SAID, "b1": NOT_CONCERNED, "b2": NOT_CONCERNED})
    assert gate(apart, ["a", "b"]).at == ("a",)
    assert gate(apart, ["a", "b"]).open == ()
    with pytest.raises(KeyError):
        gate(found, ["zzz"])


def test_steps_stand_by_gain_for_effort_then_gain_then_key():
    found = raises(ROOT, score(ROOT, SAID))
    assert [(one.key, one.kind, one.to) for one in found] == [
        ("b1", "level", 4),
        ("b2", "level", 2),
        ("a3", "level", 1),
        ("a2", "level", 3),
    ]
    assert found[0].gain == F(3, 8) * F(1, 4)
    assert (found[3].gain, found[3].effort, found[3].worth) == (F(1, 64), 3, F(1, 192))


def test_evidence_for_what_was_said_is_a_step_of_its_own():
    scored = score(ROOT, SAID, caps={"a1": F(1, 4), "b1": F(3, 4)})
    found = {one.key: one for one in raises(ROOT, scored, showing=2)}
    assert (found["a1"].kind, found["a1"].gain, found["a1"].effort, found["a1"].to) == (
        "evidence",
        F(3, 32),
        2,
        4,
    )
    assert found["b1"].kind == "level"
    assert raises(ROOT, scored)[0].effort == 1


def test_a_step_between_two_levels_goes_no_higher_than_the_top():
    root = Branch("r", (Leaf("x"),))
    (step,) = raises(root, score(root, {"x": level(3.5)}))
    assert (step.to, step.gain) == (4, F(1, 8))
    assert raises(root, score(root, {"x": level(4)})) == []
    assert raises(root, score(root, {"x": UNKNOWN})) == []
    assert raises(root, score(root, {"x": level(1)}, factors={"x": F(0)})) == []


def test_several_steps_together_add_up():
    scored = score(ROOT, SAID)
    found = raises(ROOT, scored)
    assert with_steps(scored, found[:2]) == scored.whole.score + F(3, 32) + F(3, 32)
    assert with_steps(scored, []) == scored.whole.score
    assert with_steps(score(ROOT, {}), found) is None


def test_an_answer_is_what_it_says():
    assert level(2) == Answer("known", F(2))
    assert UNKNOWN.level is None

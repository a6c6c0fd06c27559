"""Whether answers will do: required, bounds and checks of what is shown, and of nothing else."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.methods.questions.samples import question, sample
from tests.methods.questions.test_routing import ALL
from tests.support.questionnaires import ASKED, TODAY, definitions
from zeroward.methods.questions import Definition, definition_from
from zeroward.methods.questions.answers_check import problems_in
from zeroward.methods.questions.simulation import World, respondents, trial


def found(answers: dict[str, Any], **more: Any) -> list[tuple[str, str]]:
    return [(one.kind, one.place) for one in problems_in(sample(), answers, today=TODAY, **more)]


def test_whole_answer_has_no_problem() -> None:
    assert found(ALL) == []


def test_required_questions_are_missing_only_when_shown() -> None:
    assert found({}) == [("missing", "size")]
    assert found({"size": 5, "target": "yes"}) == [("missing", "year")]
    assert found({}, complete=False) == []
    assert found({}, sections=["needs"]) == []


def test_check_of_the_questionnaire_is_asked() -> None:
    problem = problems_in(sample(), ALL | {"year": 2100}, today=TODAY)[0]
    assert (problem.kind, problem.place) == ("check", "year")
    assert problem.words == {"en": "Give a year from 2025 to 2050."}


def test_bounds_are_asked_again_for_what_a_draft_kept() -> None:
    assert found(ALL | {"barriers": ["money", "none"], "size": 0}, complete=False) == [("bounds", "size")]
    assert found(ALL | {"barriers": ["money", "none"]}) == [("bounds", "barriers")]
    assert found(ALL | {"barriers.other": ""}) == [("bounds", "barriers.other")]


def test_required_grid_wants_every_row() -> None:
    definition = definition_from(question(1, 2, required=True))
    answers = ALL | {"support": {"peers": "low"}}
    assert [one.place for one in problems_in(definition, answers, today=TODAY)] == ["support.advice"]


def test_list_without_choices_left_holds_nobody_up() -> None:
    choices = [{"key": "a", "label": {"en": "A"}, "when": "false()"}]
    definition = definition_from(question(0, 1, kind="one", required=True, choices=choices))
    assert problems_in(definition, {"size": 5}, today=TODAY) == ()


def test_simulated_respondents_are_the_same_for_the_same_seed() -> None:
    first, again, other = (respondents(sample(), count=20, seed=seed, today=TODAY) for seed in (1, 1, 2))
    assert first == again
    assert first != other
    assert respondents(sample(), count=5, seed=1, today=TODAY) == first[:5]


def test_trial_tells_what_nobody_sees_and_what_nobody_passes() -> None:
    data = question(0, 2, check="false()")
    data["sections"][0]["questions"][1]["when"] = "false()"
    data["sections"][0]["questions"][2]["when"] = ""
    definition = definition_from(data)
    tried = trial(definition, respondents(definition, count=50, seed=3, today=TODAY))
    assert tried.count == 50
    assert tried.never_shown == ("target", "first", "support", "barriers") or "target" in tried.never_shown
    assert tried.shown["year"] == 50
    assert tried.stuck["year"] == 50
    assert (tried.least_shown, tried.most_shown) == (2, 2)


def test_trial_reaches_every_question_of_the_sample() -> None:
    definition = definition_from(question(0, 0, low=1, high=100_000))
    tried = trial(definition, respondents(definition, count=100, seed=1, today=TODAY))
    assert tried.never_shown == ()
    assert set(tried.stuck) <= {"year"}
    assert 2 <= tried.least_shown < tried.most_shown <= 6


NO_FILES = tuple(one for one in (*ASKED, "note", "calculated") if one != "file")


@settings(max_examples=60)
@given(definitions(kinds=NO_FILES), st.integers(0, 99))
def test_simulated_answers_will_do(definition: Definition, seed: int) -> None:
    for one in respondents(definition, count=3, seed=seed, today=TODAY, world=World(cities=("klagenfurt",))):
        assert one.problems == ()
        assert problems_in(definition, one.answers, today=TODAY) == ()
        assert {name.partition(".")[0] for name in one.answers} <= one.seen

"""What is asked of whom: conditions, hidden answers, calculations, and what is handed in."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.methods.questions.samples import question, raw, sample
from tests.support.questionnaires import TODAY, definitions
from zeroward.methods.questions import Definition, DefinitionError, definition_from
from zeroward.methods.questions.choices import shuffled
from zeroward.methods.questions.routing import route, submitted

pytestmark = pytest.mark.slow

ALL = {
    "size": 60_000, "target": "yes", "year": 2030, "barriers": ["money", "law", "other"],
    "barriers.other": "Heat pumps", "first": "Money", "support": {"advice": "high", "peers": "low"},
}  # fmt: skip


def shown(answers: dict[str, Any]) -> list[str]:
    way = route(sample(), answers, today=TODAY)
    return [one.key for part in way.parts for one in part.questions]


def test_questions_appear_as_their_conditions_come_true() -> None:
    assert shown({}) == ["size", "target"]
    assert shown({"target": "yes"}) == ["size", "target", "year"]
    assert shown({"size": 20_000}) == ["size", "target", "barriers", "support"]
    assert shown(ALL) == ["size", "target", "year", "barriers", "first", "support"]


def test_hidden_answers_are_kept_but_not_handed_in() -> None:
    hidden = ALL | {"size": 5_000}
    assert submitted(sample(), ALL, today=TODAY) == ALL | {"score": 6}
    assert submitted(sample(), hidden, today=TODAY) == {"size": 5_000, "target": "yes", "year": 2030}
    assert hidden["barriers"] == ALL["barriers"]


def test_hidden_answer_does_not_count_in_conditions() -> None:
    answers = {"target": "no", "year": 2030, "size": 60_000}
    way = route(definition_from(question(1, 0, when="${year} = 2030")), answers, today=TODAY)
    assert "barriers" not in way.relevant


def test_hidden_choice_is_no_answer_any_more() -> None:
    way = route(sample(), ALL | {"size": 20_000}, today=TODAY)
    barriers = sample().question("barriers")
    assert barriers is not None
    assert [one.key for one in way.choices(barriers)] == ["money", "staff", "none", "other"]
    assert way.answers["barriers"] == ["money", "other"]
    assert way.answers["score"] == 4


def test_text_of_a_choice_not_chosen_is_not_handed_in() -> None:
    way = route(sample(), ALL | {"barriers": ["money"]}, today=TODAY)
    assert "barriers.other" not in way.answers


def test_sections_follow_each_other_as_they_are_shown() -> None:
    way = route(sample(), ALL, today=TODAY)
    assert (way.after("about"), way.after("needs"), way.before("needs"), way.before("about")) == (
        "needs",
        None,
        "about",
        None,
    )
    assert way.after("nothing") is None
    small = route(sample(), {"size": 5}, today=TODAY)
    assert small.after("about") is None
    assert small.part("needs") is None


def test_section_whose_questions_are_all_hidden_is_no_page() -> None:
    data = raw()
    for one in data["sections"][1]["questions"]:
        one["when"] = "false()" if one["kind"] != "calculated" else ""
    way = route(definition_from(data), ALL, today=TODAY)
    assert [part.section.key for part in way.parts] == ["about"]


def test_condition_may_name_a_later_question() -> None:
    way = route(definition_from(question(0, 0, when="${target} = 'yes'")), {"target": "yes"}, today=TODAY)
    assert "size" in way.relevant


def test_circle_is_refused_with_its_members() -> None:
    with pytest.raises(DefinitionError, match="goes in a circle: size → size"):
        route(definition_from(question(0, 0, when="${size} > 1")), {}, today=TODAY)


@pytest.mark.parametrize(
    "answers",
    [
        {"size": "many", "barriers": "money", "support": ["advice"], "target": 1},
        {
            "size": True,
            "barriers": [1, None, "nothing"],
            "support": {"advice": 5, "x": "high"},
            "first": ["a"],
        },
        {"size": None, "barriers": {"money": 1}, "support": {"advice": {"a": 1}}, "year": float("nan")},
    ],
)
def test_answers_of_another_form_count_as_not_given(answers: dict[str, Any]) -> None:
    way = route(sample(), answers, today=TODAY)
    assert way.answers == {}
    assert way.relevant == {"size", "target"}


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["c0", "c1", "yes"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["r0", "r1", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(definitions(), st.data())
def test_route_never_fails_and_is_settled(definition: Definition, data: st.DataObject) -> None:
    answers = {one.key: data.draw(anything) for one in definition.questions}
    way = route(definition, answers, today=TODAY)
    again = route(definition, way.answers, today=TODAY)
    # what is handed in leads along the same way
    assert again.answers == way.answers
    assert again.relevant == way.relevant
    assert set(way.answers) - way.relevant <= {
        f"{one.key}.{c.key}" for one in definition.questions for c in one.choices
    }
    assert all(part.questions or not part.section.questions for part in way.parts)


def test_choices_are_shuffled_for_each_respondent_alike_with_the_open_one_last() -> None:
    barriers = definition_from(question(1, 0, shuffled=True)).question("barriers")
    assert barriers is not None
    orders = {tuple(one.key for one in shuffled(barriers, barriers.choices, str(seed))) for seed in range(40)}
    assert len(orders) == 6
    assert {order[-2:] for order in orders} == {("none", "other")}
    assert shuffled(barriers, barriers.choices, "7") == shuffled(barriers, barriers.choices, "7")

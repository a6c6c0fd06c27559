"""What keeps a questionnaire from being opened: each fault with its place and a remedy."""

from typing import Any

import pytest
from hypothesis import given

from tests.methods.questions.samples import question, raw, sample
from tests.support.questionnaires import definitions
from zeroward.methods.questions import Definition, definition_from
from zeroward.methods.questions.checking import expression_faults, faults_of

ONE = {"key": "a", "label": {"en": "A"}}


def places(data: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one.kind, one.place) for one in faults_of(definition_from(data))]


def test_sample_has_no_fault() -> None:
    assert faults_of(sample()) == ()


@given(definitions())
def test_made_up_questionnaires_have_no_fault_but_emptiness(definition: Definition) -> None:
    found = [one for one in faults_of(definition) if one.kind != "empty"]
    assert found == []


@pytest.mark.parametrize(
    ("section", "number", "changes", "expected"),
    [
        (0, 2, {"when": "${target} ="}, ("syntax", "about.year.when")),
        (0, 2, {"when": "${targt} = 'yes'"}, ("unknown", "about.year.when")),
        (0, 2, {"when": "${target} = 'perhaps'"}, ("unknown", "about.year.when")),
        (0, 2, {"when": ". > 5"}, ("unknown", "about.year.when")),
        (0, 2, {"check": "selectd(., 'x')"}, ("unknown", "about.year.check")),
        (0, 2, {"when": "selected(${barriers}, 'mony')"}, ("unknown", "about.year.when")),
        (0, 2, {"when": "${support.friends} = 'high'"}, ("unknown", "about.year.when")),
        (0, 2, {"when": "${support.peers} = 'huge'"}, ("unknown", "about.year.when")),
        (0, 0, {"label": {"de": "Einwohner?"}}, ("text", "about.size.label.en")),
        (0, 0, {"label": {"en": "Hello ${nobody}"}}, ("unknown", "about.size.label.en")),
        (0, 0, {"low": 5, "high": 2}, ("limits", "about.size.low")),
        (0, 0, {"step": -1}, ("limits", "about.size.step")),
        (0, 0, {"choices": [{"key": "a", "label": {"en": "A"}}]}, ("empty", "about.size.choices")),
        (0, 0, {"calculate": "1"}, ("limits", "about.size.calculate")),
        (0, 0, {"least": 2}, ("limits", "about.size.least")),
        (0, 1, {"low": 1}, ("limits", "about.target.low")),
        (0, 1, {"kind": "one"}, ("empty", "about.target.choices")),
        (0, 1, {"kind": "scale", "low": 1}, ("limits", "about.target.low")),
        (0, 1, {"kind": "scale", "low": 0, "high": 1000}, ("limits", "about.target.step")),
        (0, 1, {"kind": "scale", "low": 0, "high": 10, "step": 3}, ("limits", "about.target.step")),
        (0, 1, {"kind": "calculated"}, ("limits", "about.target.calculate")),
        (0, 1, {"kind": "note", "required": True}, ("limits", "about.target.required")),
        (1, 0, {"least": 9}, ("limits", "needs.barriers.least")),
        (1, 0, {"least": 4}, ("limits", "needs.barriers.least")),
        (1, 0, {"most": 0}, ("limits", "needs.barriers.most")),
        (1, 0, {"kind": "ranking", "choices": [ONE]}, ("empty", "needs.barriers.choices")),
        (1, 2, {"rows": []}, ("empty", "needs.support.rows")),
        (1, 2, {"choices": [ONE | {"asks": True}]}, ("limits", "needs.support.choices.a.asks")),
        (0, 0, {"rows": [{"key": "a", "label": {"en": "A"}}]}, ("empty", "about.size.rows")),
    ],
)  # fmt: skip
def test_fault_is_named_with_its_place(
    section: int, number: int, changes: dict[str, Any], expected: tuple[str, str]
) -> None:
    found = faults_of(definition_from(question(section, number, **changes)))
    assert expected in [(one.kind, one.place) for one in found]
    assert all(one.message and one.remedy for one in found)


def test_scale_takes_keys_or_values_as_its_points() -> None:
    ends = [{"key": "low", "label": {"en": "L"}, "value": -2}, {"key": "2", "label": {"en": "H"}}]
    fits = question(0, 1, kind="scale", low=-2, high=2, choices=ends, when="")
    data = fits | {"sections": [fits["sections"][0]]}
    data["sections"][0]["questions"] = data["sections"][0]["questions"][:2]
    assert places(data) == []
    data["sections"][0]["questions"][1]["choices"][0]["value"] = -3
    assert places(data) == [("limits", "about.target.choices.low.key")]


def test_fault_of_an_expression_has_its_column() -> None:
    fault = next(
        iter(expression_faults(definition_from(question(0, 2, when="${size} > 5 and ${x}")), "about", "year"))
    )
    assert (fault.column, str(fault.message), fault.field) == (17, "There is no question x.", "when")


@pytest.mark.parametrize(
    ("changes", "circle"),
    [
        ([(0, 0, {"when": "${size} > 1"})], "size → size"),
        ([(0, 1, {"when": "${year} > 1"})], "target → year → target"),
        ([(0, 0, {"when": "selected(${barriers}, 'money')"})], "size → barriers → size"),
        ([(1, 3, {"calculate": "${score} + 1"})], "score → score"),
    ],
)
def test_circle_is_a_clear_fault(changes: list[tuple[int, int, dict[str, Any]]], circle: str) -> None:
    data = raw()
    for section, number, change in changes:
        data["sections"][section]["questions"][number] |= change
    found = [one for one in faults_of(definition_from(data)) if one.kind == "circle"]
    assert len(found) == 1
    named = (
        str(found[0].message).removeprefix("What is shown here goes in a circle: ").rstrip(".").split(" → ")
    )
    assert set(named) <= {*circle.split(" → "), "needs", "about"}
    assert named[0] == named[-1]
    assert found[0].remedy == "Take the condition or calculation of one of them away."


def test_section_that_waits_for_its_own_question_is_a_circle() -> None:
    data = raw()
    data["sections"][1]["when"] = "selected(${barriers}, 'money')"
    found = [one for one in faults_of(definition_from(data)) if one.kind == "circle"]
    assert [(one.section, one.question) for one in found] == [("needs", "")]


def test_checks_that_name_each_other_are_no_circle() -> None:
    data = raw()
    data["sections"][0]["questions"][0]["check"] = ". > ${year}"
    data["sections"][0]["questions"][2]["check"] = ". < ${size}"
    assert places(data) == []


def test_several_circles_are_all_found() -> None:
    data = raw()
    data["sections"][0]["questions"][0]["when"] = "${size} > 1"
    data["sections"][1]["questions"][3]["calculate"] = "${score} + 1"
    assert [one.question for one in faults_of(definition_from(data)) if one.kind == "circle"] == [
        "size",
        "score",
    ]


def test_empty_questionnaire_has_nothing_to_answer() -> None:
    data = raw() | {"sections": [], "title": {}}
    assert places(data) == [("empty", ""), ("text", "title.en")]

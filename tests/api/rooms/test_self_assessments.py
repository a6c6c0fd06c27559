"""Self-assessments by program: rounds, one's own answers part by part, evidence beside them."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.rooms.asking import refused, written
from tests.api.work_site import Program
from tests.diagnosis.conftest import questionnaires, shipped  # noqa: F401 (fixtures)
from zeroward.people.models import User
from zeroward.places.models import City

pytestmark = pytest.mark.slow

ALL = "/work/cities/klagenfurt/self-assessments"
SHORT = {"questionnaire": "readiness-short"}
PROVEN = "mandate_decision"
"""A question that asks for evidence."""


@pytest.fixture
def city(editor: User, klagenfurt: City, questionnaires: None) -> Program:  # noqa: F811
    return Program(editor)


@pytest.fixture
def begun(city: Program) -> str:
    """A round in which the editor takes part."""
    made = city.send("post", ALL, SHORT).json()
    one = f"/work/self-assessments/{made['id']}"
    assert city.send("post", f"{one}/participation", {}).status_code == 200
    return one


def first(city: Program, one: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The first part and its first question with choices."""
    key = city.get(one).json()["parts"][0]["key"]
    part = city.get(f"{one}/parts/{key}").json()
    return part, next(row for row in part["questions"] if row["options"])


def test_round_is_begun_and_taken_part_in(city: Program) -> None:
    made = written(city, "post", ALL, SHORT | {"due": "2090-01-01"})
    assert (made["questionnaire"], made["number"], made["taking_part"]) == ("readiness-short", 1, False)
    assert refused(city, "post", ALL, SHORT) == 409
    assert refused(city, "post", ALL, {"questionnaire": "none"}) in (404, 422)
    one = f"/work/self-assessments/{made['id']}"
    joined = written(city, "post", f"{one}/participation", {}, status=200)
    assert (joined["taking_part"], joined["officers"]) == (True, 1)
    assert refused(city, "post", f"{one}/participation", {"department": "magic"}) == 422
    assert [row["id"] for row in city.get(ALL).json()["items"]] == [made["id"]]


def test_own_part_is_answered(city: Program, begun: str) -> None:
    part, question = first(city, begun)
    sent = {
        "part": part["key"],
        "fields": {question["name"]: [question["options"][0]["value"]]},
        "questions": [question["key"]],
        "seen": part["seen"],
    }
    saved = written(city, "post", f"{begun}/parts", sent, status=200)
    assert saved["problems"] == {}
    assert city.get(begun).json()["parts"][0]["given"] == 1
    again, asked = first(city, begun)
    assert next(row["chosen"] for row in asked["options"]) is True
    assert again["seen"] != part["seen"]
    other = {"fields": {question["name"]: [question["options"][1]["value"]]}}
    assert refused(city, "post", f"{begun}/parts", sent | other) == 409
    assert refused(city, "post", f"{begun}/parts", sent | {"part": "nothing"}) == 422


def test_evidence_is_kept_beside_the_answers(city: Program, begun: str) -> None:
    row = {
        "question": PROVEN,
        "kind": "link",
        "title": "Decision",
        "url": "https://example.org/council",
    }
    made = written(city, "post", f"{begun}/evidence", row)
    assert (made["level"], made["question"]) == (2, PROVEN)
    one = f"{begun}/evidence/{made['id']}"
    assert written(city, "patch", one, {"note": "Page 3"})["title"] == "Decision"
    assert refused(city, "patch", one, {"url": "nowhere"}) == 422
    assert refused(city, "post", f"{begun}/evidence", row | {"question": "none"}) == 422
    assert [each["note"] for each in city.get(f"{begun}/evidence").json()["items"]] == ["Page 3"]
    assert written(city, "delete", one) == {"gone": True}
    assert refused(city, "delete", one) == 404


def test_nobody_answers_for_another(
    city: Program, begun: str, reader: User, stranger: User, platform: User
) -> None:
    part, _question = first(city, begun)
    body = {"part": part["key"], "fields": {}, "questions": []}
    colleague = Program(reader)
    assert colleague.get(begun).json()["taking_part"] is False
    assert colleague.get(f"{begun}/parts/{part['key']}").status_code == 404
    for user in (reader, stranger, platform):
        program = Program(user)
        assert refused(program, "post", f"{begun}/parts", body) == 404
        assert refused(program, "post", f"{begun}/participation", {}) == 404
        assert refused(program, "post", ALL, SHORT) == 404
    for user in (stranger, platform):
        for path in (ALL, begun, f"{begun}/evidence"):
            assert Program(user).get(path).status_code == 404


def test_reading_costs_few_queries(
    city: Program, begun: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    part, _question = first(city, begun)
    for path in (ALL, begun, f"{begun}/parts/{part['key']}", f"{begun}/evidence"):
        with django_assert_max_num_queries(20):
            assert city.get(path).status_code == 200

"""Questionnaires that a place is asked, and needs assessments from inside."""

from typing import Any

import pytest

from tests.api.test_ground import problem
from tests.api.work_site import Program
from tests.questionnaires.conftest import (  # noqa: F401 (fixtures)
    analyst,
    begun,
    collection,
    invited,
    opened,
    questionnaire,
    version,
)
from zeroward.consultation.models import Consultation
from zeroward.people.models import User
from zeroward.questionnaires.domain.starting import Started
from zeroward.questionnaires.models import Collection


@pytest.fixture
def where(begun: Started, invited: Collection) -> str:  # noqa: F811
    return f"/work/questionnaires/city:klagenfurt/{begun.answering.collection_id}"


def test_answers_are_saved_part_by_part(where: str, editor: User) -> None:
    program = Program(editor, "read", "write:needs")
    asked = program.get("/work/questionnaires").json()["items"]
    assert [(one["place"], one["begun"]) for one in asked] == [("city:klagenfurt", True)]
    part = program.get(where).json()["parts"][0]
    assert [(one["key"], one["name"]) for one in part["questions"]] == [
        ("size", "size"),
        ("target", "target"),
    ]
    sent: dict[str, Any] = {
        "part": "city",
        "fields": {"target": ["yes"]},
        "questions": ["target"],
        "seen": part["seen"],
    }
    saved = program.send("post", where, sent).json()
    assert (saved["problems"], saved["opened"]) == ({}, ["target_year"])
    again = program.get(where).json()["parts"][0]
    chosen = [option["value"] for one in again["questions"] for option in one["options"] if option["chosen"]]
    assert chosen == ["yes"]
    wrong = {"part": "city", "fields": {"target_year": ["1999"]}, "questions": ["target_year"]}
    told = program.send("post", where, wrong).json()["problems"]
    assert told == {"target_year": "The year lies behind us."}


def test_answer_of_a_colleague_is_not_written_over(where: str, editor: User) -> None:
    program = Program(editor)
    seen = program.get(where).json()["parts"][0]["seen"]
    sent: dict[str, Any] = {"part": "city", "questions": ["size"], "seen": seen}
    assert program.send("post", where, sent | {"fields": {"size": ["104000"]}}).status_code == 200
    body = problem(program.send("post", where, sent | {"fields": {"size": ["5"]}}), 409)
    assert body["current"] == {"size": 104000}


def test_nobody_else_answers_or_reads(where: str, stranger: User, reader: User, analyst: User) -> None:  # noqa: F811
    sent = {"part": "city", "fields": {}, "questions": []}
    for user in (stranger, reader, analyst):
        program = Program(user)
        assert program.get(where).status_code == 404
        assert program.send("post", where, sent).status_code == 404
        assert program.get("/work/questionnaires").json()["items"] == []


def test_part_that_is_not_asked_is_refused(where: str, editor: User) -> None:
    problem(Program(editor).send("post", where, {"part": "nothing", "fields": {}, "questions": []}), 422)


def test_assessment_is_read_by_who_runs_it(analyst: User, editor: User) -> None:  # noqa: F811
    made = Consultation.objects.create(
        key="needs", scope="mission", title="Needs", year=2026, visibility="mission"
    )
    program = Program(analyst)
    assert [one["key"] for one in program.get("/work/needs").json()["items"]] == ["needs"]
    body = program.get(f"/work/needs/{made.pk}").json()
    assert (body["title"], body["tables"], body["hidden"]) == ("Needs", [], 0)
    assert Program(editor).get(f"/work/needs/{made.pk}").status_code == 404
    assert Program(editor).get("/work/needs").json()["items"] == []

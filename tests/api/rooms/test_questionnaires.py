"""Questionnaires that a team makes by program: drafts written whole, and how many have answered."""

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.rooms.asking import refused, written
from tests.api.work_site import Program
from tests.questionnaires.conftest import (  # noqa: F401 (fixtures)
    analyst,
    collection,
    invited,
    opened,
    questionnaire,
    version,
)
from zeroward.people.models import User
from zeroward.questionnaires.models import Collection

ALL = "/work/own-questionnaires"


@pytest.fixture
def maker(analyst: User) -> Program:  # noqa: F811
    return Program(analyst)


def test_draft_is_written_whole_with_its_lock(maker: Program) -> None:
    made = written(maker, "post", ALL, {"place": "mission", "title": "Needs", "languages": ["en", "de"]})
    one = f"{ALL}/{made['questionnaire']}/versions/{made['number']}"
    section = {"key": "needs", "title": {"en": "Needs"}}
    content = made["definition"] | {"sections": [section]}
    kept = written(maker, "put", one, {"lock": made["lock"], "definition": content})
    assert kept["definition"]["sections"][0]["key"] == "needs"
    assert maker.get(one).json() == kept
    assert refused(maker, "put", one, {"lock": made["lock"], "definition": content | {"minutes": 5}}) == 409
    assert refused(maker, "put", one, {"lock": kept["lock"], "definition": {"sections": "none"}}) == 422
    assert refused(maker, "post", f"{ALL}/{made['questionnaire']}/versions") == 409  # a draft is there
    listed = maker.get(ALL).json()["items"]
    assert [row["versions"][0]["number"] for row in listed if row["id"] == made["questionnaire"]] == [1]


def test_next_version_begins_as_the_one_before(maker: Program, opened: object, questionnaire: object) -> None:  # noqa: F811
    key = questionnaire.pk  # type: ignore[attr-defined]
    before = maker.get(f"{ALL}/{key}/versions/1").json()
    made = written(maker, "post", f"{ALL}/{key}/versions")
    assert (made["number"], made["state"], made["definition"]) == (2, "draft", before["definition"])
    kept = {"lock": before["lock"], "definition": before["definition"]}
    assert refused(maker, "put", f"{ALL}/{key}/versions/1", kept) == 409  # it was opened


def test_collection_tells_how_many_answered(maker: Program, invited: Collection) -> None:  # noqa: F811
    found = maker.get(f"/work/collections/{invited.pk}").json()
    assert (found["id"], found["counted"], found["owner"]) == (invited.pk, 0, invited.scope)


def test_nobody_else_makes_or_reads(maker: Program, invited: Collection, editor: User) -> None:  # noqa: F811
    city, made = Program(editor), maker.send("post", ALL, {"place": "mission", "title": "Needs"}).json()
    one = f"{ALL}/{made['questionnaire']}/versions/1"
    for path in (ALL, one, f"/work/collections/{invited.pk}"):
        assert city.get(path).status_code == 404
    assert refused(city, "post", ALL, {"place": "mission", "title": "Ours"}) == 404
    assert refused(city, "put", one, {"lock": 0, "definition": {}}) == 404
    assert refused(Program(maker.token.user, "read"), "post", ALL, {"place": "mission", "title": "x"}) == 403


def test_reading_costs_few_queries(
    maker: Program,
    invited: Collection,  # noqa: F811
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(4):
        maker.send("post", ALL, {"place": "mission", "title": f"Needs {number}"})
    for path in (
        ALL,
        f"{ALL}/{invited.version.questionnaire_id}/versions/1",
        f"/work/collections/{invited.pk}",
    ):
        with django_assert_max_num_queries(12):
            assert maker.get(path).status_code == 200

"""What the program of a city says and reads of its own place: facts, next steps, courses, services, questions."""

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.rooms.asking import refused, written
from tests.api.work_site import Program
from tests.services.conftest import (  # noqa: F401 (fixtures)
    finance,
    fund,
    keeper,
    keeper_person,
    provider,
)
from tests.support.people import MakePerson
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.helpdesk.domain.asking import AskRow, ask
from zeroward.journey.queries.catalogue import catalogue
from zeroward.learning.models import Course, Enrolment
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.profile.queries.catalogue import questions
from zeroward.services.models import Keeper, Service

pytestmark = pytest.mark.slow

PLACE = "city:klagenfurt"
FACTS, WAY = f"/work/profiles/{PLACE}", f"/work/ways/{PLACE}"
PLAN, USES = f"/work/learning-plans/{PLACE}", f"/work/service-uses/{PLACE}"


@pytest.fixture
def city(editor: User, klagenfurt: City) -> Program:
    return Program(editor)


@pytest.fixture
def yes_no() -> str:
    """A fact that is settled by yes or no."""
    return next(one.key for one in questions() if one.kind == "yes_no")


def test_facts_are_said_read_and_taken_back(city: Program, yes_no: str) -> None:
    one = f"{FACTS}/facts/{yes_no}"
    said = written(city, "put", one, {"value": True, "as_of": "2026-01-01", "note": "Council"})
    assert (said["key"], said["value"], said["as_of"]) == (yes_no, True, "2026-01-01")
    found = city.get(FACTS).json()
    assert next(row["value"] for row in found["items"] if row["key"] == yes_no) is True
    assert found["asked"] == len(found["items"]) > found["known"] >= 1
    assert refused(city, "put", one, {"value": "perhaps"}) == 422
    assert refused(city, "put", one, {"value": True, "as_of": "2090-01-01"}) == 422
    assert refused(city, "put", f"{FACTS}/facts/nothing", {"value": True}) == 422
    assert written(city, "delete", one) == {"gone": True}
    assert written(city, "delete", one) == {"gone": False}


def test_steps_are_answered_and_placed(city: Program, platform: User) -> None:
    way = city.get(WAY).json()
    key = way["steps"][0]["key"]
    assert set(catalogue().steps) > {row["key"] for row in way["steps"]}
    said = written(city, "put", f"{WAY}/steps/{key}", {"state": "accepted", "note": "In May"})
    assert (said["state"], said["note"]) == ("accepted", "In May")
    assert refused(city, "put", f"{WAY}/steps/{key}", {"state": "away"}) == 422  # no reason
    assert refused(city, "put", f"{WAY}/steps/no-such", {"state": "done"}) == 404
    assert city.get(WAY).json()["steps"][0]["said"]["state"] == "accepted"
    assert written(city, "delete", f"{WAY}/steps/{key}") == {"gone": True}
    broker = Program(platform)
    added = {"kind": "add", "phase": "plan", "title": "Call us", "text": "About heat", "why": "We know it"}
    placed = written(broker, "post", f"{WAY}/placed", added)
    assert placed["placed_as"] == "country:AT"
    assert refused(broker, "post", f"{WAY}/placed", added | {"title": ""}) == 422
    assert refused(broker, "put", f"{WAY}/steps/{key}", {"state": "done"}) == 404
    one = f"{WAY}/placed/{placed['id']}"
    assert written(city, "patch", one, {"state": "accepted"})["state"] == "accepted"
    assert [row["title"] for row in city.get(WAY).json()["placed"]] == ["Call us"]
    assert written(city, "delete", one) == {"gone": True}
    assert refused(city, "delete", one) == 404


def test_courses_and_the_plan_of_a_team(city: Program, editor: User) -> None:
    course = Course.objects.create(key="heat", title="Heat", summary="x")
    Enrolment.objects.create(user=editor, course=course, scope=PLACE)
    goal = written(city, "post", PLAN, {"course": "heat", "due": "2027-01-01", "why": "Plans"})
    assert (goal["course"], goal["person"]) == ("heat", None)
    assert refused(city, "post", PLAN, {"course": "heat"}) == 409
    assert refused(city, "post", PLAN, {"course": "none"}) == 422
    assert refused(city, "post", PLAN, {"course": "heat", "person": 999}) == 422
    plan = city.get(PLAN).json()["items"]
    assert [(row["begun"], row["asked"]) for row in plan] == [(1, 1)]
    own = city.get("/me/courses").json()
    assert [(row["course"], row["certificate"]) for row in own["items"]] == [("heat", None)]
    assert [row["id"] for row in own["wanted"]] == [goal["id"]]
    assert written(city, "delete", f"{PLAN}/{goal['id']}") == {"gone": True}


def test_uses_of_services(city: Program, fund: Service) -> None:  # noqa: F811
    use = written(city, "post", USES, {"service": "fund", "began_on": "2026-01-01", "purpose": "Heat"})
    assert (use["service"], use["helped"]) == ("fund", "")
    assert refused(city, "post", USES, {"service": "fund"}) == 409
    assert refused(city, "post", USES, {"service": "none"}) == 422
    one = f"{USES}/{use['id']}"
    told = written(city, "patch", one, {"helped": "yes", "outcome": "Money came"})
    assert (told["helped"], told["outcome"]) == ("yes", "Money came")
    assert city.get(USES).json()["items"] == [told]
    assert written(city, "delete", one) == {"gone": True}


def test_entries_are_drafted_by_their_keeper(keeper: Keeper, keeper_person: User, editor: User) -> None:  # noqa: F811
    program = Program(keeper_person)
    assert [row["key"] for row in program.get("/work/providers").json()["items"]] == ["hub"]
    draft = written(program, "post", "/work/providers/hub/proposals", {"service": "fund"})
    one = f"/work/proposals/{draft['id']}"
    changed = written(program, "patch", one, {"lock": draft["lock"], "description": "Finds money."})
    assert (changed["content"]["description"], changed["content"]["name"]) == ("Finds money.", "Capital hub")
    assert refused(program, "patch", one, {"lock": draft["lock"], "name": "Late"}) == 409
    assert refused(program, "patch", one, {"lock": changed["lock"], "website": "nowhere"}) == 422
    assert program.get(one).json() == changed
    assert program.get("/work/providers/hub").json()["entries"][0]["proposal"] == draft["id"]
    other = Program(editor)
    assert other.get("/work/providers/hub").status_code == 404
    assert refused(other, "patch", one, {"lock": changed["lock"], "name": "Ours"}) == 404
    assert written(program, "delete", one) == {"gone": True}


def test_own_questions_and_the_queue_in_figures(
    city: Program, editor: User, platform: User, person: MakePerson
) -> None:
    row = AskRow("How do we begin?", "A letter of ours", topic="planning")
    place = Workspace(Scope.city("klagenfurt"), "Klagenfurt", "AT")
    case = ask(actor=editor, viewer=viewer_of(editor), row=row, place=place)
    found = city.get("/work/questions", open="true").json()["items"]
    assert [(one["reference"], one["mine"], one["place"]) for one in found] == [(case.reference, True, PLACE)]
    body = city.get(f"/work/questions/{case.reference}")
    assert body.json() == found[0]
    assert b"A letter of ours" not in body.content
    queue = Program(platform).get("/work/desks/country:AT/questions").json()
    assert (queue["asked"], queue["cities"]) == (1, 1)
    helpdesk = Program(person("hanna@example.org", scope="mission", role=Role.HELPDESK))
    assert helpdesk.get("/work/desks/mission/questions").json()["asked"] == 1
    assert city.get("/work/desks/country:AT/questions").status_code == 404
    assert Program(platform).get("/work/desks/mission/questions").status_code == 404
    assert Program(platform).get(f"/work/questions/{case.reference}").status_code == 404


def test_nobody_else_says_or_reads(city: Program, reader: User, stranger: User, yes_no: str) -> None:
    row = {"state": "done"}
    step = next(iter(catalogue().steps))
    for user in (reader, stranger):
        program = Program(user)
        assert refused(program, "put", f"{FACTS}/facts/{yes_no}", {"value": True}) == 404
        assert refused(program, "put", f"{WAY}/steps/{step}", row) == 404
        assert refused(program, "post", PLAN, {"course": "heat"}) == 404
        assert refused(program, "post", USES, {"service": "fund"}) == 404
    for path in (FACTS, WAY, PLAN, USES):
        assert Program(stranger).get(path).status_code == 404
        assert Program(reader).get(path).status_code == 200


def test_token_without_the_scope_changes_nothing(editor: User, klagenfurt: City, yes_no: str) -> None:
    assert refused(Program(editor, "read"), "put", f"{FACTS}/facts/{yes_no}", {"value": True}) == 403


def test_reading_costs_few_queries(
    city: Program, platform: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for path in (FACTS, WAY, PLAN, USES, "/me/courses", "/work/questions", "/work/providers"):
        with django_assert_max_num_queries(18):
            assert city.get(path).status_code == 200
    with django_assert_max_num_queries(14):
        assert Program(platform).get("/work/desks/country:AT/questions").status_code == 200

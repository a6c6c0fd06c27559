"""Pages of the courses: for visitors, for those who learn, for teams; and who is kept out."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.learning.conftest import CITY, finish
from zeroward.core.workspaces import workspace
from zeroward.learning.domain.certificates import issue
from zeroward.learning.domain.issuer import FILE
from zeroward.learning.domain.taking import begin
from zeroward.learning.domain.team_plan import set_goal
from zeroward.learning.models import Certificate, Course, Enrolment, TeamGoal
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City

MODULE = "/en/courses/steps/modules/part1/"
Budget = Callable[[int], Any]


def body(answer: Any) -> str:
    return str(answer.content.decode())


def h1(answer: Any) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", body(answer), re.DOTALL)
    assert found is not None
    return re.sub(r"<[^>]+>", "", found[1]).strip()


def test_visitor_reads_a_course_and_tries_its_questions_without_a_trace(
    client: Client, course: Course
) -> None:
    assert "First steps" in body(client.get("/en/courses/"))
    page = body(client.get("/en/courses/steps/"))
    assert "40\u00a0min" in page
    assert "Sign in" in page
    assert "Nothing" not in h1(client.get(MODULE))
    answer = client.post(MODULE, {"q1": "1", "q2": ["0", "2"]})
    assert h1(answer) == "Passed: 2 of 2 right."
    assert "Sign in to have it count" in body(answer)
    assert not Enrolment.objects.exists()
    assert "sessionid" not in client.cookies


def test_wrong_answers_are_shown_with_the_reason(client: Client, course: Course) -> None:
    answer = client.post(MODULE, {"q1": "0", "q2": ["0"]})
    assert h1(answer) == "0 of 2 right. 2 right answers pass."
    assert "Not right" in body(answer)


@pytest.mark.parametrize("data", [{}, {"q1": "9", "q2": ["0"]}, {"q1": "x"}, {"q1": "1", "q2": ["0", "77"]}])
def test_answers_that_are_missing_or_made_up_are_asked_again(
    client: Client, course: Course, data: dict[str, Any]
) -> None:
    answer = client.post(MODULE, data)
    assert answer.status_code == 422
    assert "summary" in body(answer)


def test_learner_begins_ticks_off_and_gets_a_certificate(
    client: Client, course: Course, learner: User, klagenfurt: City
) -> None:
    client.force_login(learner)
    assert client.post("/en/courses/steps/begin/", {"scope": CITY}).url == MODULE
    ticked = client.post(f"{MODULE}tick/", {"activity": "steps.part1.a1", "done": "yes"})
    assert ticked.url == f"{MODULE}#steps-part1-a1"
    assert "Not done yet" in body(client.get(MODULE))
    client.post(f"{MODULE}tick/", {"activity": "steps.part1.a1"})
    assert "Not done yet" not in body(client.get(MODULE))
    assert client.get("/en/courses/steps/certificate/").url == "/en/courses/steps/"
    finish(learner, course)
    assert "You have finished this course" in body(client.get("/en/courses/steps/"))
    answer = client.post("/en/courses/steps/certificate/", {"with_name": "on"})
    key = Certificate.objects.get().key
    assert answer.url == f"/en/certificates/{key}/"
    assert client.get("/en/courses/steps/certificate/").url == f"/en/certificates/{key}/"
    assert "Your files" in body(client.get(answer.url))
    assert client.get(f"{answer.url}file.jwt").content.decode().count(".") == 2
    assert client.get(f"{answer.url}file.pdf").content.startswith(b"%PDF")
    assert "Your certificate" in body(client.get("/en/me/learning/"))
    statements = client.get("/en/me/learning/statements.json").json()
    assert len(statements) == 6


def test_activity_of_another_module_is_not_ticked_off(client: Client, course: Course, learner: User) -> None:
    client.force_login(learner)
    client.post(f"{MODULE}tick/", {"activity": "steps.part2.a1", "done": "yes"})
    client.post(f"{MODULE}tick/", {"activity": "' OR 1=1", "done": "yes"})
    assert not Enrolment.objects.exists()


def test_sharing_with_somebody_elses_team_is_refused(client: Client, course: Course, stranger: User) -> None:
    client.force_login(stranger)
    client.post("/en/courses/steps/begin/", {"scope": CITY})
    assert not Enrolment.objects.exists()


def test_leaving_asks_first(client: Client, course: Course, learner: User) -> None:
    begin(actor=learner, viewer=viewer_of(learner), course=course)
    client.force_login(learner)
    assert h1(client.get("/en/courses/steps/leave/")).startswith("Forget what you did")
    assert Enrolment.objects.exists()
    assert client.post("/en/courses/steps/leave/").url == "/en/me/learning/"
    assert not Enrolment.objects.exists()
    finish(learner, course)
    issue(actor=learner, course=course)
    assert client.post("/en/courses/steps/leave/").url == "/en/courses/steps/"


def test_team_page_is_for_the_team_and_its_plan_for_those_who_lead(
    client: Client, course: Course, coordinator: User, learner: User, stranger: User, klagenfurt: City
) -> None:
    page = f"/en/me/learning/{CITY}/"
    client.force_login(stranger)
    assert client.get(page).status_code == 404
    assert client.post(page, {"course": "steps"}).status_code == 404
    assert client.get("/en/me/learning/mission/").status_code == 404
    client.force_login(learner)
    assert "Your coordinator can make one." in body(client.get(page))
    assert client.post(page, {"course": "steps"}).status_code == 422
    assert not TeamGoal.objects.exists()
    client.force_login(coordinator)
    assert client.post(page, {"course": "steps", "person": str(learner.pk), "why": "Budget"}).url == page
    assert h1(client.get(page)) == "0 of 1 goal of the learning plan is reached"
    assert client.post(page, {"course": "steps", "person": str(learner.pk)}).status_code == 422
    assert client.post(page, {"course": "other"}).status_code == 422
    goal = TeamGoal.objects.get()
    client.force_login(learner)
    assert "Budget" in body(client.get("/en/me/learning/"))
    client.post(f"{page}{goal.pk}/drop/")
    assert TeamGoal.objects.exists()
    client.force_login(stranger)
    assert client.post(f"/en/me/learning/city:graz/{goal.pk}/drop/").status_code == 404
    client.force_login(coordinator)
    client.post(f"{page}{goal.pk}/drop/")
    assert not TeamGoal.objects.exists()


def test_certificate_is_public_without_a_name_and_its_files_are_its_holders(
    client: Client, course: Course, learner: User, stranger: User, mission_editor: User
) -> None:
    finish(learner, course)
    made = issue(actor=learner, course=course, with_name=True)
    page = f"/en/certificates/{made.key}/"
    text = body(client.get(page))
    assert "was issued here and holds" in text
    assert "Moser" not in text
    assert client.get(f"{page}file.jwt").status_code == 302
    client.force_login(stranger)
    assert client.get(f"{page}file.jwt").status_code == 404
    client.post(page, {"reason": "Envy"})
    made.refresh_from_db()
    assert made.revoked_at is None
    client.force_login(mission_editor)
    assert client.post(page, {"reason": ""}).status_code == 422
    assert client.post(page, {"reason": "Issued by mistake"}).url == page
    assert "holds no longer" in h1(client.get(page))
    assert client.get("/en/certificates/00000000-0000-4000-8000-000000000000/").status_code == 404


def test_anybody_checks_a_certificate(client: Client, course: Course, learner: User) -> None:
    finish(learner, course)
    signed = issue(actor=learner, course=course, with_name=True).signed
    assert h1(client.get("/en/certificates/check/")) == "Check a certificate"
    found = client.post("/en/certificates/check/", {"signed": signed, "email": learner.email})
    assert "Lea Moser" in body(found)
    assert "nobody changed this certificate" in h1(found)
    file = SimpleUploadedFile("mine.jwt", signed.encode())
    found = client.post("/en/certificates/check/", {"file": file, "email": "other@example.org"})
    assert "belongs to somebody else" in h1(found)
    Certificate.objects.update(revoked_at="2026-01-01T00:00:00Z", revoked_because="Mistake")
    assert "was revoked" in h1(client.post("/en/certificates/check/", {"signed": signed}))


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"signed": "a.b.c"},
        {"signed": "<script>alert(1)</script>"},
        {"signed": "x" * 70_000},
        {"file": SimpleUploadedFile("big.jwt", b"x" * 70_000)},
        {"file": SimpleUploadedFile("odd.jwt", b"\xff\xfe\x00.a.b")},
    ],
)
def test_what_is_no_certificate_is_said_to_be_none(client: Client, db: None, data: dict[str, Any]) -> None:
    answer = client.post("/en/certificates/check/", data)
    assert answer.status_code == 422
    assert "<script>alert" not in body(answer)


@pytest.mark.parametrize(
    "path", ["/en/courses/none/", "/en/courses/steps/modules/part9/", "/en/courses/steps/modules/a1/"]
)
def test_what_is_not_there_or_not_public_is_not_found(client: Client, course: Course, path: str) -> None:
    assert client.get(path).status_code == 404
    Course.objects.update(live=False)
    assert client.get("/en/courses/steps/").status_code == 404
    assert client.get(MODULE).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/en/courses/",
        "/en/courses/steps/",
        MODULE,
        "/en/me/learning/",
        f"/en/me/learning/{CITY}/",
        "/en/courses/steps/certificate/",
        "/en/certificates/check/",
    ],
)
def test_pages_stay_within_the_budget(
    client: Client,
    course: Course,
    learner: User,
    coordinator: User,
    klagenfurt: City,
    path: str,
    django_assert_max_num_queries: Budget,
) -> None:
    finish(learner, course)
    begin(actor=learner, viewer=viewer_of(learner), course=course, scope=CITY)
    place = workspace(CITY)
    assert place is not None
    set_goal(actor=coordinator, viewer=viewer_of(coordinator), place=place, course=course)
    client.force_login(learner)
    client.get(path)
    with django_assert_max_num_queries(20):
        assert client.get(path).status_code == 200


def test_key_that_is_none_keeps_no_page_from_opening(
    client: Client, course: Course, learner: User, tmp_path: Path
) -> None:
    """Others' certificates are still checked; what cannot be signed is said, and nothing is issued."""
    finish(learner, course)
    (tmp_path / FILE).write_text("nonsense")
    assert "Our key" not in body(client.get("/en/certificates/check/"))
    client.force_login(learner)
    answer = client.post("/en/courses/steps/certificate/", {"with_name": ""})
    assert (answer.status_code, Certificate.objects.count()) == (422, 0)
    assert "This is no Ed25519 key" in body(answer)

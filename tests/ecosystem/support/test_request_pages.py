"""Pages of requests and mentoring through the client: their way by hand, and who finds them."""

import pytest
from django.utils import translation

from tests.ecosystem.profile_fixtures import acting
from tests.ecosystem.support.conftest import MakePlan
from tests.ecosystem.support.pages import PLAN, READS, page, url
from zeroward.core.domain.texts import set_text
from zeroward.core.own_data import own_data_of
from zeroward.core.tasks_open import tasks_of
from zeroward.ecosystem.domain.mentoring import reply
from zeroward.ecosystem.models import (
    AssistanceRequest,
    Mentoring,
)
from zeroward.people.queries.viewer import viewer_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("who", ["manager", "analyst", "coordinator", "elsewhere", "officer", "helpdesk"])
def test_request_is_read_by_its_two_sides_alone(request, client, asked, who) -> None:
    status, text = page(client, request.getfixturevalue(who), url("support-request", asked.pk))
    assert (status, "Request-words" in text) == ((200, True) if who in READS else (404, False))


def test_request_goes_its_way_by_hand(client, manager, coordinator, austrian, make_plan: MakePlan) -> None:
    client.force_login(coordinator)
    new = url("support-request-new", "country:AT")
    sent = {"kind": "event", "title": "A day", "lang": "en", "need": "clear", "about": ""}
    assert client.get(new).status_code == 200
    assert client.post(new, {**sent, "title": ""}).status_code == 422
    assert client.post(new, sent).status_code == 302
    record = AssistanceRequest.objects.get()
    assert client.get(url("support-request-edit", record.pk)).status_code == 200
    changed = client.post(
        url("support-request-edit", record.pk), {**sent, "title": "Two days", "lock": record.lock}
    )
    assert changed.status_code == 302
    assert client.get(url("support-request-answer", record.pk)).status_code == 404
    assert client.get(url("support-request-plan", record.pk)).status_code == 404
    client.force_login(manager)
    assert client.get(url("support-request-edit", record.pk)).status_code == 404
    assert "There is no plan" in client.get(url("support-request-plan", record.pk)).content.decode()
    plan = make_plan()
    answer = url("support-request-answer", record.pk)
    assert client.get(answer).status_code == 200
    assert client.post(answer, {"state": "declined", "answer": ""}).status_code == 422
    assert client.post(answer, {"state": "looked-at"}).status_code == 302
    take = url("support-request-plan", record.pk)
    assert client.post(take, {"plan": ""}).status_code == 422
    assert client.post(take, {"plan": plan.pk}).url == url("support-plan", *PLAN)
    assert client.get(take).status_code == 404


def test_request_is_withdrawn_by_the_platform(client, coordinator, asked) -> None:
    client.force_login(coordinator)
    address = url("support-request-withdraw", asked.pk)
    assert client.get(address).status_code == 200
    assert client.post(address).status_code == 302
    assert client.get(address).status_code == 404


def test_mentor_is_asked_from_the_list_and_answers(client, manager, coordinator, mentor, make_plan) -> None:
    plan = make_plan("running", kind="mentoring")
    client.force_login(manager)
    address = url("support-mentors", *PLAN, plan.items.get().pk)
    assert "Mina Mentor" in client.get(f"{address}?language=de").content.decode()
    assert "Nobody fits." in client.get(f"{address}?language=fi").content.decode()
    for wrong in ("", "abc", "99999999", "-1", "٣"):
        assert client.post(address, {"mentor": wrong}).status_code == 422
    assert client.post(address, {"mentor": mentor.pk, "message": "Please"}).status_code == 302
    made = Mentoring.objects.get()
    one, answer = url("mentoring-one", made.pk), url("mentoring-reply", made.pk)
    assert client.get(answer).status_code == 404
    client.force_login(mentor)
    assert "Gathering" in client.get(url("mentoring")).content.decode()
    assert "Please" in client.get(one).content.decode()
    assert client.get(answer).status_code == 200
    assert client.post(answer, {"accept": ""}).status_code == 422
    assert client.post(answer, {"accept": "yes"}).status_code == 302
    talk = url("mentoring-session", made.pk)
    assert client.get(talk).status_code == 200
    assert client.post(talk, {"held_on": "2099-01-01", "about": "x"}).status_code == 422
    assert client.post(talk, {"held_on": "2026-01-01", "about": "First talk"}).status_code == 302
    assert "First talk" in page(client, coordinator, one)[1]
    assert client.post(url("mentoring-end", made.pk)).status_code == 302
    made.refresh_from_db()
    assert made.state == "accepted"
    client.force_login(mentor)
    client.post(url("mentoring-end", made.pk))
    made.refresh_from_db()
    assert made.state == "ended"


@pytest.mark.parametrize("who", ["elsewhere", "officer", "helpdesk"])
def test_mentoring_of_others_is_not_there(request, client, rich, mentor, who) -> None:
    made = Mentoring.objects.get()
    user = request.getfixturevalue(who)
    for name in ("mentoring-one", "mentoring-reply", "mentoring-session"):
        assert page(client, user, url(name, made.pk))[0] == 404
    client.force_login(user)
    assert client.post(url("mentoring-end", made.pk)).status_code == 404


def test_waiting_things_are_open_tasks(manager, coordinator, mentor, asked, rich) -> None:
    titles = {
        manager: "Request for support: Request-words (Austria)",
        coordinator: "Look at what was handed in: Deliverable-words",
        mentor: "You are asked to be a mentor: Gathering",
    }
    for user, title in titles.items():
        assert title in {one.title for one in tasks_of(viewer_of(user))}


def test_tasks_name_the_country_in_the_readers_language(manager, coordinator, austria, asked, rich) -> None:
    set_text(record=austria, field="name", lang="de", body="Österreich")
    with translation.override("de"):
        titles = {one.title for one in tasks_of(viewer_of(manager)) if one.room == "ecosystem"}
    assert len([one for one in titles if "Österreich" in one]) >= 2
    assert not [one for one in titles if "Austria" in one]


def test_own_data_holds_requests_and_mentorings(coordinator, mentor, asked, rich) -> None:
    assert own_data_of(coordinator)["support plans and requests"]["requests"][0]["title"] == "Request-words"
    assert own_data_of(mentor)["support plans and requests"]["mentorings"][0]["message"] == "Message-words"


def test_mentor_who_declines_leaves_the_list(client, mentor, rich) -> None:
    made = Mentoring.objects.get()
    reply(**acting(mentor), mentoring=made, accept=False, words_said="No time")
    assert "Gathering" not in page(client, mentor, url("mentoring"))[1]

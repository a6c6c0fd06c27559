"""Pages of calls for everyone, for applicants, readers and those who run them; who may not see them."""

from typing import Any

import pytest
from django.test import Client

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.own_data import own_data_of
from zeroward.exchange.domain.deciding import announce, prepare
from zeroward.exchange.domain.reviewing import assign
from zeroward.exchange.domain.steps import move
from zeroward.exchange.models import Application, Award, Call, Decision, PilotReport, Programme, Review
from zeroward.people.models import Role, User

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def page(client: Client, path: str) -> str:
    response = client.get(f"/en{path}")
    assert response.status_code == 200, (path, response.status_code)
    return str(response.content.decode())


def status(client: Client, path: str, data: dict[str, Any] | None = None) -> int:
    if data is None:
        return int(client.get(f"/en{path}").status_code)
    return int(client.post(f"/en{path}", data).status_code)


@pytest.fixture
def review(submitted: Application, manager: User, expert: User) -> Review:
    call = move(**acting(manager), call=submitted.call, to="reviewing")
    return assign(**acting(manager), call=call, pairs=[(submitted.pk, expert.pk)])[0]


def test_front_page_shows_what_is_open(client: Client, call: Call) -> None:
    text = page(client, "/programmes/")
    assert "1 call is open" in text
    assert "First call" in text
    assert "First call" not in page(client, "/programmes/?kind=challenge")


def test_call_in_preparation_is_seen_by_those_who_run_it_alone(
    client: Client, call: Call, manager: User, officer: User
) -> None:
    Call.objects.filter(pk=call.pk).update(state="draft")
    assert status(client, f"/calls/{call.key}/") == 404
    assert status(signed_in(officer), f"/calls/{call.key}/") == 404
    assert "First call" in page(signed_in(manager), f"/calls/{call.key}/")
    assert "First call" not in page(client, f"/programmes/{call.programme.key}/")


def test_public_page_shows_hosts_that_agreed_and_no_draft(
    client: Client, hosting: Application, application: Application
) -> None:
    text = page(client, f"/calls/{hosting.call.key}/")
    assert "We can show it." in text
    assert "We want to learn." not in text
    assert application.reference not in text


def test_results_are_public_only_after_they_were_told(
    client: Client, submitted: Application, manager: User
) -> None:
    call = move(**acting(manager), call=submitted.call, to="reviewing")
    prepare(**acting(manager), application=submitted, state="accepted", reason="Secret reason.")
    assert "What came out" not in page(client, f"/calls/{call.key}/")
    announce(**acting(manager), call=call)
    text = page(client, f"/calls/{call.key}/")
    assert "1 of 1 applications were accepted" in text
    assert "Klagenfurt" in text
    assert "Secret reason." not in text


def test_place_is_shown_its_rules_and_begins(call: Call, officer: User, themes: list[object]) -> None:
    client = signed_in(officer)
    assert "Cities and municipalities apply." in page(client, f"/calls/{call.key}/apply/")
    response = client.post(f"/en/calls/{call.key}/apply/", {"chance": "learner|city:klagenfurt"})
    made = Application.objects.get()
    assert response["Location"] == f"/en/me/applications/{made.pk}/edit/"
    assert made.reference in page(client, f"/calls/{call.key}/apply/")
    assert status(client, f"/calls/{call.key}/apply/", {"chance": "learner|city:klagenfurt"}) == 422


def test_application_is_written_and_handed_in(application: Application, officer: User) -> None:
    client, here = signed_in(officer), f"/me/applications/{application.pk}/"
    assert "Klagenfurt: being written" in page(client, here)
    said = {"summary": "New words.", "needs": ["nature"], "languages": ["de", "en"], "lock": application.lock}
    assert status(client, f"{here}edit/", said) == 302
    assert status(client, f"{here}edit/", said) == 422  # somebody else was quicker
    assert status(client, f"{here}form/", {}) == 302
    assert status(client, f"{here}submit/", {}) == 302
    assert "Klagenfurt: handed in" in page(client, here)
    assert application.reference in page(client, "/me/applications/")
    application.refresh_from_db()
    assert (application.summary, application.needs) == ("New words.", ["nature"])


def test_wishes_authors_and_taking_back(
    submitted: Application, hosting: Application, officer: User, person: MakePerson
) -> None:
    colleague = person("colleague@example.org", scope="city:klagenfurt", role=Role.CITY_EDITOR)
    client, here = signed_in(officer), f"/me/applications/{submitted.pk}/"
    assert "We can show it." in page(client, f"{here}wishes/")
    assert status(client, f"{here}wishes/", {"wish0": hosting.pk}) == 302
    assert "1. Graz" in page(client, here)
    assert status(client, f"{here}author/", {"person": colleague.pk}) == 302
    assert submitted.authors.count() == 2
    assert "You can begin a new application" in page(client, f"{here}withdraw/")
    assert status(client, f"{here}withdraw/", {"why": "No staff."}) == 302
    submitted.refresh_from_db()
    assert submitted.state == "withdrawn"


@pytest.mark.parametrize("tail", ["", "edit/", "wishes/", "withdraw/", "author/", "pilot/"])
def test_application_is_closed_to_other_cities(
    application: Application, host_officer: User, client: Client, tail: str
) -> None:
    assert status(signed_in(host_officer), f"/me/applications/{application.pk}/{tail}") == 404
    assert status(client, f"/me/applications/{application.pk}/{tail}") == 302


def test_reader_of_the_city_sees_and_does_not_write(application: Application, person: MakePerson) -> None:
    client = signed_in(person("reader@example.org", scope="city:klagenfurt", role=Role.CITY_READER))
    assert application.reference in page(client, f"/me/applications/{application.pk}/")
    assert status(client, f"/me/applications/{application.pk}/edit/") == 403
    assert status(client, f"/me/applications/{application.pk}/submit/", {}) == 403


def test_desk_does_not_read_drafts(application: Application, manager: User) -> None:
    client = signed_in(manager)
    text = page(client, f"/me/calls/{application.call.key}/")
    assert "drafts, not to be read" in text
    assert application.reference not in text
    assert status(client, f"/me/received/{application.pk}/") == 404


def test_programme_and_call_are_made_and_opened(manager: User) -> None:
    client = signed_in(manager)
    assert "There is no programme yet." in page(client, "/me/programmes/mission/")
    said = {"title": "Visits", "kind": "study-visit", "summary": "Two days."}
    assert status(client, "/me/programmes/mission/new/", said) == 302
    programme = Programme.objects.get()
    assert "Visits" in page(client, f"/me/programme/{programme.key}/")
    assert status(client, f"/me/programme/{programme.key}/", {"title": "Group visits"}) == 302
    call = {
        "title": "Spring",
        "summary": "Two days in another city.",
        "closes": "2099-05-01",
        "hour": "17:00",
        "zone": "Europe/Vienna",
        "conditions_learner": ["mission-city"],
        "most_learner": "8",
    }
    assert status(client, f"/me/programme/{programme.key}/call/", call) == 302
    made = Call.objects.get()
    learner = made.sides.get(side="learner")
    assert (learner.most, learner.conditions["all"][0]["fact"]) == (8, "mission_city")
    assert status(client, f"/me/calls/{made.key}/edit/", {**call, "zone": "Mars/Base", "lock": 0}) == 422
    assert status(client, f"/me/calls/{made.key}/edit/", {**call, "closes": "2099-06-01", "lock": 0}) == 302
    assert status(client, f"/me/calls/{made.key}/move/", {"to": "open"}) == 302
    made.refresh_from_db()
    assert (made.state, made.closes_at.isoformat()) == ("open", "2099-06-01T15:00:00+00:00")  # type: ignore[union-attr]
    assert "8 places" in page(Client(), f"/calls/{made.key}/")


def test_review_is_read_scored_and_decided(
    review: Review, manager: User, expert: User, officer: User
) -> None:
    reader, desk = signed_in(expert), signed_in(manager)
    assert "Klagenfurt" in page(reader, "/me/reviews/")
    assert "We want to learn." in page(reader, f"/me/reviews/{review.pk}/")
    points = {"score_need": 5, "score_decision": 5, "score_team": 0, "lock": 0, "done": "yes"}
    assert status(reader, f"/me/reviews/{review.pk}/", points) == 302
    call, pk = review.application.call, review.application_id
    assert "75<br>" in page(desk, f"/me/calls/{call.key}/?order=score")
    assert status(desk, f"/me/received/{pk}/", {"state": "accepted", "reason": "Clear need."}) == 302
    assert status(desk, f"/me/received/{pk}/", {"state": "accepted", "reason": ""}) == 422
    assert status(desk, f"/me/calls/{call.key}/announce/", {}) == 302
    assert "Clear need." in page(signed_in(officer), f"/me/applications/{pk}/")
    assert status(desk, f"/me/received/{pk}/", {"state": "reserve", "reason": "A mistake."}) == 302
    assert Decision.objects.count() == 2


def test_conflict_closes_the_page(review: Review, expert: User) -> None:
    client = signed_in(expert)
    assert "You cannot judge this one?" in page(client, f"/me/reviews/{review.pk}/conflict/")
    assert status(client, f"/me/reviews/{review.pk}/conflict/", {"why": "I work there."}) == 302
    assert status(client, f"/me/reviews/{review.pk}/") == 302


def test_readers_are_asked_and_taken_back(
    hosting: Application, review: Review, manager: User, expert: User
) -> None:
    client, key = signed_in(manager), review.application.call.key
    said = {"reviewer": expert.pk, "applications": [hosting.pk]}
    assert status(client, f"/me/calls/{key}/readers/", said) == 302
    assert hosting.reference in page(client, f"/me/calls/{key}/readers/")
    assert status(client, f"/me/readings/{review.pk}/take-back/", {}) == 302
    assert not Review.objects.filter(pk=review.pk).exists()
    assert status(client, f"/me/calls/{key}/phase/", {"phase": "no-such"}) == 302


def test_blind_phase_hides_the_name(review: Review, expert: User) -> None:
    call = review.application.call
    phases = [{**call.phases[0], "blind": True}]
    Call.objects.filter(pk=call.pk).update(phases=phases)
    text = page(signed_in(expert), f"/me/reviews/{review.pk}/")
    assert review.application.reference in text
    assert "Klagenfurt" not in text
    assert "Klagenfurt" not in page(signed_in(expert), "/me/reviews/")


def test_desk_is_closed_to_everybody_else(
    review: Review, call: Call, officer: User, expert: User, person: MakePerson
) -> None:
    platform = person("platform@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR)
    pages = (
        "/me/programmes/mission/",
        f"/me/calls/{call.key}/",
        f"/me/calls/{call.key}/edit/",
        f"/me/calls/{call.key}/readers/",
        f"/me/calls/{call.key}/awards/",
        f"/me/received/{review.application_id}/",
        f"/me/programme/{call.programme.key}/",
    )
    for user in (officer, expert, platform):
        client = signed_in(user)
        assert [status(client, path) for path in pages] == [404] * len(pages)
    assert status(signed_in(officer), f"/me/reviews/{review.pk}/") == 404
    assert status(signed_in(platform), f"/me/readings/{review.pk}/take-back/", {}) == 404


def test_awards_and_reports_of_a_pilot(
    manager: User, officer: User, submitted: Application, client: Client
) -> None:
    Programme.objects.update(kind="pilot-portfolio")
    Call.objects.update(state="running")
    Application.objects.update(state="accepted", side="single")
    submitted.call.sides.filter(side="host").delete()
    submitted.call.sides.update(side="single")
    own, desk, here = signed_in(officer), signed_in(manager), f"/me/applications/{submitted.pk}/pilot/"
    assert "None is written down yet." in page(own, here)
    assert status(own, f"{here}activity/", {"title": "Talk", "state": "planned"}) == 302
    activity = submitted.activities.get()
    assert status(own, f"{here}activity/{activity.pk}/", {"title": "Talk", "state": "done"}) == 302
    said = {"title": "First half", "done": "Talked.", "lessons": "One sheet.", "is_public": "on"}
    assert status(own, f"{here}report/", said) == 302
    report = PilotReport.objects.get()
    assert "One sheet." not in page(client, f"/calls/{submitted.call.key}/")
    assert status(desk, f"/me/reports/{report.pk}/") == 404
    assert status(own, f"{here}report/{report.pk}/", {**said, "hand-in": "yes"}) == 302
    assert "One sheet." in page(client, f"/calls/{submitted.call.key}/")
    assert "Talked." in page(desk, f"/me/reports/{report.pk}/")
    assert status(desk, f"/me/reports/{report.pk}/", {"answer": "Thank you."}) == 302
    assert "Thank you." in page(own, here)
    awards = f"/me/calls/{submitted.call.key}/awards/"
    assert "No award yet." in page(desk, awards)
    assert status(desk, f"{awards}new/", {"title": "First", "order": 1, "winner": submitted.pk}) == 422
    said = {"title": "First", "order": 1, "winner": submitted.pk, "reason": "It works."}
    assert status(desk, f"{awards}new/", said) == 302
    award = Award.objects.get()
    assert "It works." in page(desk, f"{awards}{award.pk}/")
    assert status(desk, f"{awards}{award.pk}/", {"delete": "yes"}) == 302
    assert not Award.objects.exists()


def test_desk_takes_the_same_queries_for_many(
    manager: User, submitted: Application, hosting: Application, django_assert_max_num_queries: Any
) -> None:
    client = signed_in(manager)
    page(client, f"/me/calls/{submitted.call.key}/")
    for at in range(30):
        Application.objects.create(
            call=submitted.call, side="learner", team=f"Team {at}", reference=f"X-{at}", state="submitted",
            submitted_at=submitted.submitted_at,
        )  # fmt: skip
    with django_assert_max_num_queries(20):
        page(client, f"/me/calls/{submitted.call.key}/")
    with django_assert_max_num_queries(20):
        page(Client(), "/programmes/")
    with django_assert_max_num_queries(20):
        page(Client(), f"/calls/{submitted.call.key}/")


def test_copy_of_data_and_search_inside_hold_what_is_ones_own(
    review: Review, expert: User, officer: User
) -> None:
    assert own_data_of(officer)["applications and reviews"]["applications"][0]["asked first"] is True
    assert own_data_of(expert)["applications and reviews"]["reviews"][0]["state"] == "assigned"

"""What a visit said about steps goes along to the city with its answers."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.journey.conftest import PLACE
from tests.support.city_team import acting
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.journey.domain.answering import say_about_step
from zeroward.journey.domain.taking import steps_said
from zeroward.journey.domain.visit import say_in_visit
from zeroward.journey.models import StepAnswer
from zeroward.journey.queries.visits import visit_of
from zeroward.people.domain.missing import ask_for_city
from zeroward.people.models import Role, User
from zeroward.profile.domain.visiting import keep_for, say_for_visit
from zeroward.profile.models import StatedFact

pytestmark = pytest.mark.django_db


@pytest.fixture
def session() -> dict[str, Any]:
    """A visit with one answer, one step done, one aside, and one that is in the list no more."""
    said: dict[str, Any] = {}
    say_for_visit(said, "stage", "starting")
    say_in_visit(said, "inventory-first", "done")
    say_in_visit(said, "council-pledge", "away")
    said["steps"] = {**said["steps"], "named": "Klagenfurt", "away": [*said["steps"]["away"], "no-such-step"]}
    return said


def test_done_and_aside_go_along_once(editor: User, session: dict[str, Any]) -> None:
    assert steps_said(session) == 2
    kept = keep_for(place=PLACE, session=session, **acting(editor))
    assert kept.taken == ("stage",)
    assert kept.beside == ("2 steps that you had put aside or done are taken along.",)
    said = {one.step: (one.state, one.reason, one.note) for one in StepAnswer.objects.all()}
    assert said == {
        "inventory-first": ("done", "", ""),
        "council-pledge": ("away", "other", "Put aside during a first visit."),
    }
    assert AuditEvent.objects.filter(action__startswith="journey.step.", scope="city:klagenfurt").count() == 2
    assert steps_said(session) == 0
    assert visit_of(session).named == "Klagenfurt"
    assert keep_for(place=PLACE, session=session, **acting(editor)).beside == ()


def test_what_the_team_said_stays(editor: User, session: dict[str, Any]) -> None:
    say_about_step(place=PLACE, step="council-pledge", state="accepted", **acting(editor))
    keep_for(place=PLACE, session=session, **acting(editor))
    assert StepAnswer.objects.get(step="council-pledge").state == "accepted"


def test_whoever_may_not_write_takes_nothing_along(
    reader: User, other: User, session: dict[str, Any]
) -> None:
    before = dict(session)
    for person in (reader, other):
        with pytest.raises(NotAllowedError):
            keep_for(place=PLACE, session=session, **acting(person))
    assert session == before
    assert not StepAnswer.objects.exists()
    assert not StatedFact.objects.exists()


def test_pages_take_steps_along(client: Client, editor: User) -> None:
    client.post("/en/start/1/", {"role": "officer"})
    client.post("/en/start/answer/", {"step": "council-pledge", "answer": "away"})
    client.force_login(editor)
    welcome = client.get("/en/me/welcome/").content.decode()
    assert "Take along the 1 answer of this visit" in welcome
    shown = client.post(reverse("profile:keep", args=["city:klagenfurt"]), follow=True).content.decode()
    assert "One step that you had put aside or done is taken along." in shown
    assert "0 answers" not in shown
    assert "Take along" not in client.get("/en/me/welcome/").content.decode()


def test_welcome_does_not_offer_what_was_answered(client: Client, stranger: User) -> None:
    client.force_login(stranger)
    before = client.get("/en/me/welcome/").content.decode()
    assert "Look first, with three questions" in before
    client.post("/en/start/1/", {"role": "officer"})
    client.post("/en/start/2/", {"country": "AT", "population": "12 000", "city": "Villach"})
    client.post("/en/start/3/", {"answer": "starting"})
    after = client.get("/en/me/welcome/").content.decode()
    assert "three questions" not in after
    assert 'href="/en/start/path/"' in after
    assert 'href="/en/me/join/?q=Villach"' in after
    assert "2 answers of this visit wait to be taken along." in after
    ask_for_city(
        actor=stranger,
        name="Villach",
        country="AT",
        population=12000,
        role=Role.CITY_COORDINATOR,
        proof="See https://villach.example/team",
    )
    waiting = client.get("/en/me/welcome/").content.decode()
    assert "Your request for Villach waits for an answer." in waiting

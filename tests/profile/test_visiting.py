"""Answers of a visitor: in the session alone, no cookie before the first one, taken along to a city."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.profile.conftest import PLACE
from zeroward.core.errors import InvalidInputError, NotAllowedError
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import Country, CountryStatus
from zeroward.profile.domain.stating import state_fact
from zeroward.profile.domain.visiting import forget_for_visit, keep_for, say_for_visit
from zeroward.profile.models import StatedFact
from zeroward.profile.queries.profiles import EMPTY, profile_of, visitor_profile
from zeroward.profile.queries.visits import SESSION_KEY

QUESTION = "/en/visit/population/"


def test_visitor_is_known_by_what_they_typed_and_what_follows(austria: Country) -> None:
    CountryStatus.objects.create(country=austria, kind="member")
    session: dict[str, Any] = {}
    assert visitor_profile(session) is EMPTY
    say_for_visit(session, "country", "AT")
    say_for_visit(session, "inventory_year", "2020")
    profile = visitor_profile(session)
    assert profile.scope is None
    assert profile.country == "AT"
    assert profile.facts["eu_status"] == frozenset({"member"})
    assert profile.told["country"].how == "typed"
    assert profile.facts["has_inventory"] is True


def test_wrong_answer_changes_nothing(db: None) -> None:
    session: dict[str, Any] = {}
    with pytest.raises(InvalidInputError):
        say_for_visit(session, "population", "many")
    assert session == {}
    assert visitor_profile({SESSION_KEY: "rubbish"}) is EMPTY
    assert visitor_profile({SESSION_KEY: {"population": ["x"]}}).facts == {}


def test_one_answer_or_all_can_be_forgotten(db: None) -> None:
    session: dict[str, Any] = {}
    say_for_visit(session, "population", "12000")
    say_for_visit(session, "stage", "starting")
    forget_for_visit(session, "stage")
    assert session == {SESSION_KEY: {"population": 12000}}
    forget_for_visit(session)
    assert session == {}


def test_answers_are_taken_along_and_write_over_nothing(editor: User) -> None:
    viewer = viewer_of(editor)
    state_fact(actor=editor, viewer=viewer, place=PLACE, key="stage", raw="planning")
    session: dict[str, Any] = {}
    for key, raw in (("stage", "starting"), ("council_decision", "yes"), ("role", "officer")):
        say_for_visit(session, key, raw)
    kept = keep_for(actor=editor, viewer=viewer, place=PLACE, session=session)
    assert (kept.taken, kept.left) == (("council_decision",), ("stage",))
    assert profile_of(PLACE, viewer).facts["stage"] == "planning"
    assert session == {SESSION_KEY: {"role": "officer"}}


def test_answers_are_not_taken_to_somebody_elses_city(reader: User) -> None:
    session: dict[str, Any] = {SESSION_KEY: {"stage": "starting"}}
    with pytest.raises(NotAllowedError):
        keep_for(actor=reader, viewer=viewer_of(reader), place=PLACE, session=session)
    assert session == {SESSION_KEY: {"stage": "starting"}}
    assert not StatedFact.objects.exists()


def test_no_cookie_before_the_first_answer(client: Client, db: None) -> None:
    for path in (QUESTION, "/en/visit/"):
        shown = client.get(path)
        assert shown.status_code == 200
        assert not shown.cookies
    strict = Client(enforce_csrf_checks=True)
    answered = strict.post(QUESTION, {"value": "12 000"}, headers={"origin": "http://testserver"})
    assert answered.status_code == 302
    assert answered["Location"] == "/en/visit/"
    assert "12,000 people" in strict.get("/en/visit/").content.decode()


@pytest.mark.parametrize(
    "headers", [{"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}]
)
def test_form_of_another_site_is_refused(client: Client, db: None, headers: dict[str, str]) -> None:
    assert client.post(QUESTION, {"value": "12000"}, headers=headers).status_code == 403
    assert client.post("/en/visit/forget/", headers=headers).status_code == 403
    assert SESSION_KEY not in client.session


def test_wrong_answer_is_shown_with_what_to_do(client: Client, db: None) -> None:
    page = client.post(QUESTION, {"value": "<b>many</b>"})
    assert page.status_code == 422
    assert "Write digits" in page.content.decode()
    assert "<b>many</b>" not in page.content.decode()
    assert client.get("/en/visit/shoe-size/").status_code == 404


@pytest.mark.parametrize(
    ("wanted", "led"),
    [
        ("/en/services/", "/en/services/"),
        ("https://evil.example/", "/en/visit/"),
        ("//evil.example", "/en/visit/"),
        ("javascript:alert(1)", "/en/visit/"),
    ],
)
def test_answer_leads_on_within_the_platform_alone(client: Client, db: None, wanted: str, led: str) -> None:
    assert client.post(QUESTION, {"value": "12000", "next": wanted})["Location"] == led


def test_person_who_signs_in_takes_answers_along(client: Client, editor: User, reader: User) -> None:
    client.post(QUESTION, {"value": "12000"})
    client.force_login(editor)
    page = client.get(reverse("profile:visit")).content.decode()
    assert "Take this along to Klagenfurt" in page
    kept = client.post(reverse("profile:keep", args=["city:klagenfurt"]), follow=True)
    assert "One answer is taken along." in kept.content.decode()
    assert StatedFact.objects.get().value == 12000
    client.post(QUESTION, {"value": "13000"})
    client.force_login(reader)
    client.post(QUESTION, {"value": "13000"})
    assert "Take this along" not in client.get(reverse("profile:visit")).content.decode()
    client.post(reverse("profile:keep", args=["city:klagenfurt"]))
    assert StatedFact.objects.get().value == 12000

"""Pages of all that is known of a city: who may open them, what they show, and how they refuse."""

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.profile.conftest import PLACE
from tests.support.facts import tell_fact
from zeroward.core.facts import Known
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.profile.domain.stating import state_fact
from zeroward.profile.models import StatedFact

ABOUT = "/en/me/about/city:klagenfurt/"
FACT = f"{ABOUT}council_decision/"


def test_page_shows_what_is_known_how_and_what_is_missing(client: Client, editor: User) -> None:
    tell_fact("population", Known(104332, "Register", "2024"))
    client.force_login(editor)
    with CaptureQueriesContext(connection) as queries:
        page = client.get(ABOUT).content.decode()
    assert len(queries) <= 20
    assert "104,332 people" in page
    assert "Register, 2024" in page
    assert "Has the council decided on a climate plan with a target?" in page
    assert f'href="{FACT}"' in page


def test_contradictions_stand_side_by_side_on_top(client: Client, editor: User) -> None:
    tell_fact("population", Known(104332, "Register", "2024"))
    client.force_login(editor)
    client.post(f"{ABOUT}population/", {"value": "12 000"})
    page = client.get(ABOUT).content.decode()
    assert "<h1>One fact is known in two ways</h1>" in page
    assert page.index("Says otherwise") < page.index('id="place"')
    alone = client.get(f"{ABOUT}population/").content.decode()
    assert "12,000 people" in alone
    assert "104,332 people" in alone


def test_what_was_said_long_ago_is_asked_again(client: Client, editor: User) -> None:
    state_fact(
        actor=editor,
        viewer=viewer_of(editor),
        place=PLACE,
        key="staff_days",
        raw="20",
        as_of=datetime.date(2020, 1, 1),
    )
    client.force_login(editor)
    assert "Is this still true?" in client.get(ABOUT).content.decode()
    client.post(f"{ABOUT}staff_days/", {"value": "20"})
    assert "Is this still true?" not in client.get(ABOUT).content.decode()


def test_answer_is_kept_shown_and_taken_back(client: Client, editor: User) -> None:
    client.force_login(editor)
    page = client.post(FACT, {"value": "yes", "note": "Minutes <b>12</b>"}, follow=True)
    assert "Saved: Decision of the council." in page.content.decode()
    alone = client.get(FACT).content.decode()
    assert "Minutes" in alone
    assert "<b>12</b>" not in alone
    assert "What was said before" in alone
    client.post(FACT, {"act": "forget"})
    assert not StatedFact.objects.exists()


def test_wrong_answer_keeps_what_was_said(client: Client, editor: User) -> None:
    client.force_login(editor)
    client.post(FACT, {"value": "yes"})
    for data in (
        {"value": "perhaps"},
        {"value": ""},
        {},
        {"value": "no", "as_of": "2999-01-01"},
        {"value": "no", "as_of": "x"},
    ):
        assert client.post(FACT, data).status_code == (422 if data else 200)
    assert StatedFact.objects.get().value == "yes"


def test_readers_and_the_platform_look_but_do_not_answer(
    client: Client, editor: User, reader: User, platform: User
) -> None:
    state_fact(actor=editor, viewer=viewer_of(editor), place=PLACE, key="staff_days", raw="77")
    client.force_login(reader)
    assert "77 days" in client.get(ABOUT).content.decode()
    assert "Save the answer" not in client.get(FACT).content.decode()
    assert client.post(FACT, {"value": "yes"}).status_code == 422
    client.post(FACT, {"act": "forget"})
    client.force_login(platform)
    assert "77 days" not in client.get(ABOUT).content.decode()
    assert client.post(FACT, {"value": "yes"}).status_code == 422
    page = client.get(f"{ABOUT}staff_days/").content.decode()
    assert "77" not in page.split("<main")[1]
    assert list(StatedFact.objects.values_list("key", "value")) == [("staff_days", 77)]


def test_strangers_are_kept_out(client: Client, other: User) -> None:
    assert "/login/" in client.get(ABOUT)["Location"]
    client.force_login(other)
    assert client.get(ABOUT).status_code == 403
    assert client.get(FACT).status_code == 403
    assert client.post(FACT, {"value": "yes"}).status_code == 403
    assert client.post(reverse("profile:keep", args=["city:klagenfurt"])).status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        f"{ABOUT}shoe-size/",
        "/en/me/about/city:nowhere/",
        "/en/me/about/mission/",
        "/en/me/about/city:nowhere/stage/",
    ],
)
def test_what_is_not_there_is_not_found(client: Client, editor: User, path: str) -> None:
    client.force_login(editor)
    assert client.get(path).status_code == 404


def test_national_platform_has_a_page_of_its_own(client: Client, platform: User) -> None:
    client.force_login(platform)
    page = client.get("/en/me/about/country:AT/").content.decode()
    assert "Languages of work" in page or "In which languages" in page
    assert "council" not in page.split("<main")[1]

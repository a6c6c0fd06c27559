"""The worksheet's pages, with and without an account."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.support.people import MakePerson
from zeroward.library.domain.worksheet import Sheet, keep_sheet
from zeroward.library.models import Material, ProblemStatement
from zeroward.people.models import User

PAGE = "/en/worksheet/"
Posted = dict[str, Any]


def test_page_has_kinds_with_advice_and_the_grid(
    client: Client, worksheet: Material, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(20):
        page = client.get(PAGE).content.decode()
    for wanted in (
        "Try something small.",
        "also called well-defined",
        "What is the problem?",
        "Find materials",
    ):
        assert wanted in page
    assert "Secret question" not in page
    assert "sessionid" not in client.cookies


def test_button_finds_without_scripts_and_keeps_nothing(
    client: Client, worksheet: Material, posted: Posted, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(20):
        page = client.post(PAGE, {**posted, "do": "find"}).content.decode()
    assert "<mark>Dialogue</mark> Forum" in page
    assert "never meet our cities" in page
    assert re.search(r'value="wicked"[^>]* checked', page)
    assert "sessionid" not in client.cookies
    assert not ProblemStatement.objects.exists()


def test_session_keeps_it_without_an_account(
    client: Client, other_client: Client, worksheet: Material, posted: Posted
) -> None:
    assert client.post(PAGE, {**posted, "do": "keep"}).status_code == 302
    again = client.get(PAGE).content.decode()
    assert "never meet our cities" in again
    assert "Delete it from this browser" in again
    assert "never meet our cities" not in other_client.get(PAGE).content.decode()
    client.post("/en/worksheet/forget/")
    assert "never meet our cities" not in client.get(PAGE).content.decode()


def test_choice_of_words_survives_keeping(client: Client, worksheet: Material, posted: Posted) -> None:
    client.post(
        PAGE,
        {**posted, "offered": ["ministries", "cities"], "word": ["cities"], "more": "heat", "do": "keep"},
    )
    page = client.get(PAGE).content.decode()
    ticks = dict(re.findall(r'type="checkbox" name="word" value="([^"]+)" id="[^"]+"( checked)?', page))
    assert ticks["heat"]
    assert not ticks["ministries"]


def test_blank_worksheet_is_not_kept(client: Client, worksheet: Material) -> None:
    response = client.post(PAGE, {"do": "keep"})
    assert response.status_code == 422
    assert "There is nothing to keep yet." in response.content.decode()


def test_too_long_answer_is_named_and_not_cut(client: Client, worksheet: Material, posted: Posted) -> None:
    response = client.post(PAGE, {**posted, "wh-what-1": "x" * 2001, "do": "keep"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Write at most 2000 characters; these are 2001." in page
    assert "x" * 2001 in page
    assert 'href="#id_wh-what-1"' in page
    assert client.post(PAGE, {**posted, "wh-what-1": "x" * 2000, "do": "keep"}).status_code == 302


def test_hostile_text_is_cleaned_and_escaped(client: Client, worksheet: Material) -> None:
    text = "<script>alert(1)</script>\x00\x1b\u202e &amp;"
    client.post(PAGE, {"statement": text, "title": text, "problem_type": "<b>", "more": text, "do": "keep"})
    page = client.get(PAGE).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "\u202e" not in page


def test_account_keeps_it_for_good(
    client: Client, worksheet: Material, posted: Posted, person: MakePerson
) -> None:
    client.force_login(person())
    response = client.post(PAGE, {**posted, "do": "keep"})
    kept = ProblemStatement.objects.get()
    assert response.headers["Location"] == f"/en/worksheet/mine/{kept.pk}/"
    client.post(response.headers["Location"], {**posted, "wh-why-1": "Money is lost", "do": "keep"})
    kept.refresh_from_db()
    assert kept.answers["wh-why-1"] == "Money is lost"
    page = client.get(response.headers["Location"]).content.decode()
    assert "Money is lost" in page
    assert "Ministries do not talk" in client.get("/en/worksheet/mine/").content.decode()


def test_owner_renames_and_deletes(
    client: Client, worksheet: Material, filled: Sheet, person: MakePerson
) -> None:
    owner = person()
    client.force_login(owner)
    kept = keep_sheet(owner=owner, sheet=filled)
    assert client.post(f"/en/worksheet/mine/{kept.pk}/rename/", {"title": " "}).status_code == 422
    client.post(f"/en/worksheet/mine/{kept.pk}/rename/", {"title": "New name"})
    assert "New name" in client.get("/en/worksheet/mine/").content.decode()
    assert "gone for good" in client.get(f"/en/worksheet/mine/{kept.pk}/delete/").content.decode()
    assert ProblemStatement.objects.exists()
    client.post(f"/en/worksheet/mine/{kept.pk}/delete/")
    assert not ProblemStatement.objects.exists()


@pytest.mark.parametrize("action", ["", "rename/", "delete/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_else_reaches_it(
    client: Client,
    worksheet: Material,
    filled: Sheet,
    person: MakePerson,
    administrator: User,
    action: str,
    method: str,
) -> None:
    kept = keep_sheet(owner=person("owner@example.org"), sheet=filled)
    address = f"/en/worksheet/mine/{kept.pk}/{action}"
    send = getattr(client, method)
    body = {"title": "Stolen", "statement": "Stolen", "do": "keep"}
    assert send(address, body).status_code == 302  # to the sign-in
    for thief in (person("thief@example.org"), administrator):
        client.force_login(thief)
        assert send(address, body).status_code == 404
        assert "Ministries" not in client.get("/en/worksheet/mine/").content.decode()
    kept.refresh_from_db()
    assert kept.title == "Ministries do not talk"


def test_session_moves_to_the_account_when_asked(
    client: Client, worksheet: Material, posted: Posted, person: MakePerson
) -> None:
    client.post(PAGE, {**posted, "do": "keep"})
    client.force_login(person())
    page = client.get(PAGE).content.decode()
    assert "Move it to my account" in page
    assert "never meet our cities" not in page
    assert not ProblemStatement.objects.exists()
    client.post("/en/worksheet/take-over/")
    assert ProblemStatement.objects.get().answers["wh-what-1"] == "The ministries never meet our cities."
    assert "Move it to my account" not in client.get(PAGE).content.decode()
    client.post("/en/worksheet/take-over/")
    assert ProblemStatement.objects.count() == 1


def test_home_lists_own_worksheets_only(
    client: Client, worksheet: Material, filled: Sheet, person: MakePerson
) -> None:
    owner = person("owner@example.org")
    keep_sheet(owner=owner, sheet=filled)
    client.force_login(owner)
    assert "Ministries do not talk" in client.get("/en/me/").content.decode()
    client.force_login(person("other@example.org"))
    page = client.get("/en/me/").content.decode()
    assert "Begin a worksheet" in page
    assert "Ministries do not talk" not in page


def test_pages_are_never_stored_by_caches(client: Client, worksheet: Material) -> None:
    assert "no-store" in client.get(PAGE).headers["Cache-Control"]

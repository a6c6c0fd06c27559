"""The public page of a city: choices, preview, publishing, what everyone reads, and what nobody may."""

import json
import re
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.test import Client
from django.utils import timezone

from tests.monitoring.board_making import published, told
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.boards import BoardRow, board_for, publish_board, save_board, withdraw_board
from zeroward.monitoring.models import ActionReport, BoardSnapshot, CityBoard, CityMonitoring
from zeroward.monitoring.queries.board_content import board_content
from zeroward.monitoring.queries.board_page import board_page
from zeroward.people.models import User
from zeroward.places.domain.city_places import place_of
from zeroward.places.models import City
from zeroward.plan.models import Action, Plan
from zeroward.plan.queries.content import digest_of

BOARD = "/en/me/monitoring/city:klagenfurt/public-page/"
PUBLIC = "/en/cities/klagenfurt/progress/"
NEVER = ("SECRET-NOTE", "SECRET-BARRIER", "SECRET-EVIDENCE", "987654", "987 654", "987\u202f654")


@pytest.fixture
def plan(klagenfurt: City, editor: User, coordinator: User) -> Plan:
    return published(klagenfurt, editor, coordinator)


@pytest.fixture
def place(klagenfurt: City) -> Workspace:
    return place_of(klagenfurt)


def now_digest(city: City) -> str:
    return digest_of(board_content(board_for(city), on=timezone.localdate()))


def publish(city: City, coordinator: User, **more: Any) -> BoardSnapshot:
    return publish_board(**acting(coordinator), place=place_of(city), seen=now_digest(city), **more)


def test_page_says_what_is_done_and_late(
    plan: Plan, klagenfurt: City, coordinator: User, client: Client
) -> None:
    assert client.get(PUBLIC).status_code == 404
    publish(klagenfurt, coordinator)
    page = client.get(PUBLIC)
    assert "Klagenfurt has done 1 of 3 actions, 1 is late" in page.text
    for words in (
        "Tram to the east",
        "Bicycle streets",
        "Roofs of schools",
        "80 % less in 2030 than in 2021",
    ):
        assert words in page.text
    assert "PERMIT-REASON" not in page.text


@pytest.mark.parametrize("path", ["", "bare/", "embed/", "progress.json", "actions.svg", "versions/1/"])
def test_nothing_but_what_was_chosen_is_shown(
    path: str, plan: Plan, klagenfurt: City, coordinator: User, client: Client
) -> None:
    publish(klagenfurt, coordinator)
    told(
        CityMonitoring.objects.get(),
        Action.objects.get(plan=plan, code="M2"),
        "dropped",
        reason="LATER-REASON",
    )
    page = client.get(PUBLIC + path)
    assert page.status_code == 200
    for words in (*NEVER, "PERMIT-REASON", "LATER-REASON", coordinator.email):
        assert words not in page.text


def test_reasons_hidden_actions_and_notes_follow_the_choices(
    plan: Plan, klagenfurt: City, place: Workspace, coordinator: User, client: Client
) -> None:
    row = BoardRow(
        lang="de",
        notes={"en": "Your tram comes later.", "de": "Die Tram kommt später."},
        hidden=("E1",),
        show_reasons=True,
        answers="Climate office",
    )
    save_board(**acting(coordinator), place=place, row=row)
    publish(klagenfurt, coordinator)
    page = client.get(PUBLIC)
    assert "PERMIT-REASON" in page.text
    assert "Roofs of schools" not in page.text
    assert "One more action is part of the plan" in page.text
    assert "Your tram comes later." in page.text
    assert "Climate office" in page.text
    assert "Die Tram kommt später." in client.get("/de/cities/klagenfurt/progress/").text
    french = client.get("/fr/cities/klagenfurt/progress/")
    assert 'lang="de"' in french.text
    assert french.status_code == 200


def test_what_is_published_stays_until_it_is_published_anew(
    plan: Plan, klagenfurt: City, coordinator: User, client: Client
) -> None:
    publish(klagenfurt, coordinator)
    told(CityMonitoring.objects.get(), Action.objects.get(plan=plan, code="M1"), "implemented")
    assert "has done 1 of 3" in client.get(PUBLIC).text
    publish(klagenfurt, coordinator)
    page = client.get(PUBLIC)
    assert "has done 2 of 3" in page.text
    assert "1 action was finished" in page.text
    assert "1 action is not late any more" in page.text
    older = client.get(f"{PUBLIC}versions/1/")
    assert "has done 1 of 3" in older.text
    assert "There is a newer state." in older.text


def test_withdrawn_state_says_why_and_an_older_one_is_shown_instead(
    plan: Plan, klagenfurt: City, place: Workspace, coordinator: User, client: Client
) -> None:
    first = publish(klagenfurt, coordinator)
    told(CityMonitoring.objects.get(), Action.objects.get(plan=plan, code="M1"), "implemented")
    second = publish(klagenfurt, coordinator)
    who = {**acting(coordinator), "place": place}
    with pytest.raises(InvalidInputError):
        withdraw_board(**who, snapshot=second, reason=" ")
    withdraw_board(**who, snapshot=second, reason="A wrong figure.")
    assert "has done 1 of 3" in client.get(PUBLIC).text
    gone = client.get(f"{PUBLIC}versions/2/")
    assert (gone.status_code, "A wrong figure." in gone.text) == (410, True)
    withdraw_board(**who, snapshot=first, reason="All of it.")
    assert client.get(PUBLIC).status_code == 410
    for path in ("bare/", "embed/", "progress.json", "actions.svg"):
        assert client.get(PUBLIC + path).status_code == 404
    assert "No city shows how far it is yet" in client.get("/en/progress/").text


def test_publishing_is_refused_without_a_plan_twice_and_for_another_content(
    klagenfurt: City, place: Workspace, editor: User, coordinator: User
) -> None:
    with pytest.raises(ConflictError, match="published no plan"):
        publish(klagenfurt, coordinator)
    published(klagenfurt, editor, coordinator)
    with pytest.raises(ConflictError, match="Something changed"):
        publish_board(**acting(coordinator), place=place, seen="0" * 64)
    publish(klagenfurt, coordinator)
    with pytest.raises(ConflictError, match="exactly this already"):
        publish(klagenfurt, coordinator)


def test_only_the_coordinators_choose_and_publish(
    plan: Plan,
    klagenfurt: City,
    place: Workspace,
    editor: User,
    reader: User,
    stranger: User,
    platform: User,
    client: Client,
) -> None:
    for person in (editor, reader, stranger, platform):
        with pytest.raises(NotAllowedError):
            save_board(**acting(person), place=place, row=BoardRow())
        with pytest.raises(NotAllowedError):
            publish_board(**acting(person), place=place, seen=now_digest(klagenfurt))
        client.force_login(person)
        for path in ("", "publish/", "1/withdraw/"):
            assert client.get(BOARD + path).status_code == 404
    assert not CityBoard.objects.exists()


def test_stale_choices_and_bad_ones_are_refused(plan: Plan, place: Workspace, coordinator: User) -> None:
    who = {**acting(coordinator), "place": place}
    save_board(**who, row=BoardRow(answers="One"))
    with pytest.raises(StaleError) as stale:
        save_board(**who, row=BoardRow(answers="Two"), lock=0)
    assert stale.value.current["answers"] == "One"
    with pytest.raises(ProblemsError) as wrong:
        save_board(**who, row=BoardRow(lang="<b>", notes={"xx": "?"}, hidden=("x" * 30,)), lock=1)
    assert [one.place for one in wrong.value.problems] == ["lang", "notes", "hidden"]
    assert CityBoard.objects.get().answers == "One"


def test_a_frozen_state_never_changes(plan: Plan, klagenfurt: City, coordinator: User) -> None:
    made = publish(klagenfurt, coordinator)
    made.data = {}
    with pytest.raises(TypeError):
        made.save()


def test_an_action_that_nobody_reported_is_not_called_begun_or_not_begun(
    plan: Plan, klagenfurt: City
) -> None:
    ActionReport.objects.all().delete()
    page = board_page(board_content(board_for(klagenfurt), on=date(2026, 6, 1)))
    assert [(group.title, len(group.actions)) for group in page.groups] == [("The city has not said yet", 3)]


def test_bare_page_may_be_framed_and_no_other(
    plan: Plan, klagenfurt: City, coordinator: User, client: Client
) -> None:
    publish(klagenfurt, coordinator)
    bare, whole = client.get(f"{PUBLIC}bare/"), client.get(PUBLIC)
    assert "X-Frame-Options" not in bare.headers
    assert "frame-ancestors *" in bare.headers["Content-Security-Policy"]
    assert whole.headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'self'" in whole.headers["Content-Security-Policy"]
    assert "<script" not in bare.text
    assert not bare.cookies


def test_drawing_stands_by_itself(plan: Plan, klagenfurt: City, coordinator: User, client: Client) -> None:
    import xml.etree.ElementTree as ElementTree

    publish(klagenfurt, coordinator)
    found = client.get(f"{PUBLIC}actions.svg")
    assert found.headers["Content-Type"] == "image/svg+xml"
    root = ElementTree.fromstring(found.content)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "script" not in found.text
    assert "Mobility and transport" in found.text
    colours = set(re.findall(r'class="(d[1-7])"', found.text))
    assert colours
    assert all(f".{one} {{ fill: var(--data-{one[1]}) }}" in found.text for one in colours)  # never black


def test_data_are_what_was_frozen(plan: Plan, klagenfurt: City, coordinator: User, client: Client) -> None:
    made = publish(klagenfurt, coordinator)
    found = json.loads(client.get(f"{PUBLIC}progress.json").content)
    assert (found.pop("digest"), found.pop("number")) == (made.digest, 1)
    assert found == made.data


def test_team_goes_from_choices_over_the_preview_to_the_page(
    plan: Plan, klagenfurt: City, coordinator: User, client: Client, django_assert_max_num_queries: Any
) -> None:
    client.force_login(coordinator)
    with django_assert_max_num_queries(20):
        form = client.get(BOARD)
    assert "M1 Tram to the east" in form.text
    sent = client.post(
        BOARD, {"lang": "en", "note_en": "For you.", "hidden": ["M2"], "show_emissions": "on", "lock": "0"}
    )
    assert (sent.status_code, sent.url) == (302, f"{BOARD}publish/")
    with django_assert_max_num_queries(20):
        preview = client.get(sent.url)
    assert "Preview: nobody else sees this yet" in preview.text
    wrong = client.post(sent.url, {"seen": "0" * 64, "note": "Kept words"})
    assert wrong.status_code == 422
    assert "Kept words" in wrong.text
    right = client.post(sent.url, {"seen": now_digest(klagenfurt), "note": ""})
    assert (right.status_code, right.url) == (302, PUBLIC)
    client.logout()
    with django_assert_max_num_queries(10):
        page = client.get(PUBLIC)
    assert "Bicycle streets" not in page.text
    client.force_login(coordinator)
    asked = client.get(f"{BOARD}1/withdraw/")
    assert "Withdraw state 1?" in asked.text
    assert client.post(f"{BOARD}1/withdraw/", {"reason": ""}).status_code == 422
    assert client.post(f"{BOARD}1/withdraw/", {"reason": "Wrong."}).status_code == 302
    assert client.get(f"{BOARD}9/withdraw/").status_code == 404


def test_stale_form_keeps_what_was_written(
    plan: Plan, place: Workspace, coordinator: User, client: Client
) -> None:
    save_board(**acting(coordinator), place=place, row=BoardRow(answers="Somebody else"))
    client.force_login(coordinator)
    sent = client.post(BOARD, {"lang": "en", "answers": "Mine", "lock": "0"})
    assert sent.status_code == 422
    assert "Mine" in sent.text


def test_city_page_and_list_lead_to_it(
    plan: Plan, klagenfurt: City, coordinator: User, client: Client
) -> None:
    publish(klagenfurt, coordinator)
    assert PUBLIC in client.get("/en/cities/klagenfurt/").text
    listed = client.get("/en/progress/").text
    assert "1 city shows how far it is" in listed
    assert "<span>Austria</span>" in listed
    with pytest.raises(ObjectDoesNotExist):
        CityBoard.objects.get(city__key="graz")


def test_team_page_says_where_the_city_stands(
    plan: Plan,
    coordinator: User,
    reader: User,
    stranger: User,
    client: Client,
    django_assert_max_num_queries: Any,
) -> None:
    url = "/en/me/monitoring/city:klagenfurt/standing/"
    client.force_login(reader)
    with django_assert_max_num_queries(20):
        page = client.get(url)
    assert "1 of 3 actions implemented, 1 delayed, 1 without a report" in page.text
    assert "PERMIT-REASON" in page.text
    client.force_login(stranger)
    assert client.get(url).status_code == 404
    client.logout()
    assert client.get(url).status_code == 302

"""Pilots: stages with conditions, history, who reads them; lessons that go to the portfolio."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.monitoring.learning.support import (
    AUSTRIA,
    CITY,
    GRAZ,
    KLAGENFURT,
    PILOT,
    a_pilot,
    an_entry,
)
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.library.models import Contribution
from zeroward.monitoring.domain.lessons import LessonRow, draft_lesson, send_lesson
from zeroward.monitoring.domain.pilots import delete_pilot, move_pilot, save_pilot
from zeroward.monitoring.models import Pilot, SentLesson
from zeroward.people.models import User
from zeroward.places.models import City

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"title": ""}, "title"),
        ({"cost_planned": -1.0}, "cost_planned"),
        ({"cost_spent": float("nan")}, "cost_spent"),
        (
            {"starts_on": datetime.date(2026, 5, 1), "ends_on": datetime.date(2026, 4, 1)},
            "ends_on",
        ),
        ({"city_id": 999_999}, "city_id"),
        ({"application_id": 999_999}, "application_id"),
    ],
)
def test_pilot_that_cannot_be_is_refused(
    klagenfurt: City, editor: User, change: dict[str, Any], place: str
) -> None:
    with pytest.raises(ProblemsError) as refused:
        a_pilot(editor, **change)
    assert refused.value.problems[0].place == place
    assert not Pilot.objects.exists()


def test_new_pilot_begins_with_identifying(klagenfurt: City, editor: User) -> None:
    made = a_pilot(editor)
    assert (made.stage, made.since) == ("identify", timezone.localdate())
    assert list(made.moves.values_list("before", "after")) == [("", "identify")]


def test_stages_ask_for_what_belongs_to_them(klagenfurt: City, editor: User) -> None:
    pilot = a_pilot(editor, hypothesis="", measure="")
    who = {**acting(editor), "place": KLAGENFURT, "pilot": pilot}
    with pytest.raises(ProblemsError) as refused:
        move_pilot(**who, stage="scale")
    assert [one.place for one in refused.value.problems] == ["stage"] * 3
    with pytest.raises(ProblemsError) as refused:
        move_pilot(**who, stage="stop")
    assert [one.place for one in refused.value.problems] == ["reason"]
    with pytest.raises(ProblemsError) as refused:
        move_pilot(**who, stage="magic")
    assert refused.value.problems[0].place == "stage"
    stopped = move_pilot(**who, stage="stop", reason="The bus company left.")
    assert stopped.stage == "stop"
    with pytest.raises(ProblemsError):
        move_pilot(**who, stage="identify")
    assert move_pilot(**who, stage="identify", reason="A new company came.").stage == "identify"


def test_pilot_goes_its_way_with_days_and_reasons(klagenfurt: City, editor: User) -> None:
    pilot = a_pilot(editor, result="Sixty trips a week.")
    who = {**acting(editor), "place": KLAGENFURT, "pilot": pilot}
    today = timezone.localdate()
    early, later = today - datetime.timedelta(days=300), today - datetime.timedelta(days=100)
    move_pilot(**who, stage="test", on=early)
    move_pilot(**who, stage="replicate", on=later, reason="It worked")
    with pytest.raises(ProblemsError) as refused:
        move_pilot(**who, stage="scale", on=early)
    assert refused.value.problems[0].place == "on"
    with pytest.raises(ProblemsError):
        move_pilot(**who, stage="scale", on=today + datetime.timedelta(days=1))
    assert move_pilot(**who, stage="replicate").lock == 2
    with pytest.raises(StaleError):
        move_pilot(**who, stage="scale", lock=0)
    kept = Pilot.objects.get()
    assert (kept.stage, kept.since) == ("replicate", later)


def test_nobody_keeps_moves_or_sends_for_others(
    klagenfurt: City, graz: City, editor: User, stranger: User, reader: User
) -> None:
    pilot = a_pilot(editor, visibility="public")
    row = LessonRow("A bus that comes when called", "It works.")
    for user, place in ((stranger, KLAGENFURT), (reader, KLAGENFURT), (stranger, GRAZ)):
        who = {**acting(user), "place": place}
        with pytest.raises(NotAllowedError):
            save_pilot(**who, values=PILOT, pilot=pilot)
        with pytest.raises(NotAllowedError):
            move_pilot(**who, pilot=pilot, stage="test")
        with pytest.raises(NotAllowedError):
            delete_pilot(**who, pilot=pilot)
        with pytest.raises(NotAllowedError):
            send_lesson(**who, source=pilot, row=row)


def test_platform_keeps_pilots_of_its_cities_and_sees_what_is_shared(
    client: Client, klagenfurt: City, editor: User, platform: User
) -> None:
    a_pilot(platform, AUSTRIA, title="National pilot", city_id=klagenfurt.pk)
    a_pilot(editor, title="Shared pilot", visibility="platform")
    a_pilot(editor, title="Kept pilot")
    client.force_login(platform)
    said = client.get(reverse("monitoring:pilots", args=["country:AT"])).content.decode()
    assert [f"{name} pilot" in said for name in ("National", "Shared", "Kept")] == [True, True, False]


def test_board_asks_little_and_sums_what_is_stated(
    client: Client, klagenfurt: City, editor: User, django_assert_max_num_queries: Any
) -> None:
    for number in range(40):
        a_pilot(editor, title=f"Pilot {number}", cost_planned=1000.0 if number else None)
    client.force_login(editor)
    with django_assert_max_num_queries(15):
        said = client.get(reverse("monitoring:pilots", args=[CITY])).content.decode()
    assert ("39\u202f000" in said, "one without an amount" in said) == (True, True)


def test_pages_record_move_and_delete(client: Client, klagenfurt: City, editor: User) -> None:
    client.force_login(editor)
    board = reverse("monitoring:pilots", args=[CITY])
    assert "No pilot is recorded yet" in client.get(board).content.decode()
    new = reverse("monitoring:pilot-new", args=[CITY])
    assert "What do you want to try out?" in client.get(new).content.decode()
    row = {**PILOT, "lock": "0", "cost_planned": "12000", "measure": ""}
    assert client.post(new, {**row, "title": ""}).status_code == 422
    client.post(new, row)
    pilot = Pilot.objects.get()
    page = reverse("monitoring:pilot", args=[pilot.pk])
    assert "12\u202f000" in client.get(page).content.decode()
    move = reverse("monitoring:pilot-move", args=[pilot.pk])
    assert "Where does the pilot go?" in client.get(move, {"to": "test"}).content.decode()
    today = timezone.localdate().isoformat()
    refused = client.post(move, {"stage": "test", "on": today, "lock": "0"})
    assert (refused.status_code, "Say how you will know" in refused.content.decode()) == (422, True)
    edit = reverse("monitoring:pilot-edit", args=[pilot.pk])
    client.post(edit, {**row, "measure": "Fifty trips"})
    client.post(move, {"stage": "test", "on": today, "lock": "1"})
    pilot.refresh_from_db()
    assert (pilot.stage, pilot.lock) == ("test", 2)
    stale = client.post(edit, {**row, "measure": "Sixty trips"})
    assert (stale.status_code, "Fifty trips" in stale.content.decode()) == (422, True)
    delete = reverse("monitoring:pilot-delete", args=[pilot.pk])
    client.post(delete, {"lock": "0"})
    assert Pilot.objects.exists()
    client.post(delete, {"lock": "2"})
    assert not Pilot.objects.exists()


def test_pilots_of_others_are_not_there(
    client: Client, klagenfurt: City, graz: City, editor: User, stranger: User
) -> None:
    pilot = a_pilot(editor)
    names = ("pilot", "pilot-edit", "pilot-move", "pilot-lesson")
    addresses = [reverse(f"monitoring:{name}", args=[pilot.pk]) for name in names]
    client.force_login(stranger)
    assert [client.get(one).status_code for one in addresses] == [404] * 4
    assert client.get(reverse("monitoring:pilots", args=[CITY])).status_code == 404
    Pilot.objects.update(visibility="public")
    assert [client.get(one).status_code for one in addresses] == [200, 403, 403, 403]


def test_public_pilots_are_found_by_words_and_stage(client: Client, klagenfurt: City, editor: User) -> None:
    a_pilot(editor, title="Public bus", visibility="public", result="It was full.")
    a_pilot(editor, title="Secret bus")
    address = reverse("monitoring:pilots-public")
    said = client.get(address).content.decode()
    assert ("Public bus" in said, "Secret bus" in said) == (True, False)
    assert "Public bus" in client.get(address, {"q": "full", "stage": "identify"}).content.decode()
    assert "Nothing found." in client.get(address, {"stage": "scale"}).content.decode()


def test_lesson_is_drafted_from_the_record_and_sent_once(
    client: Client, klagenfurt: City, editor: User
) -> None:
    pilot = a_pilot(editor, result="Sixty trips.", lessons="Ask first.", transfer="A bus.")
    assert draft_lesson(pilot).text == "Sixty trips.\n\nAsk first.\n\nA bus."
    who = {**acting(editor), "place": KLAGENFURT, "source": pilot}
    row = LessonRow("A bus that comes when called", "It works.")
    with pytest.raises(ConflictError):
        send_lesson(**who, row=row)
    Pilot.objects.update(visibility="public")
    with pytest.raises(ProblemsError) as refused:
        send_lesson(**who, row=LessonRow("", "", challenge="99.9"))
    assert [one.place for one in refused.value.problems] == ["title", "text", "challenge"]
    sent = send_lesson(**who, row=row)
    content = Contribution.objects.get().content
    assert (content["title"], content["country"], content["lang"]) == (row.title, "AT", "en")
    assert content["url"].endswith(f"/pilots/{pilot.pk}/")
    assert (sent.contribution.name, sent.contribution.credited) == ("Klagenfurt", True)
    with pytest.raises(ConflictError):
        send_lesson(**who, row=row)
    assert SentLesson.objects.count() == 1


def test_lesson_goes_in_two_steps(client: Client, klagenfurt: City, editor: User) -> None:
    entry = an_entry(editor)
    client.force_login(editor)
    page = reverse("monitoring:entry-lesson", args=[entry.pk])
    said = client.get(page).content.decode()
    assert ("Three people on the first day." in said, Contribution.objects.exists()) == (True, False)
    row = {"title": "Tell people first", "text": "A bus nobody knows of stays empty.", "named": ""}
    assert client.post(page, row).status_code == 422
    type(entry).objects.update(visibility="public")
    client.post(page, row)
    assert Contribution.objects.get().name == ""
    said = client.get(reverse("monitoring:entry", args=[entry.pk])).content.decode()
    assert "Sent to the portfolio" in said
    assert (
        "Sent to the portfolio"
        not in Client().get(reverse("monitoring:entry", args=[entry.pk])).content.decode()
    )

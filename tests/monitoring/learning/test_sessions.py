"""Sensemaking sessions, their files and next steps."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.monitoring.learning.support import (
    AUSTRIA,
    CITY,
    DAY,
    GRAZ,
    KLAGENFURT,
    SESSION,
    a_session,
    an_entry,
)
from tests.support.city_team import acting
from zeroward.core.documents.reading import document_text
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.monitoring.domain.next_steps import delete_step, save_step, settle_step
from zeroward.monitoring.domain.sessions import MOST_ENTRIES, delete_session, save_session
from zeroward.monitoring.models import NextStep, Sensemaking
from zeroward.people.models import User
from zeroward.places.models import City

pytestmark = pytest.mark.django_db
STEP = {"title": "Ask the schools", "who": "", "due": datetime.date(2026, 4, 1)}


def test_session_looks_at_its_own_entries_alone(
    klagenfurt: City, graz: City, editor: User, stranger: User
) -> None:
    own, theirs = an_entry(editor), an_entry(stranger, GRAZ, visibility="public")
    made = a_session(editor, entries=[own.pk, theirs.pk, 999_999])
    assert list(made.entries.all()) == [own]


def test_session_of_a_platform_looks_at_what_cities_share(
    klagenfurt: City, editor: User, platform: User
) -> None:
    shared, kept = an_entry(editor, visibility="platform"), an_entry(editor)
    made = a_session(platform, AUSTRIA, entries=[shared.pk, kept.pk])
    assert list(made.entries.all()) == [shared]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"title": ""}, "title"),
        ({"state": "held", "held_on": datetime.date(2999, 1, 1)}, "held_on"),
        ({"event_id": 999_999}, "event_id"),
        ({"state": "magic"}, "state"),
    ],
)
def test_session_that_cannot_be_is_refused(
    klagenfurt: City, editor: User, change: dict[str, Any], place: str
) -> None:
    with pytest.raises(ProblemsError) as refused:
        a_session(editor, **change)
    assert refused.value.problems[0].place == place
    assert not Sensemaking.objects.exists()


def test_session_takes_no_more_entries_than_people_can_look_at(klagenfurt: City, editor: User) -> None:
    with pytest.raises(ProblemsError) as refused:
        a_session(editor, entries=list(range(MOST_ENTRIES + 1)))
    assert refused.value.problems[0].place == "entries"


def test_names_of_participants_are_in_no_log(klagenfurt: City, editor: User) -> None:
    a_session(editor, participants="Maria Muster, school board")
    event = AuditEvent.objects.get(action="monitoring.session.add")
    assert (event.changes["participants"], "Maria" in str(event.changes)) == ([None, None], False)


def test_public_session_shows_no_names_and_no_steps(client: Client, klagenfurt: City, editor: User) -> None:
    entry = an_entry(editor)
    made = a_session(
        editor, entries=[entry.pk], participants="Maria Muster", minutes="We talked.", visibility="public"
    )
    save_step(**acting(editor), place=KLAGENFURT, parent=made, values=STEP)
    page = reverse("monitoring:session", args=[made.pk])
    said = client.get(page).content.decode()
    assert [words in said for words in ("We talked.", "Maria", "Ask the schools", "The bus was empty")] == [
        True,
        False,
        False,
        False,
    ]
    assert "One more is for the team alone." in said
    client.force_login(editor)
    said = client.get(page).content.decode()
    assert [words in said for words in ("Maria", "Ask the schools", "The bus was empty")] == [True] * 3


def test_files_of_a_session_are_for_the_team(
    client: Client, klagenfurt: City, editor: User, stranger: User, tmp_path: Path
) -> None:
    entry = an_entry(editor)
    made = a_session(
        editor, entries=[entry.pk], agenda="Read\nTalk", participants="Maria Muster", visibility="public"
    )
    save_step(**acting(editor), place=KLAGENFURT, parent=made, values=STEP)
    sheet = reverse("monitoring:session-sheet", args=[made.pk])
    minutes = reverse("monitoring:session-minutes", args=[made.pk])
    client.force_login(stranger)
    assert [client.get(one).status_code for one in (sheet, minutes)] == [404, 404]
    client.force_login(editor)
    assert client.get(sheet).content.startswith(b"%PDF-1.7")
    file = tmp_path / "minutes.docx"
    file.write_bytes(client.get(minutes).content)
    said = document_text(file)
    assert ["Maria Muster" in said, "Ask the schools" in said, "The bus was empty" in said] == [True] * 3


def test_step_is_told_done_opened_and_deleted(
    klagenfurt: City, editor: User, coordinator: User, stranger: User, reader: User
) -> None:
    session = a_session(editor)
    who = {**acting(editor), "place": KLAGENFURT, "parent": session}
    step = save_step(**who, values={**STEP, "owner_id": coordinator.pk})
    assert list(Notification.objects.values_list("user", "kind")) == [(coordinator.pk, "monitoring.step")]
    save_step(**who, values={**STEP, "title": "Ask two schools"}, step=step)
    assert Notification.objects.count() == 1
    with pytest.raises(StaleError):
        save_step(**who, values=STEP, step=step)
    settle_step(**who, step=step)
    assert settle_step(**who, step=step).done_on == timezone.localdate()
    assert settle_step(**who, step=step, done=False).done_on is None
    with pytest.raises(ProblemsError) as refused:
        save_step(**who, values={**STEP, "owner_id": stranger.pk, "done_on": datetime.date(2999, 1, 1)})
    assert [one.place for one in refused.value.problems] == ["owner_id", "done_on"]
    with pytest.raises(NotAllowedError):
        settle_step(**acting(reader), place=KLAGENFURT, parent=session, step=step)
    delete_step(**who, step=step)
    assert not NextStep.objects.exists()


def test_steps_of_others_are_not_there(
    client: Client, klagenfurt: City, graz: City, editor: User, stranger: User
) -> None:
    entry = an_entry(editor, visibility="public")
    step = save_step(**acting(editor), place=KLAGENFURT, parent=entry, values=STEP)
    client.force_login(stranger)
    assert client.get(reverse("monitoring:step-edit", args=[step.pk])).status_code == 404
    assert client.get(reverse("monitoring:step-edit", args=[999_999])).status_code == 404
    assert client.get(reverse("monitoring:entry-step-new", args=[entry.pk])).status_code == 404
    assert client.post(reverse("monitoring:step-done", args=[step.pk])).status_code == 404
    assert client.post(reverse("monitoring:step-delete", args=[step.pk])).status_code == 404
    with pytest.raises(NotAllowedError):
        settle_step(**acting(stranger), place=GRAZ, parent=entry, step=step)


def test_pages_plan_a_session_and_follow_its_steps(client: Client, klagenfurt: City, editor: User) -> None:
    entry = an_entry(editor)
    client.force_login(editor)
    listing = reverse("monitoring:sessions", args=[CITY])
    assert "No session has been held yet" in client.get(listing).content.decode()
    new = reverse("monitoring:session-new", args=[CITY])
    assert "What do you want to make sense of?" in client.get(new).content.decode()
    row = {**SESSION, "held_on": DAY.isoformat(), "lock": "0", "entries": [str(entry.pk)]}
    assert client.post(new, {**row, "title": ""}).status_code == 422
    client.post(new, row)
    session = Sensemaking.objects.get()
    assert list(session.entries.all()) == [entry]
    assert "After the first month" in client.get(listing).content.decode()
    edit = reverse("monitoring:session-edit", args=[session.pk])
    assert "checked" in client.get(edit).content.decode()
    client.post(edit, {**row, "state": "held", "patterns": "Nobody knew."})
    stale = client.post(edit, row)
    assert (stale.status_code, "Nobody knew." in stale.content.decode()) == (422, True)
    step_new = reverse("monitoring:session-step-new", args=[session.pk])
    assert "What is done next?" in client.get(step_new).content.decode()
    assert client.post(step_new, {"title": "", "lock": "0"}).status_code == 422
    client.post(step_new, {"title": "Ask", "owner_id": str(editor.pk), "due": "2026-04-01", "lock": "0"})
    step = NextStep.objects.get()
    page = reverse("monitoring:session", args=[session.pk])
    assert "late" in client.get(page).content.decode()
    assert "Ask" in client.get(reverse("monitoring:step-edit", args=[step.pk])).content.decode()
    client.post(reverse("monitoring:step-done", args=[step.pk]), {"done": "1"})
    assert NextStep.objects.get().done_on == timezone.localdate()
    client.post(reverse("monitoring:step-done", args=[step.pk]), {"done": "0"})
    client.post(reverse("monitoring:step-delete", args=[step.pk]), {"lock": "2"})
    assert not NextStep.objects.exists()
    client.post(reverse("monitoring:session-delete", args=[session.pk]), {"lock": "7"})
    assert Sensemaking.objects.exists()
    client.post(reverse("monitoring:session-delete", args=[session.pk]), {"lock": "1"})
    assert not Sensemaking.objects.exists()


def test_steps_of_an_entry_stand_on_its_page(client: Client, klagenfurt: City, editor: User) -> None:
    entry = an_entry(editor)
    client.force_login(editor)
    client.post(reverse("monitoring:entry-step-new", args=[entry.pk]), {"title": "Print a map", "lock": "0"})
    said = client.get(reverse("monitoring:entry", args=[entry.pk])).content.decode()
    assert ("Print a map" in said, "nobody has it yet" in said) == (True, True)
    assert "Print a map" in client.get(reverse("monitoring:log", args=[CITY])).content.decode()


def test_deleting_is_for_the_team(klagenfurt: City, editor: User, reader: User) -> None:
    session = a_session(editor)
    with pytest.raises(NotAllowedError):
        delete_session(**acting(reader), place=KLAGENFURT, session=session)
    with pytest.raises(NotAllowedError):
        save_session(**acting(reader), place=KLAGENFURT, values=SESSION, session=session)


def test_formats_are_open_and_begin_a_session_for_who_belongs_to_the_place(
    client: Client, klagenfurt: City, editor: User, stranger: User
) -> None:
    formats, new = reverse("monitoring:kits"), reverse("monitoring:session-new", args=[CITY])
    for scope in ("", "city:klagenfurt", "nonsense", "mission"):
        said = client.get(formats, {"for": scope}).content.decode()
        assert ("Before a decision" in said, "kit=decision" in said) == (True, False)
    client.force_login(stranger)
    assert "kit=decision" not in client.get(formats, {"for": CITY}).content.decode()
    client.force_login(editor)
    assert f"{new}?kit=decision" in client.get(formats, {"for": CITY}).content.decode()
    said = client.get(new, {"kit": "pilot"}).content.decode()
    assert "What another place needs for it to work there (30 minutes)" in said
    assert client.get(new, {"kit": "magic"}).status_code == 200

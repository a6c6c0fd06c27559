"""A consultation from its title to its evaluation, through the pages of its team."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from tests.support.city_team import acting
from zeroward.consultation.domain.consultations import (
    ConsultationFields,
    change_consultation,
    delete_consultation,
    open_consultation,
    plain_fields,
)
from zeroward.consultation.domain.steps import take_step
from zeroward.consultation.domain.streams import StreamFields, add_stream, change_stream, open_stream
from zeroward.consultation.models import Consultation, Contact, OptOut, Stream
from zeroward.consultation.queries.burden import wave_of
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.scope import MISSION
from zeroward.core.workspaces import Workspace
from zeroward.people.models import User

TEAM = Workspace(MISSION, "Mission team")


def values_of(consultation: Consultation, **changes: Any) -> ConsultationFields:
    return ConsultationFields(**{**plain_fields(consultation), **changes})


@pytest.fixture
def stream(consultation: Consultation, analyst: User) -> Stream:
    values = StreamFields(title="Interviews", minutes=60)
    return add_stream(**acting(analyst), consultation=consultation, kind="interview", values=values)


@pytest.fixture
def opened(stream: Stream, analyst: User) -> Stream:
    who = acting(analyst)
    take_step(**who, consultation=stream.consultation, key="open")
    return open_stream(**who, stream=stream, seen=wave_of(stream).digest)


def test_title_is_enough_to_begin(analyst: User) -> None:
    made = open_consultation(**acting(analyst), place=TEAM, values=ConsultationFields(title=" Needs 2026 "))
    assert (made.title, made.key, made.scope, made.state) == (
        "Needs 2026",
        "needs-2026",
        "mission",
        "prepared",
    )
    assert AuditEvent.objects.filter(action="consultation.open").exists()


def test_every_problem_is_told_at_once(analyst: User) -> None:
    wrong = ConsultationFields(title=" ", year=1900, hours_a_year=float("nan"), cool_down_days=-1, frame=999)
    with pytest.raises(ProblemsError) as caught:
        open_consultation(**acting(analyst), place=TEAM, values=wrong)
    assert [one.place for one in caught.value.problems] == [
        "title",
        "year",
        "hours_a_year",
        "cool_down_days",
        "frame",
    ]
    assert not Consultation.objects.exists()


def test_city_cannot_begin_one(officer: User) -> None:
    with pytest.raises(NotAllowedError):
        open_consultation(**acting(officer), place=TEAM, values=ConsultationFields(title="X"))


def test_late_save_is_told(consultation: Consultation, analyst: User) -> None:
    who = acting(analyst)
    changed = change_consultation(
        **who, consultation=consultation, values=values_of(consultation, title="Other"), lock=0
    )
    assert (changed.title, changed.lock) == ("Other", 1)
    with pytest.raises(StaleError):
        change_consultation(
            **who, consultation=consultation, values=values_of(consultation, title="Third"), lock=0
        )


def test_opening_needs_what_people_have_a_right_to_know(analyst: User) -> None:
    who = acting(analyst)
    bare = open_consultation(**who, place=TEAM, values=ConsultationFields(title="Bare"))
    with pytest.raises(ProblemsError) as caught:
        take_step(**who, consultation=bare, key="open")
    assert [one.place for one in caught.value.problems] == [
        "frame",
        "purpose",
        "contact",
        "names_until",
        "streams",
    ]


def test_stream_opens_only_with_the_burden_that_was_seen(stream: Stream, analyst: User) -> None:
    who = acting(analyst)
    seen = wave_of(stream).digest
    with pytest.raises(ConflictError, match="not open"):
        open_stream(**who, stream=stream, seen=seen)
    take_step(**who, consultation=stream.consultation, key="open")
    Contact.objects.create(stream=stream, unit="lahti", name="Lahti", country="FI", state="planned")
    with pytest.raises(ConflictError, match="has changed since you looked"):
        open_stream(**who, stream=stream, seen=seen)
    done = open_stream(**who, stream=stream, seen=wave_of(stream).digest)
    assert done.state == "open"
    assert done.burden_seen_at is not None
    with pytest.raises(ConflictError, match="opened before"):
        open_stream(**who, stream=stream, seen=seen)


def test_declared_minutes_stay_once_it_is_open(opened: Stream, analyst: User) -> None:
    with pytest.raises(ProblemsError, match="were declared"):
        change_stream(**acting(analyst), stream=opened, values=StreamFields(title="Interviews", minutes=90))


def test_end_writes_down_who_never_replied(opened: Stream, analyst: User) -> None:
    for unit, state in (("lahti", "invited"), ("graz", "took_part"), ("villach", "declined")):
        Contact.objects.create(stream=opened, unit=unit, name=unit, state=state)
    take_step(**acting(analyst), consultation=opened.consultation, key="evaluate")
    states = dict(opened.contacts.values_list("unit", "state"))
    assert states == {"lahti": "no_answer", "graz": "took_part", "villach": "declined"}
    opened.refresh_from_db()
    assert (opened.state, opened.consultation.state) == ("closed", "analysed")


def test_consultation_stays_once_somebody_was_asked(opened: Stream, analyst: User) -> None:
    Contact.objects.create(stream=opened, unit="lahti", name="Lahti", state="invited")
    with pytest.raises(ConflictError, match="asked already"):
        delete_consultation(**acting(analyst), consultation=opened.consultation)


def test_consultation_runs_through_its_pages(
    analyst: User, frame: Any, client: Client, django_assert_max_num_queries: Any
) -> None:
    client.force_login(analyst)
    response = client.post(
        "/en/me/needs/mission/new/",
        {
            "title": "Needs 2027",
            "year": "2027",
            "frame": frame.pk,
            "purpose": "To plan support.",
            "contact": "needs@mission.example",
            "names_until": "2028-12-31",
            "hours_a_year": "4",
            "cool_down_days": "45",
            "questions": "What is missing?\nWho helps?",
        },
    )
    assert response.status_code == 302, response.content.decode()
    record = Consultation.objects.get()
    assert record.questions == ["What is missing?", "Who helps?"]
    base = f"/en/me/needs/{record.pk}/"
    added = client.post(
        f"{base}streams/new/interview/", {"title": "Interviews", "minutes": "60", "about": "By phone"}
    )
    stream = Stream.objects.get()
    assert added.url == f"{base}streams/{stream.pk}/"  # type: ignore[attr-defined]
    line = client.post(
        f"{base}streams/{stream.pk}/list/",
        {"unit": "lahti", "role": "city", "person_name": "Lauri", "email": "lauri@lahti.example"},
    )
    assert line.status_code == 302, line.content.decode()
    client.post(f"{base}steps/open/")
    page = client.get(f"{base}streams/{stream.pk}/open/").content.decode()
    assert "One city would be asked, within its share" in page
    seen = re.findall(r'name="seen" value="(\w+)"', page)[0]
    assert client.post(f"{base}streams/{stream.pk}/open/", {"seen": seen}).status_code == 422
    client.post(f"{base}streams/{stream.pk}/open/", {"seen": seen, "agreed": "on"})
    stream.refresh_from_db()
    assert stream.state == "open"
    client.post(
        f"{base}streams/{stream.pk}/letter/",
        {"subject_en": "May we talk?", "text_en": "Dear {person}, what does {city} need?"},
    )
    contact = Contact.objects.get()
    with django_assert_max_num_queries(20):
        page = client.get(f"{base}streams/{stream.pk}/invite/").content.decode()
    assert f'value="{contact.pk}" checked' in page
    client.post(f"{base}streams/{stream.pk}/invite/", {"what": "invite", "contact": contact.pk})
    contact.refresh_from_db()
    assert (contact.state, contact.invited_on) == ("invited", timezone.localdate())
    assert len(mail.outbox) == 1
    letter = mail.outbox[0]
    assert letter.to == ["lauri@lahti.example"]
    assert "Dear Lauri, what does Lahti need?" in str(letter.body)
    secret = re.findall(r"/invited/([\w-]+)/", str(letter.body))[0]
    client.logout()
    _say_no(client, secret, contact)
    client.force_login(analyst)
    for path in ("", "streams/", f"streams/{stream.pk}/", "cities/", "burden/", "outreach/", "about/"):
        with django_assert_max_num_queries(20):
            assert client.get(f"{base}{path}").status_code == 200, path
    page = client.get(base).content.decode()
    assert "One was asked, nobody took part yet" in page
    assert "one said that it is asked too often" in page


def _say_no(client: Client, secret: str, contact: Contact) -> None:
    address = f"/en/invited/{secret}/"
    page = client.get(address)
    assert "Mission team asks Lahti" in page.content.decode()
    assert page["Referrer-Policy"] == "no-referrer"
    assert client.post(address, {}).status_code == 422
    client.post(address, {"reason": "fatigue", "no_more": "on"})
    contact.refresh_from_db()
    assert (contact.state, contact.reason, contact.email) == ("declined", "fatigue", "")
    assert OptOut.objects.get().address_digest
    assert "You said no" in client.get(address).content.decode()
    assert client.get("/en/invited/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/").status_code == 404


def test_address_that_opted_out_gets_no_letter(opened: Stream, analyst: User) -> None:
    from zeroward.consultation.domain.invitations import keep_letter, send_invitations
    from zeroward.consultation.queries.opt_outs import address_digest

    who = acting(analyst)
    keep_letter(**who, stream=opened, letter={"en": {"subject": "Hello", "text": "Hello"}})
    OptOut.objects.create(address_digest=address_digest("LAURI@lahti.example"), since=date(2026, 1, 1))
    OptOut.objects.create(unit="graz", since=date(2026, 1, 1))
    rows = [
        Contact.objects.create(stream=opened, unit=unit, name=unit, email=email, state="planned")
        for unit, email in (("lahti", "lauri@lahti.example"), ("graz", "g@graz.example"), ("villach", ""))
    ]
    sent = send_invitations(**who, stream=opened, contacts=[one.pk for one in rows])
    assert (sent.letters, sent.unwilling, sent.unreachable) == (0, 2, 1)
    assert mail.outbox == []
    assert set(opened.contacts.values_list("state", flat=True)) == {"planned"}


def test_city_without_an_address_is_told_on_its_page(opened: Stream, analyst: User, officer: User) -> None:
    from zeroward.consultation.domain.invitations import keep_letter, send_invitations
    from zeroward.core.models import Notification

    who = acting(analyst)
    keep_letter(**who, stream=opened, letter={"en": {"subject": "Hello", "text": "Hello"}})
    line = Contact.objects.create(stream=opened, unit="klagenfurt", name="Klagenfurt", state="planned")
    sent = send_invitations(**who, stream=opened, contacts=[line.pk])
    assert (sent.letters, sent.told) == (0, 1)
    assert Notification.objects.get(user=officer).kind == "consultation.invited"


def test_reminder_goes_out_once_and_not_on_the_same_day(opened: Stream, analyst: User) -> None:
    from zeroward.consultation.domain.invitations import keep_letter, send_invitations, send_reminders

    who = acting(analyst)
    keep_letter(**who, stream=opened, letter={"en": {"subject": "Hello", "text": "Hello"}})
    line = Contact.objects.create(
        stream=opened, unit="lahti", name="Lahti", email="l@l.example", state="planned"
    )
    send_invitations(**who, stream=opened, contacts=[line.pk])
    assert send_reminders(**who, stream=opened).letters == 0
    Contact.objects.update(invited_on=timezone.localdate() - timedelta(days=3))
    assert send_reminders(**who, stream=opened).letters == 1
    assert send_reminders(**who, stream=opened).letters == 0
    assert [one.subject for one in mail.outbox] == ["Hello", "Reminder: Hello"]


def test_pages_of_streams_are_not_there_for_others(opened: Stream, officer: User, client: Client) -> None:
    line = Contact.objects.create(
        stream=opened, unit="lahti", name="Lahti", email="l@l.example", state="planned"
    )
    client.force_login(officer)
    base = f"/en/me/needs/{opened.consultation_id}/"
    one = f"streams/{opened.pk}/"
    paths = [
        "",
        "about/",
        "delete/",
        "steps/evaluate/",
        "streams/",
        "streams/new/survey/",
        "cities/",
        "burden/",
    ]
    paths += [
        "outreach/",
        "outreach/plan/",
        one,
        *(f"{one}{name}/" for name in ("change", "open", "delete", "list")),
    ]
    paths += [f"{one}letter/", f"{one}invite/", f"{one}file/", f"cities/{line.pk}/"]
    for path in paths:
        assert client.get(f"{base}{path}").status_code == 404, path
    for path in (f"{one}close/", *(f"cities/{line.pk}/{name}/" for name in ("remove", "erase", "rest"))):
        assert client.post(f"{base}{path}").status_code == 404, path
    line.refresh_from_db()
    assert line.email == "l@l.example"

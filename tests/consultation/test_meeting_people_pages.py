"""Pages of who comes to a meeting and what stays of it: registration, attendance, notes, consents."""

import datetime
from typing import Any

from django.test import Client
from django.urls import reverse

from tests.consultation.meeting_pages import address, guest_of, registered, text_of
from tests.consultation.meetings import session_of
from zeroward.consultation.domain.invitations import digest_of_secret
from zeroward.consultation.domain.notes import add_note
from zeroward.consultation.domain.session_links import secret_of
from zeroward.consultation.domain.session_register import Guest, register
from zeroward.consultation.domain.texts import erase
from zeroward.consultation.models import (
    Consent,
    Consultation,
    Contact,
    Session,
    SessionNote,
    SourceText,
    Stream,
)


def test_somebody_registers_by_link_and_gives_the_place_back(client: Client, session: Session) -> None:
    url = reverse("consultation:session-register", args=[session.code])
    Session.objects.update(url="https://meet.example.org/room", capacity=2)
    assert "meet.example.org" not in text_of(client, url)
    own = registered(client, session, persons="2", person_name="Gerda")
    text = text_of(client, own)
    assert "A place is kept for Graz" in text
    assert "meet.example.org" in text
    assert "Gerda" not in text
    full = client.post(url, guest_of("lahti"))
    assert full.status_code == 422
    assert "There are no places left." in full.content.decode()
    client.post(own)
    assert Contact.objects.get().persons == 1
    freed = client.post(own, follow=True)
    assert "Your place is free for somebody else." in freed.content.decode()
    assert not Contact.objects.exists()
    assert client.get(own).status_code == client.post(own).status_code == 404
    assert client.get(reverse("consultation:registered", args=["1.forged"])).status_code == 404


def test_a_letter_leads_to_the_meetings_that_are_still_to_come(client: Client, session: Session) -> None:
    secret = "a-secret-of-more-than-twenty-letters"
    Contact.objects.create(
        stream=session.stream,
        unit="graz",
        name="Graz",
        state="invited",
        token_digest=digest_of_secret(secret),
    )
    url = reverse("consultation:invited", args=[secret])
    register_url = reverse("consultation:session-register", args=[session.code])
    assert register_url not in text_of(client, url)
    Stream.objects.update(state="open")
    assert register_url in text_of(client, url)
    Session.objects.update(state="over")
    assert register_url not in text_of(client, url)


def test_the_calendar_holds_the_address_for_those_who_registered_alone(
    client: Client, session: Session
) -> None:
    Session.objects.update(
        url="https://meet.example.org/room", place="Graz; hall 1, second floor " + "ä" * 60
    )
    public = client.get(reverse("consultation:session-public-calendar", args=[session.code]))
    contact = register(session=session, guest=Guest(unit="graz"))
    own = client.get(reverse("consultation:registered-calendar", args=[secret_of(contact)]))
    assert public["Content-Type"] == "text/calendar; charset=utf-8"
    assert f"UID:session-{session.pk}@localhost\r\n".encode() in public.content
    assert b"METHOD" not in public.content
    assert b"meet.example.org" not in public.content
    assert b"meet.example.org" in own.content.replace(b"\r\n ", b"")
    assert b"DTSTART:20270504T080000Z\r\n" in own.content
    assert all(len(line) <= 75 for line in own.content.split(b"\r\n"))
    assert "Graz\\; hall 1\\, second floor" in own.content.decode().replace("\r\n ", "")


def test_who_was_there_is_marked_by_the_team(team: Client, session: Session) -> None:
    team.post(address(session, "session-people"), {"unit": "graz", "role": "city", "persons": "2"})
    line = Contact.objects.get()
    assert "Was there" not in text_of(team, address(session, "session-people"))
    team.post(address(session, "session-state"), {"state": "running"})
    assert "Was there" in text_of(team, address(session, "session-people"))
    team.post(address(session, "session-mark", line.pk), {"state": "silent", "persons": "2"})
    line.refresh_from_db()
    assert (line.state, line.took_part_on, line.persons) == ("silent", datetime.date(2027, 5, 4), 2)
    team.post(address(session, "session-mark", line.pk), {"state": "king"})
    line.refresh_from_db()
    assert line.state == "silent"
    team.post(address(session, "session-silent"), {"silent": "7"})
    team.post(address(session, "session-silent"), {"silent": "-7"})
    session.refresh_from_db()
    assert session.silent == 7


def test_notes_become_texts_and_go_with_them(team: Client, session: Session) -> None:
    url = address(session, "session-notes")
    assert team.post(url, {"text": "  ", "role": "city"}).status_code == 422
    team.post(url, {"text": "We lack staff.", "unit": "graz", "role": "city"})
    text = SourceText.objects.get()
    assert (text.kind, text.text, text.unit, text.segments.count()) == ("note", "We lack staff.", "graz", 1)
    team.post(address(session, "note-delete", SessionNote.objects.get().pk))
    assert not SourceText.objects.exists()
    assert not SessionNote.objects.exists()


def test_a_note_whose_text_is_erased_is_gone_too(session: Session, who: dict[str, Any]) -> None:
    add_note(**who, session=session, text="We lack staff.")
    erase(**who, text=SourceText.objects.get())
    assert not SessionNote.objects.exists()
    assert SourceText.objects.get().text == ""


def test_a_consent_is_kept_and_taken_back(
    team: Client, consultation: Consultation, who: dict[str, Any]
) -> None:
    session = session_of(consultation, who, kind="interview")
    add_note(**who, session=session, text="Our mayor blocks it.", unit="graz")
    url = address(session, "session-consents")
    team.post(url, {"person_name": "Gerda", "what": ["transcript", "quotation"], "given_on": "2027-05-04"})
    consent = Consent.objects.get()
    assert consent.what == ["transcript", "quotation"]
    page = address(session, "consent-withdraw", consent.pk)
    assert "What they said is removed from one text." in text_of(team, page)
    team.post(page)
    assert SourceText.objects.get().text == ""
    assert "Gerda" not in text_of(team, url)
    assert team.get(page).status_code == 404

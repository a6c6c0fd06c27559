"""Registering for a meeting without an account: by letter, and never into the line of somebody else."""

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.consultation.meeting_pages import (
    SECRET,
    address,
    asked,
    guest_of,
    lines,
    link_of,
    registered,
    text_of,
    values_of,
)
from tests.consultation.meetings import session_of
from zeroward.consultation.domain.replies import no_more_letters
from zeroward.consultation.domain.session_letters import MOST_LETTERS
from zeroward.consultation.domain.session_links import contact_by, opened, sealed, secret_of
from zeroward.consultation.domain.session_register import Guest, add_guest
from zeroward.consultation.domain.session_visitors import Asked, confirm_place
from zeroward.consultation.models import Consultation, Contact, Session
from zeroward.core.shared_counts import counter

FORGERY = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')


def receivers() -> list[str]:
    return [letter.to[0] for letter in mail.outbox]


def post(session: Session, **guest: str) -> tuple[int, str]:
    """Status and page, without what is another each time."""
    answered = Client().post(reverse("consultation:session-register", args=[session.code]), guest_of(**guest))
    return answered.status_code, FORGERY.sub("", answered.content.decode())


def test_nothing_is_written_before_the_letter_is_answered(client: Client, session: Session) -> None:
    page = asked(client, session, person_name="Buy at https://bad.example", persons="2")
    assert "Look into your mailbox" in page
    assert not Contact.objects.exists()
    assert receivers() == ["g@graz.example"]
    letter = mail.outbox[0]
    assert letter.subject == "Confirm that you want to come: Session in May"
    assert "bad.example" not in f"{letter.body} {letter.alternatives}"
    assert "graz" not in link_of(), "addresses stand in histories and logs"
    assert "Yes, I want to come" in text_of(client, link_of())
    assert not Contact.objects.exists(), "mail filters open every address"
    own = client.post(link_of())["Location"]
    assert lines(session) == [("graz", "Graz", "registered", 2, "g@graz.example")]
    line = Contact.objects.get()
    assert (line.origin, line.language, line.registered_on) == ("link", "en", timezone.localdate())
    assert "A place is kept for Graz" in text_of(client, own)
    assert client.get(link_of())["Location"] == own, "the letter is the way back"
    assert client.post(link_of())["Location"] == own
    assert len(lines(session)) == 1


def test_page_needs_an_address_and_for_whom(client: Client, session: Session) -> None:
    url = reverse("consultation:session-register", args=[session.code])
    nobody = client.post(url, guest_of(""))
    assert nobody.status_code == 422
    assert "Choose your city, or write who you are." in nobody.content.decode()
    assert client.post(url, guest_of(email="")).status_code == 422
    assert mail.outbox == []


def test_answer_is_the_same_whatever_is_known(
    session: Session, gerda: Contact, officer_line: Contact, who: dict[str, Any]
) -> None:
    add_guest(**who, session=session, guest=Guest(name="Ministry of Secrets", email="m@secret.example"))
    pages = {
        post(session, unit="villach"),  # nobody there
        post(session, unit="graz", email="stranger@example.org"),  # somebody there
        post(session, unit="graz", email="G@graz.example"),  # the same person
        post(session, unit="graz", email=officer_line.email),  # invited
        post(session, unit="", name="x", email="m@secret.example"),  # no city, known
        post(session, unit="", name="x", email="n@secret.example"),
    }
    assert len(pages) == 1
    ((status, page),) = pages
    assert status == 200
    assert "/registered/" not in page
    for told in ("Graz", "Gerda", "Ministry", "Olga"):
        assert told not in page


def test_full_is_said_to_everybody_and_whoever_has_a_place_gets_the_link(
    session: Session, gerda: Contact
) -> None:
    Session.objects.update(capacity=1)
    for email in ("stranger@example.org", gerda.email):
        status, page = post(session, email=email)
        assert status == 422
        assert "There are no places left." in page
    assert receivers() == [gerda.email]


def test_same_address_again_gets_the_link_and_nothing_changes(
    client: Client, session: Session, gerda: Contact
) -> None:
    before = values_of(gerda)
    asked(client, session, email="G@Graz.example", persons="7", person_name="Somebody else")
    assert receivers() == ["g@graz.example"]
    assert mail.outbox[0].subject == "You have a place: Session in May"
    assert values_of(gerda) == before
    assert len(lines(session)) == 1
    assert "A place is kept for Graz" in text_of(client, link_of())
    assert contact_by(link_of().split("/")[3]) == gerda


def test_second_guest_of_a_city_has_a_line_beside_the_first(
    client: Client, team: Client, session: Session, gerda: Contact
) -> None:
    before = values_of(gerda)
    own = registered(client, session, email="second@graz.example", persons="2", person_name="Sven")
    assert values_of(gerda) == before
    assert lines(session) == [
        ("graz", "Graz", "registered", 1, "g@graz.example"),
        ("", "Graz", "registered", 2, "second@graz.example"),
    ]
    assert "A place is kept for Graz" in text_of(client, own)
    people = text_of(team, address(session, "session-people"))
    assert "3 people are registered" in people
    assert ("Gerda" in people, "Sven" in people) == (True, True)
    asked(client, session, email="second@graz.example")
    assert mail.outbox[-1].subject.startswith("You have a place")
    client.post(own)
    client.post(own)
    assert values_of(gerda) == before
    assert [state for _unit, _name, state, _persons, _email in lines(session)] == ["registered"]


def test_stranger_takes_no_invitation(client: Client, session: Session, officer_line: Contact) -> None:
    before = values_of(officer_line)
    own = registered(client, session, email="stranger@example.org")
    assert values_of(officer_line) == before
    client.post(own)
    assert values_of(officer_line) == before
    assert len(lines(session)) == 1


def test_invitation_to_ones_own_address_is_taken_by_letter(
    client: Client, session: Session, officer_line: Contact
) -> None:
    asked(client, session, email="O@graz.example")
    assert values_of(officer_line)["state"] == "invited"
    client.post(link_of())
    officer_line.refresh_from_db()
    assert (officer_line.session, officer_line.state, officer_line.unit) == (session, "registered", "graz")
    assert officer_line.person_name == "Olga"
    assert len(lines(session)) == 1


def test_invited_guest_without_a_city_is_known_by_the_address(client: Client, session: Session) -> None:
    expert = Contact.objects.create(
        stream=session.stream, name="An institute", state="invited", email="e@institute.example"
    )
    registered(client, session, unit="", name="Institute", email="e@institute.example")
    assert lines(session) == [("", "An institute", "registered", 1, "e@institute.example")]
    expert.refresh_from_db()
    assert expert.session == session


def test_link_of_the_invitation_takes_a_place_at_once(
    client: Client, session: Session, officer_line: Contact
) -> None:
    page = reverse("consultation:invited", args=[SECRET])
    place = reverse("consultation:invited-place", args=[SECRET, session.code])
    assert place in text_of(client, page)
    assert client.get(place).status_code == 405
    own = client.post(place)["Location"]
    assert client.post(place)["Location"] == own
    officer_line.refresh_from_db()
    assert (officer_line.session, officer_line.state) == (session, "registered")
    assert mail.outbox == []
    shown = text_of(client, page)
    assert own in shown
    assert place not in shown
    assert (
        client.post(reverse("consultation:invited-place", args=["x" * 30, session.code])).status_code == 404
    )


def test_link_of_the_invitation_does_not_reach_the_line_of_somebody_else(
    client: Client, session: Session, gerda: Contact, officer_line: Contact
) -> None:
    before = values_of(gerda)
    own = client.post(reverse("consultation:invited-place", args=[SECRET, session.code]))["Location"]
    assert values_of(gerda) == before
    assert contact_by(own.split("/")[3]) == officer_line
    assert [(unit, email) for unit, _name, _state, _persons, email in lines(session)] == [
        ("graz", "g@graz.example"),
        ("", "o@graz.example"),
    ]


def test_whoever_was_marked_absent_too_early_registers_again(
    client: Client, session: Session, gerda: Contact
) -> None:
    Contact.objects.update(state="no_answer")
    registered(client, session)
    assert lines(session) == [("graz", "Graz", "registered", 1, "g@graz.example")]


def test_link_of_the_invitation_leads_to_meetings_of_its_stream_that_are_to_come(
    client: Client, session: Session, officer_line: Contact, consultation: Consultation, who: dict[str, Any]
) -> None:
    other = session_of(consultation, who, kind="focus")
    second = session_of(consultation, who, title="Second session")
    page = reverse("consultation:invited", args=[SECRET])
    assert client.post(reverse("consultation:invited-place", args=[SECRET, other.code]))["Location"] == page
    Session.objects.filter(pk=session.pk).update(capacity=0, state="over")
    assert client.post(reverse("consultation:invited-place", args=[SECRET, session.code]))["Location"] == page
    Session.objects.filter(pk=second.pk).update(capacity=0)
    full = client.post(reverse("consultation:invited-place", args=[SECRET, second.code]), follow=True)
    assert "There are no places left." in full.content.decode()
    Session.objects.update(capacity=None)
    client.post(reverse("consultation:invited-place", args=[SECRET, second.code]))
    Session.objects.update(state="planned")
    at_another = client.post(reverse("consultation:invited-place", args=[SECRET, session.code]))
    assert at_another["Location"] == reverse("consultation:session-register", args=[session.code])
    assert session.contacts.count() == 0


def test_person_who_is_erased_has_no_link_any_more(client: Client, session: Session, gerda: Contact) -> None:
    old = reverse("consultation:registered", args=[secret_of(gerda)])
    Contact.objects.update(person_name="", email="")
    assert client.get(old).status_code == 404


@pytest.mark.parametrize("unit", ["graz", ""])
def test_one_mailbox_is_not_filled(
    unit: str, client: Client, session: Session, consultation: Consultation, who: dict[str, Any]
) -> None:
    other = session_of(consultation, who, title="Second session")
    for number in range(MOST_LETTERS + 3):
        guest = {"unit": unit, "name": "x", "email": "G@graz.example" if number % 2 else "g@graz.example"}
        assert "Look into your mailbox" in asked(client, (session, other)[number % 2], **guest)
    assert len(mail.outbox) == MOST_LETTERS
    asked(client, session, unit="villach")
    assert len(mail.outbox) == MOST_LETTERS + 1


def test_whoever_has_a_place_is_not_flooded_either(client: Client, session: Session, gerda: Contact) -> None:
    for _time in range(MOST_LETTERS + 3):
        asked(client, session)
    assert len(mail.outbox) == MOST_LETTERS - 1, "one was to confirm"


def test_letters_about_one_meeting_have_an_end(
    client: Client, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zeroward.consultation.domain.session_letters.MOST_OF_MEETING", 3)
    pages = {post(session, email=f"{number}@graz.example") for number in range(6)}
    assert (len(pages), len(mail.outbox)) == (1, 3)


def test_whoever_wants_no_letters_gets_none(session: Session, officer_line: Contact) -> None:
    no_more_letters(contact=officer_line)
    assert post(session, email="O@graz.example") == post(session, email="stranger@example.org")
    assert receivers() == ["stranger@example.org"]


def test_form_is_counted_when_it_is_sent(client: Client, session: Session, settings: Any) -> None:
    settings.ZEROWARD_FORMS_PER_MINUTE = 2
    counter().clear()
    url = reverse("consultation:session-register", args=[session.code])
    assert {client.get(url).status_code for _time in range(4)} == {200}
    assert [client.post(url, guest_of()).status_code for _time in range(3)] == [200, 200, 429]


def test_link_to_confirm_that_was_not_made_here_is_not_found(client: Client, session: Session) -> None:
    token = sealed(session, Guest(unit="graz", email="g@graz.example"))
    other = "y" if token[40] == "x" else "x"
    tokens = [token[:-9], f"A{token[1:]}", f"{token[:40]}{other}{token[41:]}", "x", "ä" * 40, "=", "A" * 5000]
    for wrong in tokens:
        assert opened(wrong) is None
    answered = [
        client.get(reverse("consultation:registered-confirm", args=[wrong])).status_code for wrong in tokens
    ]
    assert set(answered) == {404}
    session.delete()
    assert client.get(reverse("consultation:registered-confirm", args=[token])).status_code == 404


def test_meeting_that_is_over_or_full_is_not_confirmed(client: Client, session: Session) -> None:
    asked(client, session)
    Session.objects.update(capacity=0)
    full = client.post(link_of(), follow=True)
    assert "There are no places left." in full.content.decode()
    Session.objects.update(capacity=None, state="over")
    over = client.post(link_of(), follow=True)
    assert "This meeting is over." in over.content.decode()
    assert not Contact.objects.exists()


def test_confirming_leads_to_the_event_that_takes_registrations_meanwhile(
    client: Client, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(client, session)

    class Taken:
        key = "an-event"

    monkeypatch.setattr("zeroward.consultation.views.session_people.registering_event", lambda _one: Taken)
    assert client.post(link_of())["Location"] == reverse("community:event", args=["an-event"])
    assert not Contact.objects.exists()


def test_team_adds_people_to_the_line_of_a_city(
    session: Session, gerda: Contact, who: dict[str, Any]
) -> None:
    add_guest(**who, session=session, guest=Guest(unit="graz", persons=2))
    add_guest(**who, session=session, guest=Guest(unit="graz", email="G@graz.example", persons=9))
    assert lines(session) == [("graz", "Graz", "registered", 3, "g@graz.example")]


def test_two_who_confirm_for_one_city_at_once_have_two_lines(session: Session) -> None:
    guests = [Guest(unit="graz", name="Graz", email=f"{name}@graz.example") for name in ("a", "b")]
    both = [Asked(session, guest, None) for guest in guests]
    made = [confirm_place(asked=one) for one in (*both, *both)]
    assert [one.pk for one in made[:2]] == [one.pk for one in made[2:]]
    assert [(unit, email) for unit, _name, _state, _persons, email in lines(session)] == [
        ("graz", "a@graz.example"),
        ("", "b@graz.example"),
    ]


def test_letter_is_in_the_language_of_the_page(client: Client, session: Session) -> None:
    url = reverse("consultation:session-register", args=[session.code]).replace("/en/", "/de/")
    client.post(url, guest_of())
    assert mail.outbox[0].subject == "Bestätigen Sie, dass Sie kommen möchten: Session in May"
    assert "/de/registered/confirm/" in mail.outbox[0].body

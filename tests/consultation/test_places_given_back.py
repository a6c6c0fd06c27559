"""Places at a meeting that are given back: what a visitor alone began goes, and declines for no city."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.consultation.meeting_pages import SECRET, lines, link_of, registered, text_of, values_of
from zeroward.consultation.domain.session_links import secret_of
from zeroward.consultation.domain.session_register import Guest, add_guest, cancel, mark
from zeroward.consultation.models import Contact, Session
from zeroward.consultation.queries.participation import people_of
from zeroward.core.errors import ConflictError


def written_by_team(line: Contact) -> None:
    """As if the team had registered whoever stands on it: a place given back leaves a line that has declined."""
    line.origin = "typed"
    line.save()


def test_stranger_declines_for_no_city(client: Client, session: Session, who: dict[str, Any]) -> None:
    """A city that nobody has asked yet, or whose place the team wrote down, does not decline by a stranger's word: it
    would be left out of every later proposal, and stand among those who declined in the report."""
    own = registered(client, session, email="stranger@example.org")
    client.post(own)
    assert lines(session) == []
    people = people_of([session.stream])
    assert (people.reasons, people.streams[0].counts["declined"]) == ({}, 0)
    known = add_guest(**who, session=session, guest=Guest(unit="graz", email="g@graz.example"))
    before = values_of(known)
    client.post(registered(client, session, email="stranger@example.org"))
    assert values_of(known) == before
    assert len(lines(session)) == 1


def test_who_was_invited_and_gives_the_place_back_has_declined(
    client: Client, session: Session, officer_line: Contact
) -> None:
    client.post(registered(client, session, email=officer_line.email))
    assert lines(session) == [("graz", "Graz", "declined", 1, "")]


def test_place_given_back_twice_at_once_is_given_back_once(session: Session, gerda: Contact) -> None:
    stale = Contact.objects.get(pk=gerda.pk)
    cancel(contact=gerda)
    cancel(contact=stale)
    assert lines(session) == []


def test_place_that_was_given_back_meanwhile_is_not_marked(
    session: Session, gerda: Contact, who: dict[str, Any]
) -> None:
    stale = Contact.objects.get(pk=gerda.pk)
    cancel(contact=gerda)
    with pytest.raises(ConflictError):
        mark(**who, contact=stale, state="took_part")


def test_line_that_was_given_back_yields_to_whoever_was_invited(
    client: Client, session: Session, gerda: Contact, officer_line: Contact
) -> None:
    written_by_team(gerda)
    cancel(contact=gerda)
    client.post(reverse("consultation:invited-place", args=[SECRET, session.code]))
    assert [(unit, state, email) for unit, _name, state, _persons, email in lines(session)] == [
        ("", "declined", ""),
        ("graz", "registered", "o@graz.example"),
    ]


def test_place_that_was_given_back_is_open_to_the_next_and_the_old_link_leads_nowhere(
    client: Client, session: Session, gerda: Contact
) -> None:
    written_by_team(gerda)
    old = reverse("consultation:registered", args=[secret_of(gerda)])
    cancel(contact=gerda)
    assert "You do not come" in text_of(client, old)
    registered(client, session, email="next@graz.example")
    assert lines(session) == [("graz", "Graz", "registered", 1, "next@graz.example")]
    assert client.get(old).status_code == 404
    assert client.post(old).status_code == 404
    assert client.get(f"{old}session.ics").status_code == 404


def test_letter_of_a_place_given_back_takes_it_again(client: Client, session: Session) -> None:
    own = registered(client, session)
    client.post(own)
    assert "Yes, I want to come" in text_of(client, link_of())
    client.post(link_of())
    assert lines(session) == [("graz", "Graz", "registered", 1, "g@graz.example")]

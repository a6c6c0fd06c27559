"""Places at the event of a meeting stand in the register: with consent, once, and gone when they are given back."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.consultation.meetings import session_of
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.community.domain.event_fields import fields_of
from zeroward.community.domain.events import change_event
from zeroward.community.domain.registering import confirm, give_back
from zeroward.community.domain.registering import register as take_place
from zeroward.community.models import Event, Registration
from zeroward.consultation.domain.session_events import open_registration
from zeroward.consultation.domain.session_register import Guest, register
from zeroward.consultation.domain.session_visitors import Asked, confirm_place
from zeroward.consultation.domain.sessions import SessionFields, change_session
from zeroward.consultation.models import Consultation, Session
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City

CONSENT = "Nobody is quoted with a name."


@pytest.fixture
def who(person: MakePerson) -> dict[str, Any]:
    return acting(
        person("edith@mission.example", scope="mission", role=Role.MISSION_EDITOR, first_name="Edith")
    )


@pytest.fixture
def session(consultation: Consultation, who: dict[str, Any]) -> Session:
    return session_of(consultation, who, language="en", capacity=3, consent_text=CONSENT)


@pytest.fixture
def event(session: Session, who: dict[str, Any]) -> Event:
    return open_registration(**who, session=session)


@pytest.fixture
def clara(person: MakePerson, klagenfurt: City) -> User:
    return person(
        "clara@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_READER, first_name="Clara"
    )


@pytest.fixture
def emil(person: MakePerson, klagenfurt: City) -> User:
    return person(
        "emil@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_EDITOR, first_name="Emil"
    )


def take(event: Event, user: User, *, agreed: bool = True) -> Registration:
    made = take_place(event=event, actor=user, viewer=viewer_of(user), scope="city:klagenfurt", agreed=agreed)
    assert made is not None
    return made


def lines(session: Session) -> list[tuple[str, str, int]]:
    return list(session.contacts.order_by("pk").values_list("unit", "state", "persons"))


def test_place_of_who_agreed_is_a_line_and_two_of_a_city_are_one(
    session: Session, event: Event, clara: User, emil: User
) -> None:
    first = take(event, clara)
    assert first.followed
    assert first.agreed_at is not None
    assert lines(session) == [("klagenfurt", "registered", 1)]
    take(event, clara)
    take(event, emil)
    assert lines(session) == [("klagenfurt", "registered", 2)]
    assert session.contacts.get().origin == "event"


def test_without_consent_a_place_is_kept_and_nothing_is_written(
    session: Session, event: Event, clara: User
) -> None:
    made = take(event, clara, agreed=False)
    assert (made.state, made.followed, made.agreed_at) == ("held", False, None)
    assert lines(session) == []


def test_city_that_registered_by_the_link_is_not_counted_twice(
    session: Session, event: Event, clara: User, emil: User
) -> None:
    guest = Guest(unit="klagenfurt", email="Clara@klagenfurt.example")
    register(session=session, guest=guest)
    made = take(event, clara)
    assert not made.followed
    assert lines(session) == [("klagenfurt", "registered", 1)]
    give_back(registration=made)  # it was not written down from here, and is not taken away from here
    assert lines(session) == [("klagenfurt", "registered", 1)]
    take(event, emil)
    assert lines(session) == [("klagenfurt", "registered", 2)]


def test_second_guest_of_a_city_by_the_link_is_not_counted_twice(
    session: Session, event: Event, clara: User, emil: User
) -> None:
    for user in (clara, emil):
        guest = Guest(unit="klagenfurt", name="Klagenfurt", email=user.email)
        confirm_place(asked=Asked(session, guest, None))
    both = [("klagenfurt", "registered", 1), ("", "registered", 1)]
    assert lines(session) == both
    assert not take(event, emil).followed
    assert lines(session) == both


def test_place_given_back_leaves_the_line_without_a_name(
    session: Session, event: Event, clara: User, emil: User
) -> None:
    first, second = take(event, clara), take(event, emil)
    give_back(registration=first)
    contact = session.contacts.get()
    assert (contact.persons, contact.state, contact.email) == (1, "registered", "")
    take(event, clara)
    assert lines(session) == [("klagenfurt", "registered", 2)]
    give_back(registration=Registration.objects.get(pk=first.pk))
    give_back(registration=second)
    contact.refresh_from_db()
    assert (contact.state, contact.person_name, contact.email) == ("declined", "", "")


def test_closed_account_takes_its_line_along(session: Session, event: Event, clara: User) -> None:
    take(event, clara)
    clara.delete()
    contact = session.contacts.get()
    assert (contact.state, contact.person_name, contact.email) == ("declined", "", "")


def test_visitor_stands_in_the_register_once_they_confirmed(session: Session, event: Event) -> None:
    made = take_place(event=event, name="Vera Visitor", email="Vera@example.org", agreed=True)
    assert made is not None
    assert lines(session) == []
    confirm(registration=made)
    contact = session.contacts.get()
    assert (contact.unit, contact.name, contact.role) == ("", "Vera Visitor", "other")
    give_back(registration=Registration.objects.get())
    contact.refresh_from_db()
    assert "Vera" not in f"{contact.name} {contact.person_name} {contact.email}"


def test_who_waits_is_written_down_when_they_move_up_and_places_are_not_counted_twice(
    session: Session, event: Event, clara: User, emil: User, person: MakePerson, who: dict[str, Any]
) -> None:
    others = [
        person(f"p{number}@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_READER)
        for number in range(2)
    ]
    first = take(event, clara)
    for user in (emil, *others):
        take(event, user)
    assert lines(session) == [("klagenfurt", "registered", 3)]
    assert Registration.objects.get(user=others[1]).state == "waiting"
    give_back(registration=first)
    assert Registration.objects.get(user=others[1]).followed
    assert lines(session) == [("klagenfurt", "registered", 3)]
    values = {name: getattr(session, name) for name in SessionFields.__dataclass_fields__}
    change_session(**who, session=session, new=replace(SessionFields(**values), capacity=5))
    event.refresh_from_db()
    assert event.capacity == 5  # those of the event are not taken off once more


def test_form_asks_with_the_text_of_the_meeting_and_other_events_ask_nothing(
    session: Session, event: Event, clara: User, client: Client, who: dict[str, Any]
) -> None:
    client.force_login(clara)
    address = reverse("community:event-register", args=[event.key])
    text = client.get(address).content.decode()
    assert "I agree that my place is written into the register" in text
    assert CONSENT in text
    assert 'name="agreed"' in text
    assert "checked" not in text.split('name="agreed"')[1].split(">")[0]
    client.post(address, {"scope": "city:klagenfurt", "agreed": "on"})
    assert lines(session) == [("klagenfurt", "registered", 1)]
    Session.objects.update(event_key="")
    assert 'name="agreed"' not in client.get(address).content.decode()


def test_many_who_move_up_are_told_without_a_query_for_each_in_the_request(
    event: Event, who: dict[str, Any], django_assert_max_num_queries: Any, settings: Any
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    Registration.objects.bulk_create(
        Registration(event=event, name=f"P{n}", email=f"p{n}@example.org", state="waiting", code=f"C{n}")
        for n in range(60)
    )
    wide = replace(fields_of(event), capacity=50)
    with django_assert_max_num_queries(30):
        change_event(**who, event=event, fields=wide)
    assert Registration.objects.filter(state="held").count() == 50

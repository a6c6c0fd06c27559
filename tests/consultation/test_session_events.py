"""Registration of a meeting through an event: opening it, the event that follows, what the pages show and hide."""

import datetime
from dataclasses import replace
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.consultation.meetings import session_of
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.community.domain.events import cancel_event
from zeroward.community.domain.registering import register as take_place
from zeroward.community.models import Event, Registration
from zeroward.consultation.domain.consultations import delete_consultation
from zeroward.consultation.domain.session_events import open_registration
from zeroward.consultation.domain.session_register import Guest, register
from zeroward.consultation.domain.sessions import SessionFields, change_session, delete_session
from zeroward.consultation.models import Consultation, Session
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.models import AuditEvent, Instance
from zeroward.core.queries.instance import CACHE_KEY
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City


@pytest.fixture
def editor(person: MakePerson) -> User:
    return person("edith@mission.example", scope="mission", role=Role.MISSION_EDITOR, first_name="Edith")


@pytest.fixture
def who(editor: User) -> dict[str, Any]:
    return acting(editor)


@pytest.fixture
def team(client: Client, editor: User) -> Client:
    client.force_login(editor)
    return client


@pytest.fixture
def session(consultation: Consultation, who: dict[str, Any]) -> Session:
    return session_of(
        consultation,
        who,
        place="Graz, hall 1",
        url="https://meet.example.org/room",
        language="de",
        capacity=3,
    )


@pytest.fixture
def event(session: Session, who: dict[str, Any]) -> Event:
    return open_registration(**who, session=session)


@pytest.fixture
def guest(person: MakePerson, klagenfurt: City) -> User:
    return person(
        "clara@klagenfurt.example",
        scope="city:klagenfurt",
        role=Role.CITY_READER,
        first_name="Clara",
        last_name="Huber",
    )


def said(session: Session, **more: Any) -> SessionFields:
    """The meeting as it stands, with changes."""
    names = SessionFields.__dataclass_fields__
    return replace(SessionFields(**{name: getattr(session, name) for name in names}), **more)


def address(session: Session, name: str) -> str:
    return reverse(f"consultation:{name}", args=[session.stream.consultation_id, session.pk])


def text_of(client: Client, url: str) -> str:
    answered = client.get(url)
    assert answered.status_code == 200
    return str(answered.content.decode())


def register_three(event: Event, guest: User, person: MakePerson) -> None:
    """One for Klagenfurt, two for themselves; the third of them waits where two places are free."""
    take_place(event=event, actor=guest, viewer=viewer_of(guest), scope="city:klagenfurt")
    for name in ("zoe", "yann"):
        take_place(event=event, actor=person(f"{name}@example.org"))


def test_a_meeting_is_published_as_an_event_of_its_team(session: Session, event: Event) -> None:
    session.refresh_from_db()
    event.refresh_from_db()
    assert session.event_key == event.key
    assert (event.title, event.starts_at, event.ends_at) == (
        session.title,
        session.starts_at,
        session.ends_at,
    )
    assert (event.zone, event.mode, event.place, event.join_url) == (
        "Europe/Brussels",
        "hybrid",
        "Graz, hall 1",
        "https://meet.example.org/room",
    )
    assert (event.lang, event.languages, event.capacity) == ("de", ["de"], 3)
    assert (event.scope, event.state, event.kind) == ("mission", "published", "orientation")
    assert AuditEvent.objects.get(action="consultation.session.event").changes == {
        "event_key": ["", event.key]
    }


@pytest.mark.parametrize(
    ("more", "mode"),
    [({"place": "Graz"}, "onsite"), ({"url": "https://m.example"}, "online"), ({}, "online")],
)
def test_where_a_focus_group_meets_is_said_by_its_event(
    more: dict[str, str], mode: str, consultation: Consultation, who: dict[str, Any]
) -> None:
    group = session_of(consultation, who, kind="focus", **more)
    event = open_registration(**who, session=group)
    assert (event.kind, event.mode, event.capacity) == ("workshop", mode, None)


def test_opening_twice_is_once_and_again_after_the_event_was_cancelled(
    session: Session, event: Event, who: dict[str, Any]
) -> None:
    assert open_registration(**who, session=session).pk == event.pk
    cancel_event(**who, event=event, reason="The hall burnt down.")
    second = open_registration(**who, session=session)
    session.refresh_from_db()
    assert session.event_key == second.key != event.key


def test_the_event_has_the_places_that_the_register_leaves(session: Session, who: dict[str, Any]) -> None:
    register(session=session, guest=Guest(unit="graz", persons=2))
    assert open_registration(**who, session=session).capacity == 1


def test_a_full_or_past_meeting_and_an_interview_are_not_opened(
    session: Session, consultation: Consultation, who: dict[str, Any]
) -> None:
    register(session=session, guest=Guest(unit="graz", persons=3))
    with pytest.raises(ConflictError, match="no places left"):
        open_registration(**who, session=session)
    Session.objects.update(state="over")
    with pytest.raises(ConflictError, match="over"):
        open_registration(**who, session=session)
    with pytest.raises(ConflictError, match="Only sessions and focus groups"):
        open_registration(**who, session=session_of(consultation, who, kind="interview"))
    assert not Event.objects.exists()


def test_whoever_holds_no_events_is_refused_and_nothing_is_written(session: Session, analyst: User) -> None:
    with pytest.raises(NotAllowedError):
        open_registration(**acting(analyst), session=session)
    session.refresh_from_db()
    assert (session.event_key, Event.objects.count()) == ("", 0)


def test_a_stranger_opens_nothing(session: Session, platform: User) -> None:
    with pytest.raises(NotAllowedError):
        open_registration(**acting(platform), session=session)
    assert not Event.objects.exists()


def test_the_event_follows_day_place_title_and_places(
    session: Session,
    event: Event,
    who: dict[str, Any],
    guest: User,
    django_capture_on_commit_callbacks: Any,
) -> None:
    Event.objects.update(summary="What we ask in ten minutes.")
    take_place(event=event, actor=guest)
    later = datetime.timedelta(days=7)
    mail.outbox.clear()
    new = said(
        session,
        title="Moved session",
        starts_at=session.starts_at + later,
        ends_at=session.ends_at + later,
        place="",
        capacity=9,
    )
    with django_capture_on_commit_callbacks(execute=True):
        change_session(**who, session=session, new=new)
    event.refresh_from_db()
    assert (event.title, event.starts_at, event.ends_at) == ("Moved session", new.starts_at, new.ends_at)
    assert (event.mode, event.place, event.capacity) == ("online", "", 9)
    assert event.summary == "What we ask in ten minutes."
    assert event.sequence == 1
    assert mail.outbox[-1].to == ["clara@klagenfurt.example"]
    assert "Moved session" in mail.outbox[-1].subject
    assert AuditEvent.objects.filter(action="community.event.change").count() == 1


def test_what_the_event_does_not_say_leaves_it_alone(session: Session, event: Event, analyst: User) -> None:
    change_session(**acting(analyst), session=session, new=said(session, consent_text="We take notes."))
    event.refresh_from_db()
    assert (event.sequence, event.lock) == (0, 0)


def test_more_places_go_to_those_who_wait_and_fewer_than_taken_are_refused(
    session: Session, event: Event, who: dict[str, Any], guest: User, person: MakePerson
) -> None:
    change_session(**who, session=session, new=said(session, capacity=2))
    register_three(event, guest, person)
    assert Registration.objects.filter(state="waiting").count() == 1
    with pytest.raises(ConflictError, match="no places left"):
        change_session(**who, session=Session.objects.get(), new=said(session, capacity=1))
    assert Session.objects.get().capacity == 2
    change_session(**who, session=Session.objects.get(), new=said(session, capacity=None))
    assert not Registration.objects.filter(state="waiting").exists()


def test_a_change_by_whoever_holds_no_events_changes_neither(
    session: Session, event: Event, analyst: User
) -> None:
    with pytest.raises(NotAllowedError):
        change_session(**acting(analyst), session=session, new=said(session, title="Other"))
    with pytest.raises(NotAllowedError):
        delete_session(**acting(analyst), session=session)
    assert Session.objects.get().title == "Session in May"
    event.refresh_from_db()
    assert (event.title, event.state) == ("Session in May", "published")


def test_taking_the_meeting_out_cancels_the_event_with_a_reason(
    session: Session, event: Event, who: dict[str, Any], guest: User
) -> None:
    take_place(event=event, actor=guest)
    delete_session(**who, session=session)
    event.refresh_from_db()
    assert (event.state, event.reason) == ("cancelled", "Diese Veranstaltung findet nicht statt.")
    assert not Session.objects.exists()


def test_deleting_the_consultation_cancels_the_events_of_its_meetings(
    consultation: Consultation, event: Event, who: dict[str, Any]
) -> None:
    delete_consultation(**who, consultation=consultation)
    event.refresh_from_db()
    assert event.state == "cancelled"


def test_a_meeting_whose_event_is_over_or_cancelled_is_changed_alone(
    session: Session, event: Event, who: dict[str, Any], analyst: User
) -> None:
    cancel_event(**who, event=event, reason="Nobody can come.")
    change_session(**acting(analyst), session=session, new=said(session, title="Without the event"))
    past = timezone.now() - datetime.timedelta(days=3)
    moments = {"starts_at": past, "ends_at": past + datetime.timedelta(hours=1)}
    Event.objects.update(state="published", **moments)
    Session.objects.update(**moments)
    kept = Session.objects.get()
    change_session(**acting(analyst), session=kept, new=said(kept, title="As it was"))
    delete_session(**acting(analyst), session=kept)
    event.refresh_from_db()
    assert (event.title, event.state) == ("Session in May", "published")


def test_the_page_opens_the_event_and_shows_places_and_cities_but_no_person(
    team: Client, session: Session, guest: User, person: MakePerson
) -> None:
    page = address(session, "session")
    assert "Open registration as an event" in text_of(team, page)
    opened = team.post(address(session, "session-event"), follow=True).content.decode()
    assert "Registration is open." in opened
    event = Event.objects.get()
    Event.objects.update(capacity=2)
    event.refresh_from_db()
    register_three(event, guest, person)
    for url in (page, reverse("consultation:sessions", args=[session.stream.consultation_id])):
        text = text_of(team, url)
        assert "<dt>Registered</dt><dd>2</dd>" in text
        assert "<dt>Waiting list</dt><dd>1</dd>" in text
        assert "<dt>Cities</dt><dd>Klagenfurt" in text
        assert "2 places" in text
        assert reverse("community:event", args=[event.key]) in text
        assert reverse("community:event-people", args=[event.key]) in text
        assert not any(word in text for word in ("Huber", "clara@", "zoe@", "yann@"))
    assert "2 people have a place and are told at once." in text_of(team, address(session, "session-delete"))


def test_an_analyst_sees_the_figures_and_is_told_who_can_open(
    client: Client, session: Session, analyst: User, who: dict[str, Any]
) -> None:
    client.force_login(analyst)
    page = address(session, "session")
    text = text_of(client, page)
    assert "Editors and coordinators of your team can open registration as an event." in text
    assert "Open registration as an event</button>" not in text
    refused = client.post(address(session, "session-event"), follow=True).content.decode()
    assert "You may not do this for" in refused
    assert not Event.objects.exists()
    event = open_registration(**who, session=session)
    text = text_of(client, page)
    assert "<dt>Registered</dt><dd>0</dd>" in text
    assert reverse("community:event-people", args=[event.key]) not in text
    data = {
        "title": "Other",
        "day": "2027-06-03",
        "begins": "10:00",
        "ends": "11:30",
        "zone": "Europe/Athens",
        "language": "en",
        "stream": session.stream_id,
    }
    changed = client.post(address(session, "session-edit"), data)
    assert changed.status_code == 422
    assert "Ask whoever holds the event." in changed.content.decode()


@pytest.mark.parametrize("name", ["coder", "platform", "officer"])
def test_strangers_find_neither_the_step_nor_the_figures(
    name: str, session: Session, request: pytest.FixtureRequest, client: Client
) -> None:
    client.force_login(request.getfixturevalue(name))
    assert client.post(address(session, "session-event")).status_code == 404
    assert client.get(address(session, "session")).status_code == 404
    assert not Event.objects.exists()


def test_the_public_page_of_the_event_tells_nothing_of_the_consultation(
    session: Session, event: Event
) -> None:
    text = text_of(Client(), reverse("community:event", args=[event.key]))
    assert "Session in May" in text
    for hidden in ("Needs 2026", "To plan support", session.code, "meet.example.org"):
        assert hidden not in text


def test_the_link_to_register_leads_to_the_event_while_it_takes_registrations(
    client: Client, session: Session, event: Event, who: dict[str, Any]
) -> None:
    link = reverse("consultation:session-register", args=[session.code])
    assert client.get(link)["Location"] == reverse("community:event", args=[event.key])
    posted = client.post(link, {"unit": "graz", "role": "city", "persons": "1"})
    assert posted["Location"] == reverse("community:event", args=[event.key])
    assert not session.contacts.exists()
    cancel_event(**who, event=event, reason="The hall burnt down.")
    assert client.get(link).status_code == 200


def test_nothing_breaks_where_the_room_of_events_is_closed(
    team: Client, session: Session, event: Event, who: dict[str, Any], consultation: Consultation
) -> None:
    Instance.objects.update_or_create(pk=1, defaults={"closed_rooms": ["community"]})
    cache.delete(CACHE_KEY)
    for url in (
        address(session, "session"),
        address(session, "session-delete"),
        reverse("consultation:sessions", args=[consultation.pk]),
        reverse("consultation:session-register", args=[session.code]),
    ):
        text = text_of(team, url)
        assert f"events/{event.key}/" not in text
        assert "Open registration as an event" not in text
    other = session_of(consultation, who, title="Second session")
    refused = team.post(address(other, "session-event"), follow=True).content.decode()
    assert "Events are closed here. Ask an administrator to open them." in refused
    change_session(**who, session=session, new=said(session, title="Still told to those who come"))
    event.refresh_from_db()
    assert event.title == "Still told to those who come"
    delete_session(**who, session=session)


def test_pages_of_meetings_with_events_ask_the_database_little(
    team: Client,
    session: Session,
    event: Event,
    who: dict[str, Any],
    consultation: Consultation,
    guest: User,
    django_assert_max_num_queries: Any,
) -> None:
    for number in range(4):
        more = open_registration(**who, session=session_of(consultation, who, title=f"Session {number}"))
        take_place(event=more, actor=guest, viewer=viewer_of(guest), scope="city:klagenfurt")
    for url in (
        address(session, "session"),
        address(session, "session-delete"),
        reverse("consultation:sessions", args=[consultation.pk]),
    ):
        team.get(url)
        with django_assert_max_num_queries(20):
            team.get(url)

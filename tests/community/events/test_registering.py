"""Places, the waiting list, letters to people without an account, the door, reminders, forgetting."""

import datetime
from dataclasses import replace
from typing import Any

import pytest
import vobject
from django.core import mail
from django.utils import timezone

from tests.community.event_fixtures import MakeEvent, seen_by, who
from zeroward.community.domain.arriving import check_in, check_in_by_code
from zeroward.community.domain.event_fields import fields_of
from zeroward.community.domain.events import cancel_event, change_event
from zeroward.community.domain.registering import MOST_ASKED, confirm, give_back, register
from zeroward.community.domain.tending import forget, give_on, remind
from zeroward.community.models import Event, Registration
from zeroward.community.queries.event_figures import origins_of
from zeroward.community.queries.seats import seats_of
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.own_data import own_data_of
from zeroward.core.problems import ProblemsError
from zeroward.people.models import User


def take(event: Event, user: User, **more: Any) -> Registration:
    made = register(event=event, actor=user, viewer=seen_by(user), **more)
    assert made is not None
    return made


def test_waiting_list_moves_up_by_itself_and_tells(
    event_of: MakeEvent, guest: User, second: User, host: User
) -> None:
    event = event_of(capacity=1)
    first, waits = take(event, guest), take(event, second)
    last = take(event, host)
    assert [one.state for one in (first, waits, last)] == ["held", "waiting", "waiting"]
    give_back(registration=first)
    waits.refresh_from_db()
    last.refresh_from_db()
    assert (waits.state, last.state) == ("held", "waiting")
    assert Notification.objects.filter(user=second, title="A place is free, and it is yours: Forum").exists()
    assert seats_of(event).free == 0
    # whoever gave a place back stands at the end of the line
    again = take(event, guest)
    assert again.pk == first.pk
    assert again.state == "waiting"
    assert list(event.registrations.filter(state="waiting").order_by("queued_at")) == [last, again]


def test_more_places_are_given_to_those_who_wait(
    event_of: MakeEvent, guest: User, second: User, host: User
) -> None:
    event = event_of(capacity=1)
    take(event, guest)
    waits = take(event, second)
    change_event(**who(host), event=event, fields=replace(fields_of(event), capacity=2))
    waits.refresh_from_db()
    assert waits.state == "held"


def test_place_of_a_closed_account_is_given_on(event_of: MakeEvent, guest: User, second: User) -> None:
    event = event_of(capacity=1)
    take(event, guest, needs="A ramp")
    waits = take(event, second)
    guest.delete()
    assert not Registration.objects.filter(needs="A ramp").exists()
    assert give_on(timezone.now()) == 1
    waits.refresh_from_db()
    assert waits.state == "held"


def test_who_takes_part_online_in_a_mixed_event_needs_no_seat(
    event_of: MakeEvent, guest: User, second: User, host: User
) -> None:
    event = event_of(capacity=1, mode="hybrid", place="Hall")
    take(event, guest)
    assert take(event, second, online=True).state == "held"
    assert take(event, host).state == "waiting"
    seats = seats_of(event)
    assert (seats.held, seats.online, seats.free, seats.waiting) == (2, 1, 0, 1)


def test_person_has_one_place_and_comes_for_own_places_only(event: Event, guest: User) -> None:
    first = take(event, guest, scope="city:klagenfurt")
    assert (first.scope, first.country) == ("city:klagenfurt", "AT")
    assert take(event, guest).pk == first.pk
    give_back(registration=first)
    with pytest.raises(InvalidInputError):
        take(event, guest, scope="city:graz")


def test_visitor_confirms_from_the_mailbox_before_a_place_is_kept(event_of: MakeEvent) -> None:
    event = event_of(capacity=1)
    made = register(event=event, name="Vera\u202e Visitor", email="Vera@Example.org", country="AT")
    assert made is not None
    assert (made.state, made.email, made.name) == ("asked", "vera@example.org", "Vera Visitor")
    assert seats_of(event).held == 0
    letter = mail.outbox[-1]
    assert letter.to == ["vera@example.org"]
    assert made.secret in letter.body
    html = letter.alternatives[0][0]  # type: ignore[attr-defined]
    assert made.secret in html
    kept = confirm(registration=made)
    assert confirm(registration=kept).state == "held"
    assert seats_of(event).free == 0
    (part,) = (one for one in mail.outbox[-1].message().walk() if one.get_filename() == "event.ics")
    assert (part.get_content_type(), part.get_param("method")) == ("text/calendar", "PUBLISH")
    assert part.get_content_charset() == "utf-8"
    calendar = vobject.readOne(part.get_payload(decode=True).decode())  # type: ignore[union-attr]
    assert (calendar.method.value, calendar.vevent.summary.value) == ("PUBLISH", "Forum")
    assert calendar.vevent.organizer.value == "mailto:zeroward@localhost"


def test_cancellation_takes_the_event_out_of_the_calendars_of_visitors(event: Event, host: User) -> None:
    made = register(event=event, name="Vera", email="vera@example.org", language="de")
    assert made is not None
    confirm(registration=made)
    cancel_event(**who(host), event=event, reason="The hall is flooded.")
    letter = mail.outbox[-1]
    assert "The hall is flooded." in letter.body
    (part,) = (one for one in letter.message().walk() if one.get_filename() == "event.ics")
    calendar = vobject.readOne(part.get_payload(decode=True).decode())  # type: ignore[union-attr]
    assert (calendar.method.value, calendar.vevent.status.value) == ("CANCEL", "CANCELLED")
    assert int(calendar.vevent.sequence.value) == 1


def test_letter_says_the_same_to_known_and_unknown_addresses(event: Event) -> None:
    made = register(event=event, name="Vera", email="vera@example.org")
    assert made is not None
    confirm(registration=made)
    again = register(event=event, name="Somebody else", email="vera@example.org")
    assert again is not None
    assert again.pk == made.pk
    made.refresh_from_db()
    assert made.name == "Vera"


def test_mailbox_gets_few_letters_from_strangers(event_of: MakeEvent) -> None:
    found = [
        register(event=event_of(key=f"forum-{n}"), name="x", email="victim@example.org")
        for n in range(MOST_ASKED + 2)
    ]
    assert found[-1] is None
    assert len(mail.outbox) == MOST_ASKED


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"name": "", "email": "a@b.example"}, "name"),
        ({"name": "A", "email": "nobody"}, "email"),
        ({"name": "A", "email": "a@b.example\nBcc: c@d.example"}, "email"),
        ({"name": "A", "email": "a@b.example", "country": "ZZ"}, "country"),
    ],
)
def test_bad_registration_names_its_field(event: Event, given: dict[str, str], place: str) -> None:
    with pytest.raises(ProblemsError) as refused:
        register(event=event, **given)  # type: ignore[arg-type]
    assert refused.value.problems[0].place == place
    assert not mail.outbox


def test_nobody_registers_for_what_is_over_cancelled_or_elsewhere(
    event_of: MakeEvent, guest: User, host: User
) -> None:
    over = event_of(days=-3)
    cancelled = event_of(key="off")
    cancel_event(**who(host), event=cancelled, reason="x")
    elsewhere = event_of(entry="elsewhere", website="https://example.org/")
    draft = event_of(publish=False)
    for event in (over, cancelled, elsewhere, draft):
        with pytest.raises(ConflictError):
            take(event, guest)


def test_door_takes_codes_and_names_of_this_list_alone(
    event_of: MakeEvent, guest: User, second: User, host: User, other_host: User
) -> None:
    event, other = event_of(capacity=1), event_of(key="other")
    mine, waits, elsewhere = take(event, guest), take(event, second), take(other, guest)
    found = check_in_by_code(**who(host), event=event, code=f" {mine.code[:3].lower()}-{mine.code[3:]} ")
    assert found.pk == mine.pk
    assert found.came_at is not None
    if elsewhere.code not in (mine.code, waits.code):
        with pytest.raises(InvalidInputError):
            check_in_by_code(**who(host), event=event, code=elsewhere.code)
    with pytest.raises(InvalidInputError):
        check_in(**who(host), event=event, registration=elsewhere.pk)
    assert check_in(**who(host), event=event, registration=waits.pk).state == "held"
    assert check_in(**who(host), event=event, registration=waits.pk, came=False).came_at is None
    with pytest.raises(NotAllowedError):
        check_in(**who(other_host), event=event, registration=mine.pk)


def test_reminder_is_sent_once_and_not_to_who_has_just_registered(
    event_of: MakeEvent, guest: User, second: User
) -> None:
    event = event_of(days=1)
    old, fresh = take(event, guest), take(event, second)
    Registration.objects.filter(pk=old.pk).update(queued_at=timezone.now() - datetime.timedelta(days=9))
    assert remind(timezone.now()) == 1
    assert remind(timezone.now()) == 0
    assert Notification.objects.filter(user=guest, kind="community.reminders").count() == 1
    assert not Notification.objects.filter(user=fresh.user, kind="community.reminders").exists()


def test_names_are_forgotten_sixty_days_later_and_figures_stay(event_of: MakeEvent, guest: User) -> None:
    event = event_of(days=10)
    take(event, guest, scope="city:klagenfurt", needs="A ramp")
    asked = register(event=event, name="Vera", email="vera@example.org")
    assert asked is not None
    later = timezone.now() + datetime.timedelta(days=75)
    assert forget(timezone.now()) == 0
    assert forget(later) == 2
    kept = Registration.objects.get()
    assert (kept.user, kept.name, kept.needs, kept.scope, kept.country) == (None, "", "", "", "AT")


def test_few_people_from_a_country_are_never_told_apart(event: Event) -> None:
    def came(code: str, count: int) -> None:
        for _one in range(count):
            Registration.objects.create(event=event, name="x", country=code, came_at=timezone.now())

    came("AT", 4)
    assert origins_of(event) == []
    came("AT", 3)
    came("IT", 2)
    # two others could be told from the total: all are counted together
    assert [(one.code, one.count) for one in origins_of(event)] == [("", 9)]
    came("FR", 4)
    assert [(one.code, one.count) for one in origins_of(event)] == [("AT", 7), ("", 6)]


def test_copy_of_own_data_holds_registrations(event: Event, guest: User, second: User) -> None:
    take(event, guest, needs="A ramp")
    take(event, second)
    mine = own_data_of(guest)["community.events"]["registrations"]
    assert [(one["event"], one["needs"]) for one in mine] == [("Forum", "A ramp")]

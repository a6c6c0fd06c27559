"""Whoever may not see an event any more has nothing of their place: no page, no calendar, no letter, no seat."""

import datetime
from typing import Any

import pytest
from django.core import mail
from django.http import Http404
from django.utils import timezone

from tests.community.event_fixtures import MakeEvent, fields, seen_by, who
from tests.support.people import MakePerson
from zeroward.community.domain.event_letters import tell_all
from zeroward.community.domain.events import make_event
from zeroward.community.domain.groups import GroupRow, make_group
from zeroward.community.domain.members import add_member, leave, remove_member
from zeroward.community.domain.registering import confirm, give_back, register
from zeroward.community.domain.tending import give_on, remind
from zeroward.community.models import Event, Group, Registration
from zeroward.community.queries.event_access import open_q
from zeroward.community.queries.event_guests import registration_for, still_seeing
from zeroward.community.queries.events import own_events
from zeroward.community.queries.my_events import my_events
from zeroward.core.models import Notification
from zeroward.core.own_data import own_data_of
from zeroward.core.panels import panels_for
from zeroward.core.workspaces import Workspace
from zeroward.people.models import Membership, Role, User
from zeroward.places.models import Country

YESTERDAY = datetime.date(2020, 1, 1)


@pytest.fixture
def group(host: User, guest: User, second: User, at: Workspace) -> Group:
    made = make_group(**who(host), place=at, row=GroupRow(title="Heat"))
    for user in (guest, second):
        add_member(**who(host), group=made, user=user)
    return made


@pytest.fixture
def inner(event_of: MakeEvent, group: Group) -> Event:
    """An event of the group alone, tomorrow, with one place."""
    link = "https://meet.example.org/inner"
    more = {"visibility": "group", "group": group, "capacity": 1, "join_url": link}
    return event_of(days=1, key="inner", title="Inner circle", **more)


def take(event: Event, user: User) -> Registration:
    made = register(event=event, actor=user, viewer=seen_by(user))
    assert made is not None
    Registration.objects.filter(pk=made.pk).update(queued_at=timezone.now() - datetime.timedelta(days=9))
    return made


def gives(place: Registration) -> set[str]:
    """What somebody has of a place today."""
    user, now = place.user, timezone.now()
    viewer = seen_by(user)
    mine = my_events(viewer, now)
    found = {
        "calendar": place.event in own_events(viewer),
        "list": place.event_id in {one.row.event.pk for one in (*mine.ahead, *mine.past)},
        "home": any(one.key == "events" for one in panels_for("people.home", _home(user))),
        "copy": place.event.title in {one["event"] for one in _copy(user)},
    }
    try:
        found["page"] = registration_for(place.secret).pk == place.pk
    except Http404:
        found["page"] = False
    return {name for name, there in found.items() if there}


def _home(user: Any) -> dict[str, Any]:
    return {"viewer": seen_by(user), "user_id": user.pk}


def _copy(user: Any) -> list[dict[str, Any]]:
    return own_data_of(user)["community.events"]["registrations"]


EVERYTHING = {"calendar", "list", "home", "copy", "page"}


@pytest.mark.parametrize("goes", ["leave", "remove"])
def test_places_at_closed_events_end_with_the_membership_and_the_next_one_has_them(
    goes: str, inner: Event, group: Group, host: User, guest: User, second: User, event_of: MakeEvent
) -> None:
    place, waits = take(inner, guest), take(inner, second)
    everyone = take(event_of(key="everyone", group=group), guest)
    assert gives(place) == EVERYTHING
    remind(timezone.now())
    assert "meet.example.org" in Notification.objects.get(user=guest, kind="community.reminders").body
    if goes == "leave":
        leave(**who(guest), group=group)
    else:
        remove_member(**who(host), group=group, user=guest)
    for one in (place, waits, everyone):
        one.refresh_from_db()
    assert [one.state for one in (place, waits, everyone)] == ["gone", "held", "held"]
    assert gives(place) <= {"home"}  # the event for everyone
    assert not Notification.objects.filter(user=guest, url__contains=place.secret).exists()
    assert Notification.objects.filter(user=second, title__startswith="A place is free").exists()
    assert gives(everyone) == EVERYTHING


def test_who_still_sees_the_event_keeps_the_place(
    inner: Event, group: Group, host: User, second: User
) -> None:
    """Whoever runs the group reads its events without being a member."""
    add_member(**who(host), group=group, user=second, role="host")
    place = take(inner, host)
    leave(**who(host), group=group)
    place.refresh_from_db()
    assert (place.state, gives(place)) == ("held", EVERYTHING)


def test_what_was_attended_stays(event_of: MakeEvent, group: Group, host: User, guest: User) -> None:
    past = event_of(key="past", visibility="group", group=group)
    place = take(past, guest)
    ago = timezone.now() - datetime.timedelta(days=3)
    Event.objects.filter(pk=past.pk).update(starts_at=ago, ends_at=ago + datetime.timedelta(hours=1))
    Registration.objects.filter(pk=place.pk).update(came_at=ago)
    remove_member(**who(host), group=group, user=guest)
    place.refresh_from_db()
    assert (place.state, place.came_at) == ("held", ago)
    assert gives(place) == set()


def test_place_gives_nothing_once_the_role_has_ended_and_is_given_on_the_same_day(
    event_of: MakeEvent, guest: User, person: MakePerson
) -> None:
    colleague = person("emil@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_EDITOR)
    event = event_of(days=1, key="team", visibility="platform", capacity=1)
    place, waits = take(event, guest), take(event, colleague)
    assert gives(place) == EVERYTHING
    Membership.objects.filter(user=guest).update(valid_to=YESTERDAY)
    assert gives(place) == set()
    Notification.objects.all().delete()
    assert remind(timezone.now()) == 0
    assert tell_all.func(event.pk, "changed") == 1
    assert not Notification.objects.filter(user=guest).exists()
    assert give_on(timezone.now()) == 1
    assert give_on(timezone.now()) == 0
    place.refresh_from_db()
    waits.refresh_from_db()
    assert (place.state, waits.state) == ("gone", "held")
    told = Notification.objects.get(user=guest)
    assert told.title == "A place of yours at an event has ended"
    assert event.title not in told.title + told.body


def test_nobody_moves_up_who_may_not_see_the_event(event_of: MakeEvent, guest: User, host: User) -> None:
    event = event_of(key="team", visibility="platform", capacity=1)
    place, waits = take(event, host), take(event, guest)
    Membership.objects.filter(user=guest).update(valid_to=YESTERDAY)
    give_back(registration=place)
    waits.refresh_from_db()
    assert waits.state == "waiting"


def test_guest_without_an_account_keeps_the_place_of_an_event_that_is_closed_later(
    event_of: MakeEvent, guest: User, second: User
) -> None:
    event = event_of(days=1, key="closed")
    asked = register(event=event, name="Vera", email="vera@example.org")
    assert asked is not None
    kept = confirm(registration=asked)
    Registration.objects.filter(pk=kept.pk).update(queued_at=timezone.now() - datetime.timedelta(days=9))
    inside, outside = take(event, guest), take(event, second)
    Event.objects.filter(pk=event.pk).update(visibility="platform")
    assert registration_for(kept.secret) == kept
    with pytest.raises(Http404):
        registration_for(outside.secret)
    mail.outbox.clear()
    assert remind(timezone.now()) == 2
    assert ["vera@example.org"] in [one.to for one in mail.outbox]
    give_on(timezone.now())
    states = dict(event.registrations.values_list("pk", "state"))
    assert states == {kept.pk: "held", inside.pk: "held", outside.pk: "gone"}


def test_who_sees_an_event_is_said_the_same_for_one_and_for_many(
    at: Workspace,
    host: User,
    person: MakePerson,
    group: Group,
    administrator: User,
    guest: User,
    second: User,
) -> None:
    Country.objects.create(key="it", code="IT", name="Italy")
    people = [host, administrator, guest, second, person("closed@example.org", is_active=False)]
    add_member(**who(host), group=group, user=people[-1])
    for role in Role:
        kind = {"city": "city:klagenfurt", "platform": "country:AT"}.get(role.split("-")[0], "mission")
        people.append(person(f"{role}@example.org", scope=kind, role=role))
    people.append(person("paolo@platform.example", scope="country:IT", role=Role.PLATFORM_EDITOR))
    people.append(person("former@platform.example", scope="country:AT", role=Role.PLATFORM_EDITOR))
    Membership.objects.filter(user=people[-1]).update(valid_to=YESTERDAY)
    events = [
        make_event(**who(host), place=at, fields=fields(visibility=visibility, group=of), publish=True)
        for visibility in ("platform", "public")
        for of in (None, group)
    ]
    events.append(
        make_event(**who(host), place=at, fields=fields(visibility="group", group=group), publish=True)
    )
    Event.objects.create(
        **{name: getattr(events[0], name) for name in ("starts_at", "ends_at", "visibility", "state")},
        key="mission",
        title="Mission",
        scope="mission",
    )
    for event in Event.objects.exclude(visibility="public"):
        one_by_one = {
            user.pk for user in people if Event.objects.filter(open_q(seen_by(user)), pk=event.pk).exists()
        }
        assert still_seeing(event, {user.pk for user in people}) == one_by_one
        assert one_by_one not in (set(), {user.pk for user in people})


def test_who_still_sees_an_event_is_asked_in_few_queries(
    inner: Event, person: MakePerson, group: Group, django_assert_max_num_queries: Any
) -> None:
    people = {
        person(f"p{number}@example.org", scope=f"city:c{number}", role="city-editor").pk
        for number in range(9)
    }
    with django_assert_max_num_queries(6):
        assert still_seeing(inner, people) == set()

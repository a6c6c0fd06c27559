"""Making, changing, publishing and cancelling events; who may, who sees, who is told."""

import dataclasses
import datetime

import pytest

from tests.community.event_fixtures import MakeEvent, fields, seen_by, who
from tests.support.people import MakePerson
from zeroward.community.domain.event_fields import fields_of
from zeroward.community.domain.events import (
    cancel_event,
    change_event,
    delete_draft,
    make_event,
    publish_event,
    skip_day,
)
from zeroward.community.domain.groups import GroupRow, make_group
from zeroward.community.domain.members import add_member, remove_member
from zeroward.community.domain.registering import register
from zeroward.community.models import Event
from zeroward.community.queries.event_access import event_places, held_events, may_hold, visible_events
from zeroward.community.queries.event_times import all_times
from zeroward.community.queries.events import upcoming
from zeroward.community.queries.group_access import hosts_group
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.domain.memberships import end_membership
from zeroward.people.models import Membership, Role, User


def test_draft_is_seen_by_its_host_alone_until_it_is_published(
    event_of: MakeEvent, host: User, guest: User, other_host: User
) -> None:
    draft = event_of(publish=False)
    for user in (host, guest, other_host, None):
        assert not visible_events(seen_by(user)).filter(pk=draft.pk).exists()
    assert may_hold(seen_by(host), draft)
    assert not may_hold(seen_by(other_host), draft)
    publish_event(**who(host), event=draft)
    publish_event(**who(host), event=draft)
    assert visible_events(seen_by(None)).get() == draft
    assert AuditEvent.objects.filter(action="community.event.publish").count() == 1


def test_event_of_a_platform_is_seen_by_teams_of_its_country_and_the_mission(
    event_of: MakeEvent, host: User, guest: User, other_host: User, mission_editor: User, second: User
) -> None:
    made = event_of(visibility="platform")
    seen = {user: visible_events(seen_by(user)).exists() for user in (host, guest, mission_editor)}
    assert all(seen.values())
    assert not any(visible_events(seen_by(user)).exists() for user in (other_host, second, None))
    assert upcoming(seen_by(None)) == ()
    assert [row.event for row in upcoming(seen_by(guest), country="AT")] == [made]
    assert upcoming(seen_by(guest), country="IT") == ()


def test_event_of_a_group_is_seen_by_its_members_and_held_by_hosts_of_its_platform(
    at: Workspace, host: User, guest: User, second: User, other_host: User
) -> None:
    group = make_group(**who(host), place=at, row=GroupRow(title="Heat"), hosts=[host, second])
    add_member(**who(host), group=group, user=guest)
    made = make_event(**who(host), place=at, fields=fields(visibility="group", group=group), publish=True)
    for user in (guest, second, host):
        assert visible_events(seen_by(user)).exists()
    for user in (other_host, None):
        assert not visible_events(seen_by(user)).exists()
    assert may_hold(seen_by(host), made)
    # a host from elsewhere leads the group; in the name of the platform its team alone acts
    for user in (guest, second):
        assert not may_hold(seen_by(user), made)
        with pytest.raises(NotAllowedError):
            make_event(**who(user), place=at, fields=fields(visibility="group", group=group))


def test_host_from_a_city_holds_sessions_of_the_group_in_the_name_of_the_city(
    at: Workspace, host: User, person: MakePerson, klagenfurt: object, guest: User
) -> None:
    editor = person("emil@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_EDITOR)
    group = make_group(**who(host), place=at, row=GroupRow(title="Heat"), hosts=[host, editor])
    city = workspace("city:klagenfurt")
    assert city is not None
    made = make_event(**who(editor), place=city, fields=fields(visibility="group", group=group), publish=True)
    assert (made.scope, may_hold(seen_by(editor), made)) == ("city:klagenfurt", True)
    assert [one.name for one in event_places(seen_by(editor))] == ["Klagenfurt"]
    assert visible_events(seen_by(host)).exists()
    assert not visible_events(seen_by(guest)).exists()


def test_host_with_a_role_of_the_mission_that_holds_no_events_holds_those_of_the_group(
    person: MakePerson, administrator: User
) -> None:
    """Experts hold no events of the Mission team, but sessions of a group that they lead for it."""
    expert = person("eva@mission.example", scope="mission", role=Role.EXPERT)
    mission = workspace("mission")
    assert mission is not None
    group = make_group(**who(administrator), place=mission, row=GroupRow(title="Law"), hosts=[expert])
    made = make_event(**who(expert), place=mission, fields=fields(group=group), publish=True)
    assert list(held_events(seen_by(expert))) == [made]
    assert [str(one.scope) for one in event_places(seen_by(expert))] == ["mission"]
    Membership.objects.filter(user=expert).update(valid_to=datetime.date(2020, 1, 1))
    assert not held_events(seen_by(expert)).exists()
    assert event_places(seen_by(expert)) == []


def test_whoever_made_a_group_does_nothing_for_the_platform_once_the_role_has_ended(
    at: Workspace, host: User, guest: User, person: MakePerson, administrator: User
) -> None:
    person("paula@platform.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR)
    colleague = person("peter@platform.example", scope="country:AT", role=Role.PLATFORM_EDITOR)
    group = make_group(**who(host), place=at, row=GroupRow(title="Heat"))
    shown = make_event(**who(host), place=at, fields=fields(group=group), publish=True, key="shown")
    draft = make_event(**who(host), place=at, fields=fields(group=group), key="draft")
    register(event=shown, actor=guest, viewer=seen_by(guest), needs="A ramp")
    end_membership(actor=administrator, membership=Membership.objects.current().get(user=host))
    for refused in (
        lambda: make_event(**who(host), place=at, fields=fields(group=group), publish=True),
        lambda: change_event(**who(host), event=shown, fields=fields(title="Mine", group=group)),
        lambda: publish_event(**who(host), event=draft),
        lambda: cancel_event(**who(host), event=shown, reason="No"),
        lambda: delete_draft(**who(host), event=draft),
    ):
        with pytest.raises(NotAllowedError):
            refused()
    assert not held_events(seen_by(host)).exists()
    # the group is still led, by its host and by the platform's own team, which holds its events
    assert hosts_group(seen_by(host), group)
    assert hosts_group(seen_by(colleague), group)
    assert set(held_events(seen_by(colleague))) == {shown, draft}
    add_member(**who(colleague), group=group, user=colleague, role="host")
    remove_member(**who(colleague), group=group, user=host, reason="Thank you for all of it.")
    assert not hosts_group(seen_by(host), group)


def test_strangers_can_neither_make_nor_change_nor_cancel(
    event: Event, at: Workspace, guest: User, other_host: User
) -> None:
    for user in (guest, other_host):
        with pytest.raises(NotAllowedError):
            make_event(**who(user), place=at, fields=fields())
        with pytest.raises(NotAllowedError):
            change_event(**who(user), event=event, fields=fields(title="Mine"))
        with pytest.raises(NotAllowedError):
            cancel_event(**who(user), event=event, reason="No")
    event.refresh_from_db()
    assert (event.title, event.state) == ("Forum", "published")


@pytest.mark.parametrize(
    ("wrong", "place"),
    [
        ({"title": " \u202e "}, "title"),
        ({"hours": -1}, "ends"),
        ({"hours": 24 * 40}, "ends"),
        ({"zone": "Mars/Olympus"}, "zone"),
        ({"repeats": "weekly"}, "repeats_until"),
        ({"repeats": "hourly", "repeats_until": datetime.date(2030, 1, 1)}, "repeats"),
        ({"mode": "onsite"}, "place"),
        ({"mode": "moon"}, "mode"),
        ({"entry": "elsewhere"}, "website"),
        ({"join_url": "javascript:alert(1)"}, "join_url"),
        ({"languages": ("xx",)}, "languages"),
        ({"languages": ()}, "languages"),
        ({"capacity": 0}, "capacity"),
        ({"visibility": "group"}, "group"),
        ({"country": "ZZ"}, "country"),
        ({"city": "atlantis"}, "city"),
        ({"topics": ("nothing",)}, "topics"),
        ({"kind": "party"}, "kind"),
    ],
)
def test_bad_input_names_its_field(host: User, at: Workspace, wrong: dict[str, object], place: str) -> None:
    with pytest.raises(ProblemsError) as refused:
        make_event(**who(host), place=at, fields=fields(**wrong))  # type: ignore[arg-type]
    assert place in {one.place for one in refused.value.problems}
    assert not Event.objects.exists()


def test_change_of_time_tells_those_with_a_place_and_raises_the_number(
    event: Event, host: User, guest: User
) -> None:
    register(event=event, actor=guest, viewer=seen_by(guest))
    later = fields_of(event)
    moved = dataclasses.replace(later, starts_at=later.starts_at + datetime.timedelta(hours=-1))
    changed = change_event(**who(host), event=event, fields=moved, lock=0)
    assert changed.sequence == 1
    assert Notification.objects.filter(user=guest, title="Changed: Forum").count() == 1
    quiet = dataclasses.replace(moved, accessibility="Step-free")
    again = change_event(**who(host), event=event, fields=quiet, lock=1)
    assert again.sequence == 1
    assert Notification.objects.filter(user=guest, title="Changed: Forum").count() == 1
    with pytest.raises(StaleError):
        change_event(**who(host), event=event, fields=quiet, lock=0)


def test_cancelled_event_tells_everybody_and_stays_readable(event: Event, host: User, guest: User) -> None:
    register(event=event, actor=guest, viewer=seen_by(guest))
    with pytest.raises(InvalidInputError):
        cancel_event(**who(host), event=event, reason="  ")
    cancel_event(**who(host), event=event, reason="The hall is flooded.")
    told = Notification.objects.get(user=guest, title="Cancelled: Forum")
    assert told.body == "The hall is flooded."
    assert visible_events(seen_by(None)).get().state == "cancelled"
    assert upcoming(seen_by(None)) == ()
    for again in (
        lambda: cancel_event(**who(host), event=event, reason="Twice"),
        lambda: change_event(**who(host), event=event, fields=fields()),
        lambda: publish_event(**who(host), event=event),
    ):
        with pytest.raises(ConflictError):
            again()


def test_one_time_of_a_repeated_event_falls_out(event_of: MakeEvent, host: User, guest: User) -> None:
    until = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=30)).date()
    made = event_of(repeats="weekly", repeats_until=until)
    register(event=made, actor=guest, viewer=seen_by(guest))
    days = [time.day for time in all_times(made)]
    skip_day(**who(host), event=made, day=days[1])
    made.refresh_from_db()
    assert [time.day for time in all_times(made)] == [days[0], *days[2:]]
    assert made.sequence == 1
    assert Notification.objects.filter(user=guest, title__startswith="Not on").count() == 1
    with pytest.raises(InvalidInputError):
        skip_day(**who(host), event=made, day=days[1])
    with pytest.raises(ConflictError):
        skip_day(**who(host), event=event_of(key="single"), day=next(all_times(event_of())).day)


def test_draft_can_be_deleted_and_what_was_published_cannot(event_of: MakeEvent, host: User) -> None:
    draft, shown = event_of(publish=False), event_of()
    with pytest.raises(ConflictError):
        cancel_event(**who(host), event=draft, reason="x")
    delete_draft(**who(host), event=draft)
    with pytest.raises(ConflictError):
        delete_draft(**who(host), event=shown)
    assert list(Event.objects.all()) == [shown]


def test_keys_never_meet_other_addresses(event_of: MakeEvent) -> None:
    keys = {event_of(title=title).key for title in ("Series", "Positions", "Forum", "Forum", "會議")}
    assert len(keys) == 5
    assert not keys & {"series", "positions"}


def test_city_editors_hold_events_of_their_city_alone(
    person: MakePerson, klagenfurt: object, at: Workspace
) -> None:
    editor = person("emil@klagenfurt.example", scope="city:klagenfurt", role=Role.CITY_EDITOR)
    city = workspace("city:klagenfurt")
    assert city is not None
    assert make_event(**who(editor), place=city, fields=fields()).scope_country == "AT"
    with pytest.raises(NotAllowedError):
        make_event(**who(editor), place=at, fields=fields())

"""Joining, being let in, leading, leaving."""

import pytest

from tests.community.group_fixtures import AUSTRIA, CITY
from tests.support.city_team import acting
from zeroward.community.domain import members
from zeroward.community.domain.groups import GroupRow, make_group, set_state
from zeroward.community.models import Group, GroupMember, Thread
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.people.models import User


def state_of(group: Group, user: User) -> str:
    found = group.memberships.filter(user=user).first()
    return found.state if found else ""


def test_an_open_group_is_joined_at_once_and_without_letters(host: User, member: User) -> None:
    group = make_group(**acting(host), place=AUSTRIA, row=GroupRow("Open", openness="open"))
    made = members.join(**acting(member), group=group, represents=CITY)
    assert (made.state, made.digest, made.represents) == ("active", "never", CITY)
    assert members.join(**acting(member), group=group) == made


def test_a_request_waits_for_a_host_who_answers_it(group: Group, host: User, stranger: User) -> None:
    asked = members.join(**acting(stranger), group=group, words="We have 12 km of pipes.", digest="weekly")
    assert asked.state == "asked"
    assert Notification.objects.filter(user=host, kind="community.members").count() == 1
    with pytest.raises(NotAllowedError):
        members.decide(**acting(stranger), group=group, member=asked, accept=True, answer="")
    members.decide(**acting(host), group=group, member=asked, accept=True, answer="Welcome.")
    assert state_of(group, stranger) == "active"
    assert Notification.objects.get(user=stranger).body == "Welcome."
    with pytest.raises(ConflictError):
        members.decide(**acting(host), group=group, member=asked, accept=False, answer="")


def test_a_closed_group_cannot_be_joined_nor_asked_by_who_may_not_know_it(
    closed_group: Group, stranger: User
) -> None:
    with pytest.raises(NotAllowedError):
        members.join(**acting(stranger), group=closed_group)
    assert state_of(closed_group, stranger) == ""


def test_a_group_that_rests_cannot_be_joined(group: Group, host: User, stranger: User) -> None:
    set_state(**acting(host), group=group, active=False, note="Done.")
    with pytest.raises(NotAllowedError):
        members.join(**acting(stranger), group=group)


def test_nobody_takes_part_for_a_place_of_others(group: Group, stranger: User) -> None:
    with pytest.raises(InvalidInputError) as refused:
        members.join(**acting(stranger), group=group, represents=CITY)
    assert refused.value.place == "represents"
    assert state_of(group, stranger) == ""


def test_only_who_leads_adds_and_removes_members(
    group: Group, host: User, member: User, stranger: User
) -> None:
    with pytest.raises(NotAllowedError):
        members.add_member(**acting(member), group=group, user=stranger)
    members.add_member(**acting(host), group=group, user=stranger)
    assert Notification.objects.filter(user=stranger).count() == 1
    with pytest.raises(NotAllowedError):
        members.remove_member(**acting(member), group=group, user=stranger)
    members.remove_member(**acting(host), group=group, user=stranger, reason="Another group fits better.")
    assert state_of(group, stranger) == ""
    assert Notification.objects.filter(user=stranger).latest("pk").body == "Another group fits better."


def test_a_group_keeps_a_host(group: Group, host: User, member: User) -> None:
    mine = group.memberships.get(user=host)
    with pytest.raises(ConflictError):
        members.set_role(**acting(host), group=group, member=mine, role="member")
    with pytest.raises(ConflictError):
        members.leave(**acting(host), group=group)
    members.set_role(**acting(host), group=group, member=group.memberships.get(user=member), role="host")
    members.leave(**acting(host), group=group)
    assert list(group.memberships.values_list("user", "role")) == [(member.pk, "host")]


def test_leaving_keeps_the_words_and_the_name_unless_one_wants_to_be_forgotten(
    group: Group, thread: Thread, member: User, host: User
) -> None:
    members.leave(**acting(member), group=group)
    assert thread.posts.get().author == member
    members.add_member(**acting(host), group=group, user=member)
    members.leave(**acting(member), group=group, forget=True)
    thread.refresh_from_db()
    assert (thread.author, thread.posts.get().author, thread.posts.get().body) == (
        None,
        None,
        "Ours is from 1998.",
    )


def test_the_log_does_not_name_who_came_or_went(group: Group, host: User, stranger: User) -> None:
    members.join(**acting(stranger), group=group)
    members.leave(**acting(stranger), group=group)
    left = AuditEvent.objects.get(action="community.member.end")
    assert left.actor is None
    assert AuditEvent.objects.get(action="community.member.ask").actor is None
    assert "Gustav" not in f"{left.object_label}{left.changes}{left.note}"


def test_letters_are_chosen_by_the_member_alone(group: Group, thread: Thread, member: User) -> None:
    members.set_letters(actor=member, group=group, digest="daily")
    mine = GroupMember.objects.get(group=group, user=member)
    assert (mine.digest, mine.digest_upto) == ("daily", thread.posts.get().pk)
    with pytest.raises(InvalidInputError):
        members.set_letters(actor=member, group=group, digest="hourly")

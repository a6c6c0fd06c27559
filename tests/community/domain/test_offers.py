"""Taking somebody in by an address: who is a member at once, who is invited, and what nobody learns."""

import datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.community.domain import by_address, members
from zeroward.community.domain.groups import set_state
from zeroward.community.domain.offers import Offer, offer_of
from zeroward.community.models import Group
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.people.models import Membership, Role, User


@pytest.fixture
def far(person: MakePerson) -> User:
    """Somebody with an account whom the Austrian platform does not see in any team."""
    return person("ines@lisboa.example", scope="city:lisboa", role=Role.CITY_EDITOR, first_name="Ines")


def take_in(host: User, group: Group, email: str, role: str = "member") -> None:
    members.take_in(**acting(host), group=group, email=email, role=role)


def invitation(user: User) -> str:
    """The newest one, as its link holds it."""
    told = Notification.objects.filter(user=user, url__contains="?invitation=").latest("pk")
    return parse_qs(urlsplit(told.url).query)["invitation"][0]


def accept(user: User, group: Group) -> None:
    offer = offer_of(user=user, key=group.key, token=invitation(user))
    members.join(**acting(user), group=group, offer=offer)


def roles(group: Group) -> dict[str, str]:
    return dict(group.memberships.filter(state="active").values_list("user__email", "role"))


def test_whom_the_host_sees_in_a_team_is_a_member_at_once(
    closed_group: Group, host: User, member: User, person: MakePerson
) -> None:
    colleague = person("paul@platform.example", scope="country:AT", role=Role.PLATFORM_EDITOR)
    for user, role in ((member, "host"), (colleague, "member")):
        take_in(host, closed_group, f" {user.email.upper()} ", role)
        assert Notification.objects.get(user=user).title == "You were added to “Secret heat”"
    assert roles(closed_group) == {host.email: "host", member.email: "host", colleague.email: "member"}
    # who is in already stays what they are
    take_in(host, closed_group, member.email, "member")
    assert roles(closed_group)[member.email] == "host"


def test_whoever_runs_a_group_takes_themselves_in(group: Group, person: MakePerson) -> None:
    """So a group whose host has left the platform gets another one."""
    colleague = person("paul@platform.example", scope="country:AT", role=Role.PLATFORM_EDITOR)
    take_in(colleague, group, colleague.email, "host")
    assert roles(group)[colleague.email] == "host"


def test_everybody_else_is_invited_and_a_member_once_they_say_yes(
    closed_group: Group, host: User, far: User
) -> None:
    take_in(host, closed_group, far.email, "host")
    assert roles(closed_group) == {host.email: "host"}
    assert not closed_group.memberships.filter(user=far).exists()
    accept(far, closed_group)
    assert roles(closed_group)[far.email] == "host"


def test_nothing_is_written_for_an_address_that_tells_it_from_others(
    group: Group, host: User, far: User, person: MakePerson
) -> None:
    person("gone@lisboa.example", is_active=False)
    for email in (far.email, "nobody@lisboa.example", "gone@lisboa.example"):
        take_in(host, group, email)
    found = AuditEvent.objects.filter(action="community.member.invite")
    assert set(found.values_list("actor", "object_label", "note")) == {(host.pk, group.title, "")}
    assert found.count() == 3
    assert Notification.objects.filter(url__contains="invitation").count() == 1


def test_an_invitation_holds_once_and_for_one_person(
    closed_group: Group, host: User, far: User, stranger: User
) -> None:
    take_in(host, closed_group, far.email)
    first = invitation(far)
    take_in(host, closed_group, far.email)
    token = invitation(far)
    for user, key, opened in (
        (far, closed_group.key, first if first != token else "nothing"),
        (stranger, closed_group.key, token),
        (far, "another-group", token),
        (far, closed_group.key, token[:-2] + "xx"),
    ):
        with pytest.raises(InvalidInputError):
            offer_of(user=user, key=key, token=opened)
    accept(far, closed_group)
    members.remove_member(**acting(host), group=closed_group, user=far)
    with pytest.raises(InvalidInputError):
        offer_of(user=far, key=closed_group.key, token=token)


def test_an_offer_without_its_notice_opens_nothing(closed_group: Group, host: User, far: User) -> None:
    take_in(host, closed_group, far.email)
    offer = offer_of(user=far, key=closed_group.key, token=invitation(far))
    Notification.objects.all().delete()
    for made in (offer, Offer(closed_group, "host", host)):
        with pytest.raises(NotAllowedError):
            members.join(**acting(far), group=closed_group, offer=made)
    assert not closed_group.memberships.filter(user=far).exists()


def test_an_invitation_falls_with_who_invites_and_with_the_group(
    closed_group: Group, host: User, member: User, far: User
) -> None:
    members.add_member(**acting(host), group=closed_group, user=member, role="host")
    take_in(member, closed_group, far.email)
    token = invitation(far)
    assert offer_of(user=far, key=closed_group.key, token=token).by == member
    set_state(**acting(host), group=closed_group, active=False, note="Done.")
    with pytest.raises(InvalidInputError):
        offer_of(user=far, key=closed_group.key, token=token)
    set_state(**acting(host), group=closed_group, active=True)
    members.remove_member(**acting(host), group=closed_group, user=member)
    with pytest.raises(InvalidInputError):
        offer_of(user=far, key=closed_group.key, token=token)


def test_a_host_without_a_role_sees_nobody_in_a_team(group: Group, host: User, stranger: User) -> None:
    Membership.objects.filter(user=host).update(valid_to=datetime.date(2020, 1, 1))
    take_in(host, group, stranger.email)
    assert stranger.email not in roles(group)
    assert Notification.objects.get(user=stranger).url.startswith(f"/en/groups/{group.key}/join/?invitation=")


def test_who_asked_to_join_is_in_with_an_invitation(group: Group, host: User, far: User) -> None:
    members.join(**acting(far), group=group, words="Please")
    take_in(host, group, far.email)
    assert group.memberships.get(user=far).state == "asked"
    accept(far, group)
    assert group.memberships.get(user=far).state == "active"


def test_only_who_leads_takes_in_and_not_without_end(
    group: Group, host: User, member: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotAllowedError):
        take_in(member, group, "nobody@example.org")
    with pytest.raises(InvalidInputError):
        take_in(host, group, "nobody@example.org", "owner")
    monkeypatch.setattr(by_address, "MOST_AN_HOUR", 2)
    for number in range(2):
        take_in(host, group, f"nobody{number}@example.org")
    with pytest.raises(ConflictError):
        take_in(host, group, "nobody2@example.org")

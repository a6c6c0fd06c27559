"""An invitation reaches no further than the role of whoever sent it: roles end and change, accounts are closed."""

from collections.abc import Callable

import pytest

from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError
from zeroward.people.domain.invitations import accept, invite, problem_with
from zeroward.people.domain.memberships import end_membership, hand_over, set_role
from zeroward.people.models import Invitation, Membership, Role, User
from zeroward.people.queries.team import open_invitations
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City

CITY = "city:klagenfurt"
PLATFORM = "country:AT"
NEW = "nina@klagenfurt.example"

Lose = Callable[[User, User], object]


def held_by(user: User) -> Membership:
    return Membership.objects.current().get(user=user)


def ended(user: User, administrator: User) -> None:
    end_membership(actor=administrator, membership=held_by(user))


def demoted_to(role: Role) -> Lose:
    return lambda user, administrator: set_role(actor=administrator, membership=held_by(user), role=role)


def handed_over(user: User, _administrator: User) -> None:
    membership = held_by(user)
    others = Membership.objects.current().filter(scope=membership.scope).exclude(user=user)
    hand_over(actor=user, scope=membership.scope, to=others[0].user)


def deactivated(user: User, _administrator: User) -> None:
    User.objects.filter(pk=user.pk).update(is_active=False)


@pytest.fixture
def nina(person: MakePerson) -> User:
    return person(NEW)


@pytest.mark.parametrize(
    ("scope", "role", "into", "offered", "lose"),
    [
        (CITY, Role.CITY_COORDINATOR, CITY, Role.CITY_COORDINATOR, demoted_to(Role.CITY_READER)),
        (CITY, Role.CITY_COORDINATOR, CITY, Role.CITY_READER, demoted_to(Role.CITY_EDITOR)),
        (CITY, Role.CITY_COORDINATOR, CITY, Role.CITY_COORDINATOR, handed_over),
        (CITY, Role.CITY_COORDINATOR, CITY, Role.CITY_COORDINATOR, deactivated),
        (PLATFORM, Role.PLATFORM_COORDINATOR, CITY, Role.CITY_COORDINATOR, ended),
        ("mission", Role.ADMINISTRATOR, PLATFORM, Role.PLATFORM_COORDINATOR, ended),
        ("mission", Role.ADMINISTRATOR, "mission", Role.ADMINISTRATOR, demoted_to(Role.EXPERT)),
    ],
)
def test_invitation_ends_with_the_role_behind_it(
    person: MakePerson, klagenfurt: City, administrator: User, nina: User,
    scope: str, role: Role, into: str, offered: Role, lose: Lose,
) -> None:  # fmt: skip
    inviter = person("ines@example.org", scope=scope, role=role)
    person("otto@example.org", scope=scope, role=role)  # somebody leads on
    invitation = invite(actor=inviter, scope=into, email=NEW, role=offered)
    lose(inviter, administrator)
    invitation.refresh_from_db()
    assert problem_with(invitation) is not None
    with pytest.raises(ConflictError, match="This invitation was withdrawn"):
        accept(actor=nina, token=invitation.token)
    assert not viewer_of(nina).holds(into)


def test_what_cannot_be_taken_up_is_in_no_list(
    person: MakePerson, klagenfurt: City, platform_coordinator: User, administrator: User
) -> None:
    person("otto@example.org", scope=PLATFORM, role=Role.PLATFORM_COORDINATOR)
    invite(actor=platform_coordinator, scope=CITY, email=NEW, role=Role.CITY_COORDINATOR)
    ended(platform_coordinator, administrator)
    assert not open_invitations().exists()
    assert Invitation.objects.get().withdrawn_at is not None


def test_invitation_outlives_a_role_that_did_not_carry_it(
    person: MakePerson, klagenfurt: City, administrator: User, nina: User
) -> None:
    """Whoever leads the city from the platform goes on inviting when another role of theirs ends."""
    inviter = person("ines@example.org", scope=PLATFORM, role=Role.PLATFORM_COORDINATOR)
    also = Membership.objects.create(user=inviter, scope="mission", role=Role.EXPERT)
    invitation = invite(actor=inviter, scope=CITY, email=NEW, role=Role.CITY_EDITOR)
    end_membership(actor=administrator, membership=also)
    accept(actor=nina, token=invitation.token)
    assert viewer_of(nina).holds(CITY, Role.CITY_EDITOR)

import pytest

from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent, Notification
from zeroward.people.domain.invitations import invite
from zeroward.people.domain.memberships import end_membership, hand_over, set_role
from zeroward.people.models import Membership, Role, User
from zeroward.people.queries.team import members_of
from zeroward.people.queries.viewer import viewer_of


def held(user: User) -> Membership:
    return members_of("city:klagenfurt").get(user=user)


def test_role_is_changed_and_told(coordinator: User, editor: User, city: str) -> None:
    changed = set_role(actor=coordinator, membership=held(editor), role=Role.CITY_READER)
    assert viewer_of(editor).roles == {city: frozenset({Role.CITY_READER})}
    assert "city reader" in Notification.objects.get(user=editor).title
    assert AuditEvent.objects.filter(action="people.membership.grant", object_id=str(changed.pk)).exists()
    assert Membership.objects.filter(user=editor).count() == 2


def test_role_that_is_held_already_changes_nothing(coordinator: User, editor: User) -> None:
    assert set_role(actor=coordinator, membership=held(editor), role=Role.CITY_EDITOR) == held(editor)
    assert not AuditEvent.objects.exists()


@pytest.mark.parametrize("who", ["editor", "graz_coordinator", "mission_editor", "stranger"])
def test_others_change_and_end_nothing(
    coordinator: User, who: str, request: pytest.FixtureRequest, city: str
) -> None:
    actor = request.getfixturevalue(who)
    with pytest.raises(NotAllowedError):
        set_role(actor=actor, membership=held(coordinator), role=Role.CITY_READER)
    with pytest.raises(NotAllowedError):
        end_membership(actor=actor, membership=held(coordinator))
    with pytest.raises(NotAllowedError):
        hand_over(actor=actor, scope=city, to=actor, of=coordinator)
    assert viewer_of(coordinator).holds(city, Role.CITY_COORDINATOR)


def test_ending_a_role_takes_effect_at_once(coordinator: User, editor: User, city: str) -> None:
    end_membership(actor=coordinator, membership=held(editor))
    assert not viewer_of(editor).holds(city)
    assert "has ended" in Notification.objects.get(user=editor).title


def test_member_leaves_by_themselves(editor: User, coordinator: User, city: str) -> None:
    end_membership(actor=editor, membership=held(editor))
    assert not viewer_of(editor).holds(city)


def test_ended_role_cannot_be_ended_or_changed_again(editor: User, coordinator: User) -> None:
    membership = held(editor)
    end_membership(actor=coordinator, membership=membership)
    with pytest.raises(ConflictError, match="ended already"):
        end_membership(actor=coordinator, membership=membership)
    with pytest.raises(ConflictError):
        set_role(actor=coordinator, membership=membership, role=Role.CITY_READER)


@pytest.mark.parametrize("who", ["coordinator", "platform_coordinator", "administrator"])
def test_last_coordinator_stays(
    coordinator: User, who: str, request: pytest.FixtureRequest, city: str
) -> None:
    actor = request.getfixturevalue(who)
    with pytest.raises(ConflictError, match="without a coordinator") as refused:
        end_membership(actor=actor, membership=held(coordinator))
    assert "Hand the role over" in refused.value.remedy
    with pytest.raises(ConflictError):
        set_role(actor=actor, membership=held(coordinator), role=Role.CITY_READER)
    assert viewer_of(coordinator).holds(city, Role.CITY_COORDINATOR)
    assert not AuditEvent.objects.exists()


def test_one_of_two_coordinators_may_leave(coordinator: User, person: MakePerson, city: str) -> None:
    person("second@klagenfurt.example", scope=city, role=Role.CITY_COORDINATOR)
    end_membership(actor=coordinator, membership=held(coordinator))
    assert not viewer_of(coordinator).holds(city)


def test_coordinator_with_a_closed_account_does_not_count(
    coordinator: User, person: MakePerson, city: str
) -> None:
    person("gone@klagenfurt.example", scope=city, role=Role.CITY_COORDINATOR, is_active=False)
    with pytest.raises(ConflictError):
        end_membership(actor=coordinator, membership=held(coordinator))


def test_city_that_never_had_a_coordinator_may_lose_its_editor(editor: User, city: str) -> None:
    end_membership(actor=editor, membership=held(editor))
    assert not members_of(city).exists()


def test_handing_over_swaps_the_roles(coordinator: User, editor: User, city: str) -> None:
    hand_over(actor=coordinator, scope=city, to=editor)
    assert viewer_of(editor).roles[city] == {Role.CITY_COORDINATOR}
    assert viewer_of(coordinator).roles[city] == {Role.CITY_EDITOR}
    assert Notification.objects.filter(user=editor, kind="people.role").exists()


def test_handing_over_to_somebody_outside_is_refused(coordinator: User, stranger: User, city: str) -> None:
    for other in (stranger, None, coordinator):
        with pytest.raises(InvalidInputError) as refused:
            hand_over(actor=coordinator, scope=city, to=other)
        assert refused.value.place == "to"
    assert viewer_of(coordinator).holds(city, Role.CITY_COORDINATOR)


def test_platform_coordinator_hands_over_for_a_coordinator_who_left(
    platform_coordinator: User, coordinator: User, editor: User, city: str
) -> None:
    hand_over(actor=platform_coordinator, scope=city, to=editor, of=coordinator)
    assert viewer_of(editor).holds(city, Role.CITY_COORDINATOR)
    assert Notification.objects.filter(user=coordinator, kind="people.role").exists()


def test_administrator_without_the_role_has_nothing_to_hand_over(
    administrator: User, coordinator: User, editor: User, city: str
) -> None:
    with pytest.raises(ConflictError, match="no coordinator"):
        hand_over(actor=administrator, scope=city, to=editor)


def test_mission_team_has_no_coordinator_to_hand_over(administrator: User, mission_editor: User) -> None:
    with pytest.raises(InvalidInputError):
        hand_over(actor=administrator, scope="mission", to=mission_editor)


def test_invitations_of_a_coordinator_end_with_their_role(
    coordinator: User, person: MakePerson, city: str
) -> None:
    second = person("second@klagenfurt.example", scope=city, role=Role.CITY_COORDINATOR)
    made = invite(actor=coordinator, scope=city, email="new@example.org", role=Role.CITY_COORDINATOR)
    end_membership(actor=second, membership=held(coordinator))
    made.refresh_from_db()
    assert made.withdrawn_at is not None


def test_mission_roles_add_up(administrator: User, mission_editor: User) -> None:
    membership = members_of("mission").get(user=mission_editor)
    set_role(actor=administrator, membership=membership, role=Role.HELPDESK)
    assert viewer_of(mission_editor).roles["mission"] == {Role.HELPDESK}


@pytest.mark.parametrize("change", ["end", "another role"])
def test_first_account_administers_nothing_once_its_role_ended(
    administrator: User, person: MakePerson, change: str
) -> None:
    other = person("other@example.org", scope="mission", role=Role.ADMINISTRATOR)
    membership = members_of("mission").get(user=administrator)
    if change == "end":
        end_membership(actor=other, membership=membership)
    else:
        set_role(actor=other, membership=membership, role=Role.HELPDESK)
    former = User.objects.get(pk=administrator.pk)
    assert not viewer_of(former).is_admin
    assert (former.is_superuser, former.has_perm("wagtailadmin.access_admin")) == (False, False)
    event = AuditEvent.objects.get(action="people.membership.end")
    assert event.changes["is_superuser"] == [True, False]


def test_last_administrator_does_not_leave(administrator: User, mission_editor: User) -> None:
    membership = members_of("mission").get(user=administrator)
    for leave in (
        lambda: end_membership(actor=administrator, membership=membership),
        lambda: set_role(actor=administrator, membership=membership, role=Role.HELPDESK),
    ):
        with pytest.raises(ConflictError, match="last administrator"):
            leave()
    assert viewer_of(User.objects.get(pk=administrator.pk)).is_admin
    end_membership(actor=administrator, membership=members_of("mission").get(user=mission_editor))

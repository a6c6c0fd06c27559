import datetime
import re

import pytest
from allauth.account.models import EmailAddress
from django.utils import timezone

from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError, HouseError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.people.domain.invitations import accept, invite, withdraw_invitation
from zeroward.people.domain.memberships import hand_over
from zeroward.people.models import Invitation, Membership, Role, User
from zeroward.people.queries.mine import invitations_for
from zeroward.people.queries.viewer import viewer_of

NEW = "nina@klagenfurt.example"


@pytest.fixture
def invitation(coordinator: User, city: str) -> Invitation:
    return invite(actor=coordinator, scope=city, email=" Nina@Klagenfurt.example ", role=Role.CITY_EDITOR)


@pytest.fixture
def nina(person: MakePerson) -> User:
    return person(NEW, first_name="Nina")


def test_invitation_is_mailed_with_its_link(invitation: Invitation, mailoutbox: list) -> None:
    assert invitation.email == NEW
    assert invitation.expires_on == timezone.localdate() + datetime.timedelta(days=14)
    letter = mailoutbox[0]
    assert letter.to == [NEW]
    assert re.search(rf"http://\S+/me/invitation/{invitation.token}/", letter.body)
    assert letter.alternatives[0][1] == "text/html"


def test_invitation_leaves_no_address_in_the_log(invitation: Invitation) -> None:
    event = AuditEvent.objects.get(action="people.invitation.make")
    assert NEW not in f"{event.object_label} {event.changes} {event.note}"


def test_invitation_is_in_the_language_of_the_inviter(coordinator: User, city: str, mailoutbox: list) -> None:
    coordinator.language = "de"
    coordinator.save()
    invite(actor=coordinator, scope=city, email=NEW, role=Role.CITY_READER)
    assert "/de/me/invitation/" in mailoutbox[0].body


def test_hostile_name_cannot_add_a_mail_header(coordinator: User, city: str, mailoutbox: list) -> None:
    coordinator.first_name = "Clara\nBcc: all@example.org"
    coordinator.save()
    invite(
        actor=coordinator, scope=city, email=NEW, role=Role.CITY_READER, message="<script>alert(1)</script>"
    )
    assert mailoutbox[0].recipients() == [NEW]
    assert "<script>" not in mailoutbox[0].alternatives[0][0]


def test_accepting_gives_the_role_once(invitation: Invitation, nina: User, city: str) -> None:
    assert [entry.invitation for entry in invitations_for(nina)] == [invitation]
    membership = accept(actor=nina, token=invitation.token)
    assert (membership.role, membership.granted_by) == (Role.CITY_EDITOR, invitation.invited_by)
    with pytest.raises(ConflictError, match="has been used"):
        accept(actor=nina, token=invitation.token)
    assert Membership.objects.filter(user=nina).count() == 1


def test_invitation_is_bound_to_its_address(invitation: Invitation, stranger: User) -> None:
    with pytest.raises(NotAllowedError, match="another e-mail address"):
        accept(actor=stranger, token=invitation.token)
    EmailAddress.objects.create(user=stranger, email=NEW, verified=False)
    with pytest.raises(NotAllowedError):
        accept(actor=stranger, token=invitation.token)
    EmailAddress.objects.update(verified=True)
    assert accept(actor=stranger, token=invitation.token).user == stranger


def test_unverified_main_address_is_not_enough(invitation: Invitation, nina: User) -> None:
    EmailAddress.objects.create(user=nina, email=NEW, verified=False, primary=True)
    with pytest.raises(NotAllowedError):
        accept(actor=nina, token=invitation.token)
    assert invitations_for(nina) == []


def test_expired_invitation_is_refused(invitation: Invitation, nina: User) -> None:
    Invitation.objects.update(expires_on=timezone.localdate() - datetime.timedelta(days=1))
    with pytest.raises(ConflictError, match="expired") as refused:
        accept(actor=nina, token=invitation.token)
    assert "invite you again" in refused.value.remedy


def test_withdrawn_invitation_is_refused(
    invitation: Invitation, nina: User, platform_coordinator: User
) -> None:
    withdraw_invitation(actor=platform_coordinator, invitation=invitation)
    with pytest.raises(ConflictError, match="withdrawn"):
        accept(actor=nina, token=invitation.token)


def test_unknown_token_is_refused(nina: User) -> None:
    with pytest.raises(InvalidInputError, match="no such invitation"):
        accept(actor=nina, token="x" * 43)


@pytest.mark.parametrize("who", ["editor", "graz_coordinator", "mission_editor", "stranger"])
def test_others_can_neither_invite_nor_withdraw(
    invitation: Invitation, who: str, request: pytest.FixtureRequest, city: str
) -> None:
    actor = request.getfixturevalue(who)
    with pytest.raises(NotAllowedError):
        invite(actor=actor, scope=city, email="x@example.org", role=Role.CITY_READER)
    with pytest.raises(NotAllowedError):
        withdraw_invitation(actor=actor, invitation=invitation)


def test_only_administrators_invite_to_the_mission(administrator: User, mission_editor: User) -> None:
    with pytest.raises(NotAllowedError):
        invite(actor=mission_editor, scope="mission", email=NEW, role=Role.ADMINISTRATOR)
    assert invite(actor=administrator, scope="mission", email=NEW, role=Role.HELPDESK).role == Role.HELPDESK


def test_coordinator_cannot_invite_into_a_role_of_another_kind(coordinator: User, city: str) -> None:
    for role in (Role.ADMINISTRATOR, Role.PLATFORM_COORDINATOR):
        with pytest.raises(InvalidInputError) as refused:
            invite(actor=coordinator, scope=city, email=NEW, role=role)
        assert refused.value.place == "role"


@pytest.mark.parametrize(
    "email", ["", "nina", "nina@", "a@b.example\nBcc: c@d.example", "x" * 300 + "@e.example"]
)
def test_bad_address_is_refused(coordinator: User, city: str, email: str, mailoutbox: list) -> None:
    with pytest.raises(InvalidInputError) as refused:
        invite(actor=coordinator, scope=city, email=email, role=Role.CITY_READER)
    assert refused.value.place == "email"
    assert mailoutbox == []


def test_second_invitation_to_the_same_address_is_refused(
    invitation: Invitation, coordinator: User, city: str
) -> None:
    with pytest.raises(ConflictError, match="open invitation"):
        invite(actor=coordinator, scope=city, email=NEW.upper(), role=Role.CITY_READER)


def test_handing_over_to_an_invited_person_waits_for_them(coordinator: User, city: str, nina: User) -> None:
    made = hand_over(actor=coordinator, scope=city, email=NEW)
    assert isinstance(made, Invitation)
    assert viewer_of(coordinator).holds(city, Role.CITY_COORDINATOR)
    accept(actor=nina, token=made.token)
    assert viewer_of(nina).roles[city] == {Role.CITY_COORDINATOR}
    assert viewer_of(coordinator).roles[city] == {Role.CITY_EDITOR}


def test_accepting_a_lower_role_does_not_remove_the_last_coordinator(
    coordinator: User, platform_coordinator: User, city: str
) -> None:
    made = invite(actor=platform_coordinator, scope=city, email=coordinator.email, role=Role.CITY_READER)
    with pytest.raises(HouseError, match="without a coordinator"):
        accept(actor=coordinator, token=made.token)
    made.refresh_from_db()
    assert made.accepted_at is None
    assert viewer_of(coordinator).holds(city, Role.CITY_COORDINATOR)


def test_only_a_coordinator_hands_their_own_role_over_by_invitation(
    platform_coordinator: User, city: str
) -> None:
    with pytest.raises(InvalidInputError, match="Only a coordinator"):
        invite(actor=platform_coordinator, scope=city, email=NEW, role=Role.CITY_COORDINATOR, hands_over=True)

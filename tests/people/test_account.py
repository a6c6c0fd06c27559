"""One's own account: signing up from an invitation, the copy of one's data, closing."""

import json
import re

import pytest
from allauth.account.models import EmailAddress
from django.db.models import PROTECT, RESTRICT
from django.test import Client
from django.urls import reverse

from tests.support.people import MakePerson
from zeroward.core.domain.notifications import notify
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import AuditEvent, Notification
from zeroward.people.domain import account
from zeroward.people.domain.account import close_account, save_profile
from zeroward.people.domain.invitations import invite, withdraw_invitation
from zeroward.people.domain.memberships import end_membership
from zeroward.people.domain.requests import request_to_join
from zeroward.people.models import Invitation, Membership, Role, User
from zeroward.people.queries.team import members_of
from zeroward.people.queries.viewer import viewer_of

pytestmark = pytest.mark.slow

NEW = "nina@klagenfurt.example"
PASSWORD = "correct horse battery"


@pytest.fixture
def invitation(coordinator: User, city: str) -> Invitation:
    return invite(
        actor=coordinator, scope=city, email=NEW, role=Role.CITY_EDITOR, message="Join us <b>now</b>"
    )


def test_invitation_is_accepted_after_signing_up(
    invitation: Invitation, city: str, client: Client, mailoutbox: list
) -> None:
    address = reverse("people:invitation", args=[invitation.token])
    shown = client.get(address).content.decode()
    assert "You are invited to Klagenfurt" in shown
    assert "Join us &lt;b&gt;now&lt;/b&gt;" in shown
    assert NEW not in shown
    sign_up = re.search(r'href="(/en/account/signup/\?next=[^"]+)"', shown)
    assert sign_up is not None
    answer = client.post(
        sign_up[1], {"email": NEW, "password1": PASSWORD, "password2": PASSWORD, "next": address}
    )
    code = re.search(r"^([A-Z0-9]{3,}-?[A-Z0-9]{3,})$", mailoutbox[-1].body, re.MULTILINE)
    assert code is not None
    answer = client.post(answer["Location"], {"code": code[1]}, follow=True)
    assert answer.request["PATH_INFO"] == address
    assert "Accept the invitation" in answer.content.decode()
    answer = client.post(address)
    assert answer["Location"] == reverse("people:team", args=[city])
    assert viewer_of(User.objects.get(email=NEW)).holds(city, Role.CITY_EDITOR)


def test_invitation_is_accepted_with_an_account(
    invitation: Invitation, person: MakePerson, city: str, client: Client
) -> None:
    client.force_login(person(NEW))
    address = reverse("people:invitation", args=[invitation.token])
    assert "Accept the invitation" in client.get(address).content.decode()
    client.post(address)
    answer = client.get(address)
    assert answer.status_code == 409
    assert "has been used" in answer.content.decode()


def test_invitation_for_another_address_says_so(
    invitation: Invitation, stranger: User, client: Client
) -> None:
    client.force_login(stranger)
    address = reverse("people:invitation", args=[invitation.token])
    shown = client.get(address).content.decode()
    assert "the invitation is for another address" in shown
    assert "n…@klagenfurt.example" in shown
    assert client.post(address).status_code == 409
    assert not Membership.objects.filter(user=stranger).exists()


def test_visitor_cannot_accept(invitation: Invitation, client: Client) -> None:
    client.post(reverse("people:invitation", args=[invitation.token]))
    invitation.refresh_from_db()
    assert invitation.accepted_at is None


def test_spent_links_say_what_happened(invitation: Invitation, coordinator: User, client: Client) -> None:
    withdraw_invitation(actor=coordinator, invitation=invitation)
    answer = client.get(reverse("people:invitation", args=[invitation.token]))
    assert answer.status_code == 409
    assert "was withdrawn" in answer.content.decode()
    assert client.get(reverse("people:invitation", args=["x" * 43])).status_code == 404


def test_copy_of_ones_data_is_complete_and_only_ones_own(
    coordinator: User, stranger: User, invitation: Invitation, city: str, client: Client
) -> None:
    request_to_join(actor=stranger, scope=city, role=Role.CITY_READER, proof="I am known to the mayor")
    notify(user=stranger, kind="people.role", title="For Sam")
    client.force_login(stranger)
    answer = client.get(reverse("people:own-data"))
    assert answer["Content-Disposition"] == 'attachment; filename="my-data.json"'
    kept = json.loads(answer.content)
    assert kept["people"]["account"]["email"] == stranger.email
    assert kept["people"]["requests_to_join"][0]["proof"] == "I am known to the mayor"
    assert [row["title"] for row in kept["platform"]["notifications"]] == ["For Sam"]
    assert [row["action"] for row in kept["platform"]["actions"]] == ["people.request.make"]
    for secret in (stranger.password, coordinator.email, NEW, invitation.token):
        assert secret not in answer.content.decode()


def test_closing_erases_the_person_and_keeps_the_trail(
    coordinator: User, editor: User, city: str, client: Client
) -> None:
    save_profile(actor=editor, first_name="Emil", last_name="Unique-Name", position="Clerk", language="en")
    invite(actor=coordinator, scope="city:klagenfurt", email="old@emil.example", role=Role.CITY_READER)
    EmailAddress.objects.create(user=editor, email="old@emil.example", verified=True)
    notify(user=editor, kind="people.role", title="For Emil")
    close_account(actor=editor, confirmation=" Emil@Klagenfurt.example ")
    assert not User.objects.filter(email__contains="emil").exists()
    assert not Notification.objects.filter(title="For Emil").exists()
    assert not Invitation.objects.filter(email__contains="emil").exists()
    assert not members_of(city).filter(role=Role.CITY_EDITOR).exists()
    events = list(AuditEvent.objects.values_list("action", "actor", "object_label", "changes", "note"))
    assert "people.profile.change" in {event[0] for event in events}
    assert not re.search(r"(?i)emil|unique-name|clerk", str(events))


def test_closing_needs_ones_own_address(editor: User) -> None:
    with pytest.raises(InvalidInputError) as refused:
        close_account(actor=editor, confirmation="clara@klagenfurt.example")
    assert refused.value.place == "confirmation"
    assert User.objects.filter(pk=editor.pk).exists()


def test_last_coordinator_closes_knowingly_and_the_platform_is_told(
    coordinator: User, platform_coordinator: User, city: str
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        close_account(actor=coordinator, confirmation=coordinator.email)
    assert refused.value.place == "leave_alone"
    close_account(actor=coordinator, confirmation=coordinator.email, leave_alone=True)
    told = Notification.objects.get(user=platform_coordinator)
    assert "Klagenfurt has no coordinator any more" in told.title


def test_last_administrator_stays(administrator: User) -> None:
    with pytest.raises(ConflictError, match="last administrator"):
        close_account(actor=administrator, confirmation=administrator.email)


@pytest.mark.parametrize("leave", ["closes the account", "ends the role"])
def test_two_last_administrators_who_leave_at_once_leave_one(
    administrator: User, person: MakePerson, monkeypatch: pytest.MonkeyPatch, leave: str
) -> None:
    other = person("ada@mission.example", scope="mission", role=Role.ADMINISTRATOR)
    hold = account._hold_roles

    def after_the_other(user: User) -> None:
        """What waits for a lock goes on when the other's transaction is through."""
        monkeypatch.setattr(account, "_hold_roles", hold)
        if leave == "ends the role":
            end_membership(actor=other, membership=Membership.objects.current().get(user=other))
        else:
            close_account(actor=other, confirmation=other.email)
        hold(user)

    monkeypatch.setattr(account, "_hold_roles", after_the_other)
    with pytest.raises(ConflictError, match="last administrator"):
        close_account(actor=administrator, confirmation=administrator.email)


def test_closing_asks_for_the_password_again(stranger: User, client: Client) -> None:
    client.force_login(stranger)
    answer = client.get(reverse("people:close"))
    assert "/account/reauthenticate/" in answer["Location"]
    answer = client.post(reverse("people:close"), {"confirmation": stranger.email})
    assert User.objects.filter(pk=stranger.pk).exists()
    EmailAddress.objects.create(user=stranger, email=stranger.email, verified=True, primary=True)
    client.logout()
    client.post(reverse("account_login"), {"login": stranger.email, "password": "a long password"})
    client.post(reverse("account_reauthenticate"), {"password": "a long password"})
    assert stranger.email in client.get(reverse("people:close")).content.decode()
    answer = client.post(reverse("people:close"), {"confirmation": "other@example.org"})
    assert answer.status_code == 422
    client.post(reverse("people:close"), {"confirmation": stranger.email})
    assert not User.objects.filter(pk=stranger.pk).exists()
    assert "/account/login/" in client.get(reverse("people:home"))["Location"]


def test_no_relation_keeps_a_person_from_closing_their_account() -> None:
    kept = [
        f"{relation.related_model._meta.label}.{relation.field.name}"
        for relation in User._meta.related_objects
        if not relation.many_to_many and relation.on_delete in {PROTECT, RESTRICT}
    ]
    assert kept == []

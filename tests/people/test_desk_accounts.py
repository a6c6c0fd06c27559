"""An account that an administrator deletes at the editors' desk is erased as one that its person closes."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from wagtail.models import ModelLogEntry

from tests.support.desk import desk_address
from tests.support.people import MakePerson
from zeroward.core.desk.meeting import OPENED, state
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.people.desk.accounts import AccountForm
from zeroward.people.domain.account import close_for
from zeroward.people.models import Invitation, Role, User

pytestmark = pytest.mark.slow

EMAIL = "anna@example.org"


@pytest.fixture(autouse=True)
def _var(tmp_path: Path, settings: Any) -> None:
    settings.VAR_DIR = tmp_path


@pytest.fixture
def desk(client: Client, administrator: User) -> Client:
    client.force_login(administrator)
    return client


@pytest.fixture
def anna(person: MakePerson, administrator: User) -> User:
    """Coordinates a city alone, was invited once, and is named in the logs."""
    found = person(EMAIL, scope="city:ours", role=Role.CITY_COORDINATOR, first_name="Anna")
    Invitation.objects.create(
        email=EMAIL,
        scope="city:ours",
        role=Role.CITY_COORDINATOR,
        invited_by=administrator,
        expires_on="2027-01-01",
    )
    record_event(action="people.profile.change", record=found, actor=found, label=f"{EMAIL}")
    return found


def nothing_names(address: str) -> bool:
    kept = [*ModelLogEntry.objects.values_list("label", flat=True)]
    kept += AuditEvent.objects.values_list("object_label", flat=True)
    kept += Invitation.objects.values_list("email", flat=True)
    return not any(address in text for text in kept) and not User.objects.filter(email=address).exists()


def test_one_is_erased_with_the_name_of_who_did_it(desk: Client, anna: User, administrator: User) -> None:
    data = {"email": EMAIL, "first_name": "Anna", "last_name": "Novak", "is_active": "on"}
    data |= {OPENED: state(anna, AccountForm.unseen)}
    assert desk.post(desk_address("wagtailusers_users:edit", anna.pk), data).status_code == 302
    assert desk.get(desk_address("wagtailusers_users:delete", anna.pk)).status_code == 200
    assert User.objects.filter(pk=anna.pk).exists()
    answer = desk.post(desk_address("wagtailusers_users:delete", anna.pk), follow=True)
    assert "Anna Novak: This account is closed." in answer.content.decode()
    assert nothing_names(EMAIL)
    assert nothing_names("Anna")
    assert AuditEvent.objects.get(action="people.account.close").actor == administrator


def test_many_are_erased(desk: Client, anna: User, person: MakePerson) -> None:
    other = person("otto@example.org")
    address = desk_address("wagtail_bulk_action", "people", "user", "delete")
    desk.post(f"{address}?id={anna.pk}&id={other.pk}")
    assert nothing_names(EMAIL)
    assert nothing_names("Anna")
    assert nothing_names("otto@example.org")
    assert AuditEvent.objects.filter(action="people.account.close").count() == 2


def test_nobody_closes_their_own_like_this(desk: Client, administrator: User) -> None:
    assert desk.post(desk_address("wagtailusers_users:delete", administrator.pk)).status_code in {302, 403}
    assert User.objects.filter(pk=administrator.pk).exists()


@pytest.mark.parametrize("role", [Role.MISSION_EDITOR, Role.MISSION_ANALYST])
def test_nobody_else_closes_an_account(person: MakePerson, anna: User, role: str) -> None:
    actor = person("actor@example.org", scope="mission", role=role)
    with pytest.raises(NotAllowedError):
        close_for(actor=actor, person=anna)
    assert User.objects.filter(pk=anna.pk).exists()

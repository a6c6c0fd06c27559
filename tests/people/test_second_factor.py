"""Roles that ask for a second factor lead their people to set it up before anything else."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from tests.support.people import MakePerson
from zeroward.people.models import Role, User


@pytest.fixture(autouse=True)
def asked(settings: Any) -> None:
    settings.ZEROWARD_SECOND_FACTOR = frozenset({Role.MISSION_EDITOR, Role.ADMINISTRATOR})


@pytest.mark.parametrize("address", ["/en/me/", "/en/search/", "/editor/", "/"])
def test_editor_without_a_second_factor_is_led_to_it(
    client: Client, mission_editor: User, address: str
) -> None:
    client.force_login(mission_editor)
    answer = client.get(address)
    assert answer["Location"] == reverse("mfa_index")


def test_way_there_is_open_and_says_why(client: Client, mission_editor: User) -> None:
    client.force_login(mission_editor)
    shown = client.get(reverse("people:home"), follow=True)
    assert "asks for a second factor" in shown.content.decode()
    assert reverse("mfa_index") not in client.get(reverse("mfa_activate_totp")).get("Location", "")
    assert client.get(reverse("privacy")).status_code == 200
    assert client.post(reverse("account_logout")).status_code == 302


def test_who_has_one_goes_on(client: Client, mission_editor: User) -> None:
    Authenticator.objects.create(user=mission_editor, type="totp", data={"secret": "x"})
    client.force_login(mission_editor)
    assert client.get(reverse("people:home")).status_code == 200


def test_other_roles_and_visitors_are_not_asked(client: Client, person: MakePerson, settings: Any) -> None:
    assert client.get(reverse("search")).status_code == 200
    client.force_login(person("reader@example.org", scope="mission", role=Role.EXPERT))
    assert client.get(reverse("people:home")).status_code == 200
    settings.ZEROWARD_SECOND_FACTOR = frozenset()
    client.force_login(person("a@example.org", scope="mission", role=Role.ADMINISTRATOR))
    assert client.get(reverse("people:home")).status_code == 200


def test_administrator_without_a_membership_is_asked_too(client: Client, person: MakePerson) -> None:
    client.force_login(person("first@example.org", is_superuser=True, is_staff=True))
    assert client.get(reverse("people:home"))["Location"] == reverse("mfa_index")

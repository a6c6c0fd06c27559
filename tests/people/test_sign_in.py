"""There is one way in with a password: it counts what fails, asks for the second factor, and takes no weak password."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from tests.support.people import MakePerson
from zeroward.people.models import User

pytestmark = pytest.mark.slow

RIGHT = "a long password"


@pytest.fixture
def limits(settings: Any) -> None:
    """As they are outside of tests."""
    del settings.ACCOUNT_RATE_LIMITS
    cache.clear()


@pytest.fixture
def somebody(person: MakePerson) -> User:
    user = person("ed@mission.example", scope="mission", role="mission-editor")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def try_to(client: Client, email: str, password: str, address: str = "192.0.2.1") -> Any:
    return client.post(reverse("account_login"), {"login": email, "password": password}, REMOTE_ADDR=address)


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_guessing_a_password_is_stopped_even_when_it_is_guessed(limits: None, somebody: User) -> None:
    """From one address, and from many: the account is counted, too."""
    for number in range(10):
        try_to(Client(), somebody.email, f"guess {number}", f"192.0.2.{number + 10}")
    client = Client()
    answer = try_to(client, somebody.email, RIGHT, "192.0.2.99")
    assert not is_in(client)
    assert answer.status_code in {200, 429}


@pytest.mark.parametrize("there", ["2001:db8:1:2::7", "::ffff:198.51.100.7", "198.51.100.7"])
def test_failures_of_one_address_keep_nobody_else_out(limits: None, somebody: User, there: str) -> None:
    for number in range(11):
        try_to(Client(), f"nobody-{number}@mission.example", "guess", there)
    same, other = Client(), Client()
    try_to(same, somebody.email, RIGHT, there)
    try_to(other, somebody.email, RIGHT, "::ffff:203.0.113.9")
    assert (is_in(same), is_in(other)) == (False, True)


def test_ipv6_addresses_of_one_network_are_counted_together(limits: None, somebody: User) -> None:
    for number in range(10):
        try_to(Client(), f"nobody-{number}@mission.example", "guess", f"2001:db8:1:2::{number}")
    client = Client()
    try_to(client, somebody.email, RIGHT, "2001:db8:1:2:9::1")
    assert not is_in(client)


@pytest.mark.parametrize("backend", ["locmem.LocMemCache", "db.DatabaseCache"])
def test_count_of_an_account_is_not_pushed_out_by_others(
    limits: None, somebody: User, settings: Any, backend: str
) -> None:
    """As in production, where the cache lies in the database."""
    usual = settings.CACHES["default"]
    settings.CACHES = {"default": {**usual, "BACKEND": f"django.core.cache.backends.{backend}"}}
    if backend == "db.DatabaseCache":
        call_command("createcachetable", verbosity=0)
    cache.clear()
    for number in range(5):
        try_to(Client(), somebody.email, f"guess {number}", f"192.0.2.{number + 10}")
    for number in range(2000):
        cache.set(f"allauth:rl:allauth.account:confirm_email:{number}", [1.0], 300)
    client = Client()
    try_to(client, somebody.email, RIGHT, "192.0.2.99")
    assert not is_in(client)


def test_who_knows_the_password_comes_in(limits: None, somebody: User) -> None:
    client = Client()
    try_to(client, somebody.email, "mistyped")
    try_to(client, somebody.email, RIGHT)
    assert is_in(client)


@pytest.mark.parametrize("act", ["action_add", "action_primary", "action_remove"])
def test_address_is_not_changed_from_an_open_screen(somebody: User, act: str) -> None:
    """Whose address it is then asks for a new password: the one that there is stands before it."""
    EmailAddress.objects.create(user=somebody, email="second@mission.example", verified=True)
    before = list(EmailAddress.objects.values_list("email", "primary"))
    client = Client()
    try_to(client, somebody.email, RIGHT)
    sent = {"email": "third@mission.example" if act == "action_add" else "second@mission.example", act: ""}
    answer = client.post(reverse("account_email"), sent)
    assert answer["Location"].startswith(reverse("account_reauthenticate"))
    assert list(EmailAddress.objects.values_list("email", "primary")) == before
    assert not mail.outbox
    answer = client.post(answer["Location"], {"password": RIGHT}, follow=True)
    assert list(EmailAddress.objects.values_list("email", "primary")) != before or mail.outbox


@pytest.mark.parametrize("path", ["/editor/login/", "/editor/login/?next=/editor/"])
def test_desk_has_no_sign_in_of_its_own(client: Client, somebody: User, path: str) -> None:
    sent = {"username": somebody.email, "login": somebody.email, "password": RIGHT}
    for answer in (client.get(path), client.post(path, sent)):
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("account_login"))
    assert not is_in(client)


def test_password_alone_opens_nothing_where_there_is_a_second_factor(somebody: User) -> None:
    TOTP.activate(somebody, generate_totp_secret())
    code = RecoveryCodes.activate(somebody).get_unused_codes()[0]
    client = Client()
    answer = try_to(client, somebody.email, RIGHT)
    assert (answer["Location"], is_in(client)) == (reverse("mfa_authenticate"), False)
    client.post(answer["Location"], {"code": "000000"})
    assert not is_in(client)
    client.post(answer["Location"], {"code": code})
    assert is_in(client)
    again = Client()
    answer = try_to(again, somebody.email, RIGHT)
    again.post(answer["Location"], {"code": code})
    assert not is_in(again)


@pytest.mark.parametrize(
    "weak", ["password1234", "qwertyuiop", "short", "1029384756", "new-person@example.org"]
)
def test_weak_password_makes_no_account(client: Client, db: None, weak: str) -> None:
    sent = {"email": "new-person@example.org", "password1": weak, "password2": weak}
    answer = client.post(reverse("account_signup"), sent)
    assert answer.status_code == 200
    assert answer.context["form"].errors.keys() == {"password1"}
    assert not User.objects.filter(email="new-person@example.org").exists()

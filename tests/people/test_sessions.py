"""A person sees where they are signed in, and signs out everywhere else."""

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from tests.support.people import MakePerson
from zeroward.people.domain.expiry import forget_sign_ins
from zeroward.people.models import User

PHONE, LAPTOP = "Phone browser <b>1</b>", "Laptop browser"


@pytest.fixture
def somebody(person: MakePerson) -> User:
    user = person()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def signed_in(user: User, browser: str) -> Client:
    client = Client(headers={"user-agent": browser})
    client.post(reverse("account_login"), {"login": user.email, "password": "a long password"})
    return client


def test_sessions_are_listed_and_the_others_are_ended(somebody: User) -> None:
    phone, laptop = signed_in(somebody, PHONE), signed_in(somebody, LAPTOP)
    shown = laptop.get(reverse("usersessions_list")).content.decode()
    assert "Phone browser &lt;b&gt;1&lt;/b&gt;" in shown
    assert LAPTOP in shown
    laptop.post(reverse("usersessions_list"))
    assert "/account/login/" in phone.get(reverse("people:home"))["Location"]
    assert laptop.get(reverse("people:home")).status_code == 200
    assert UserSession.objects.count() == Session.objects.filter(expire_date__isnull=False).count() == 1


def test_new_password_ends_all_other_sessions(somebody: User) -> None:
    phone = signed_in(somebody, PHONE)
    somebody.set_password("another long password")
    somebody.save()
    assert "/account/login/" in phone.get(reverse("people:home"))["Location"]


def test_sign_ins_are_forgotten_with_their_session(somebody: User) -> None:
    signed_in(somebody, PHONE)
    signed_in(somebody, LAPTOP)
    assert forget_sign_ins() == 0
    Session.objects.filter(pk=UserSession.objects.first().session_key).delete()
    assert forget_sign_ins() == 1
    assert UserSession.objects.count() == 1


def test_page_is_for_the_signed_in(client: Client, db: None) -> None:
    assert "/account/login/" in client.get(reverse("usersessions_list"))["Location"]

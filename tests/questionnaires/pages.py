"""What tests of pages share: addresses, a client that is signed in, the text of a page."""

from typing import Any

from django.test import Client
from django.urls import reverse

from tests.questionnaires.conftest import (
    CITY,
)
from zeroward.people.models import User
from zeroward.questionnaires.domain.starting import Started
from zeroward.questionnaires.models import Collection


def home_of(begun: Started) -> str:
    return reverse("questionnaires:answer", args=[begun.secret])


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def body(response: Any) -> str:
    return str(response.content.decode())


def place_page(name: str, collection: Collection, *args: str, scope: str = CITY) -> str:
    return reverse(f"questionnaires:{name}", args=[scope, collection.pk, *args])

"""Addresses and pages of support for the tests that read them."""

from typing import Any

from django.test import Client
from django.urls import reverse

from tests.ecosystem.support.conftest import YEAR
from zeroward.people.models import User

PLAN = ["AT", YEAR]
READS = {"manager", "analyst", "coordinator"}
"""Who reads a plan once it was proposed."""


def url(name: str, *args: Any) -> str:
    return reverse(f"ecosystem:{name}", args=args)


def page(client: Client, user: User | None, address: str) -> tuple[int, str]:
    if user is not None:
        client.force_login(user)
    found = client.get(address)
    return found.status_code, found.content.decode() if found["Content-Type"].startswith("text/html") else ""

"""Addresses and pages of barriers for the tests that read them."""

import datetime
from typing import Any

from django.test import Client
from django.urls import reverse

MAY, JUNE = datetime.date(2026, 5, 2), datetime.date(2026, 6, 2)


def address(name: str, *args: Any) -> str:
    return reverse(f"barriers:{name}", args=args)


def shown(client: Client, name: str, *args: Any, query: str = "") -> str:
    answer = client.get(address(name, *args) + query)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()

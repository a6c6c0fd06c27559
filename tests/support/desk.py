"""Addresses of the editors' desk, which has its own, and its forms as a browser sends them back."""

from typing import Any

import lxml.html
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

NEWER = "saved after you opened it"
Both = tuple[Client, Client]
"""Two people at one record."""


def desk_address(name: str, *args: object) -> str:
    """As `reverse`, for pages of Wagtail's admin."""
    return reverse(name, urlconf=settings.EDITOR_URLCONF, args=args)


def opened(answer: HttpResponse) -> dict[str, Any]:
    """What a browser would send back of the record's form: the one with the most fields."""
    form = max(lxml.html.fromstring(answer.content).forms, key=lambda one: len(one.fields))
    values: dict[str, list[str]] = {}
    for name, value in form.form_values():
        values.setdefault(name, []).append(value.removeprefix("\n"))  # a textarea's first line break is none
    return values

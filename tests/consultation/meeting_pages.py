"""Addresses and pages of meetings for the tests that read them."""

from typing import Any

from django.test import Client
from django.urls import reverse

from zeroward.consultation.models import (
    Session,
)


def address(session: Session, name: str, *more: Any) -> str:
    return reverse(f"consultation:{name}", args=[session.stream.consultation_id, session.pk, *more])


def text_of(client: Client, url: str, **data: Any) -> str:
    answered = client.get(url, data)
    assert answered.status_code == 200
    return str(answered.content.decode())

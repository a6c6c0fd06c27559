"""Addresses and pages of meetings for the tests that read them, and the letters that lead there."""

import re
from typing import Any

from django.core import mail
from django.test import Client
from django.urls import reverse

from zeroward.consultation.models import Contact, Session

SECRET = "a-secret-of-more-than-twenty-letters"
"""Of the invitation of `officer_line`."""
LINK = re.compile(r"http://[^/\s]+(/en/registered/\S+)")


def address(session: Session, name: str, *more: Any) -> str:
    return reverse(f"consultation:{name}", args=[session.stream.consultation_id, session.pk, *more])


def text_of(client: Client, url: str, **data: Any) -> str:
    answered = client.get(url, data)
    assert answered.status_code == 200
    return str(answered.content.decode())


def guest_of(unit: str = "graz", **more: str) -> dict[str, str]:
    """What somebody fills in on the public page."""
    return {"unit": unit, "role": "city", "persons": "1", "email": f"g@{unit or 'nowhere'}.example", **more}


def asked(client: Client, session: Session, **guest: str) -> str:
    """What the page says to somebody who wants to come."""
    answered = client.post(reverse("consultation:session-register", args=[session.code]), guest_of(**guest))
    assert answered.status_code == 200
    return str(answered.content.decode())


def link_of(number: int = -1) -> str:
    """The path that a letter leads to."""
    found = LINK.search(str(mail.outbox[number].body))
    assert found is not None
    return found[1]


def registered(client: Client, session: Session, **guest: str) -> str:
    """Somebody asks for a place and confirms it from the mailbox; where their own registration lies."""
    asked(client, session, **guest)
    return str(client.post(link_of())["Location"])


def values_of(line: Contact) -> dict[str, Any]:
    found: dict[str, Any] = Contact.objects.values().get(pk=line.pk)
    return found


def lines(session: Session) -> list[tuple[str, str, str, int, str]]:
    """Of the whole stream."""
    rows = session.stream.contacts.order_by("pk")
    return list(rows.values_list("unit", "name", "state", "persons", "email"))

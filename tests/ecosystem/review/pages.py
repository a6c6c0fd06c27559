"""Addresses and pages of the yearly review for the tests that read them."""

import datetime
from typing import Any

from django.test import Client
from django.urls import reverse

from zeroward.ecosystem.models import (
    ClusterDecision,
)

AT = "country:AT"
OWN = (AT, 2026)
READ = (2026, "at")
DECISION = (2026, "at", 1)


def url(name: str, *args: Any) -> str:
    return reverse(f"ecosystem:{name}", args=args)


def shown(client: Client, name: str, *args: Any) -> str:
    answer = client.get(url(name, *args))
    assert answer.status_code == 200
    return answer.content.decode()


def heading(page: str) -> str:
    start = page.index("<h1>") + 4
    return " ".join(page[start : page.index("</h1>")].split())


def part(**values: str) -> dict[str, str]:
    return {"lock": "1", "now": "", "next": "", **values}


def cluster_decisions_published(decision: ClusterDecision) -> None:
    ClusterDecision.objects.filter(pk=decision.pk).update(published_on=datetime.date(2026, 1, 1))

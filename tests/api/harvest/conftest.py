"""A small portfolio to be harvested, and sickle asking for it without a network."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
import requests
from django.test import Client

from tests.api.harvest.sickles import Sickle
from zeroward.core.domain.texts import set_text
from zeroward.core.models import Instance
from zeroward.library.models import Material, Term

SECRET = "Unpublished-9f3a"


def at(model: Any, key: str, moment: str) -> None:
    model.objects.filter(key=key).update(updated_at=datetime.datetime.fromisoformat(moment))


@pytest.fixture
def portfolio(material: Material) -> None:
    Instance.objects.create(pk=1, name="Zeroward", contact="open@example.org")
    set_text(record=material, field="title", lang="de", body="Dialogforum")
    Term.objects.create(key="esco", term="ESCO <&>", definition="Sells savings.\x0b")
    Material.objects.create(key="draft", title=SECRET, live=False)
    Material.objects.create(
        key="archived", title=SECRET, archived_at=datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
    )
    at(Material, "archived", "2026-03-01T00:00:00+00:00")
    at(Term, "esco", "2026-02-01T10:00:00.5+00:00")


@pytest.fixture
def harvester(client: Client, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Sickle]:
    """`harvester(http_method="POST")` gives a sickle whose requests reach the test client."""

    def answered(response: Any) -> requests.Response:
        made = requests.Response()
        made.status_code, made._content = response.status_code, response.content
        made.headers.update(response.headers)
        made.encoding = "utf-8"
        return made

    monkeypatch.setattr(requests, "get", lambda _url, params, **_more: answered(client.get("/oai", params)))
    monkeypatch.setattr(requests, "post", lambda _url, data, **_more: answered(client.post("/oai", data)))
    return lambda **options: Sickle("http://localhost:8000/oai", **options)

"""The examples of the tutorials, run as they stand against the platform."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

import httpx
import pytest
import zeroward_client
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections

from tests.api.work_site import Site, make_site
from tests.support.city_team import acting
from tests.support.database import REPOSITORY
from zeroward.api.domain.tokens import make_token
from zeroward.library.models import Material
from zeroward.people.models import User
from zeroward.places.models import City

PAGES = REPOSITORY / "docs" / "how-to"


def blocks(page: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", (PAGES / page).read_text(), flags=re.DOTALL | re.MULTILINE)


@pytest.fixture
def one_connection() -> Iterator[None]:
    """The end of a request does not close the connection that holds the test's transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def at_home(monkeypatch: pytest.MonkeyPatch, settings: Any, one_connection: None) -> None:
    """Clients ask this very process."""
    settings.ALLOWED_HOSTS = ["zeroward.example"]
    settings.SECURE_SSL_REDIRECT = False
    transport = httpx.WSGITransport(app=get_wsgi_application())
    monkeypatch.setattr(
        zeroward_client, "Zeroward", partial(zeroward_client.Zeroward, transport=transport, sleep=_never)
    )


def _never(seconds: float) -> None:
    raise AssertionError(f"The client waits {seconds} seconds.")


def run(page: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What the examples print."""
    names: dict[str, Any] = {}
    for number, block in enumerate(blocks(page), start=1):
        exec(compile(block, f"{page}, example {number}", "exec"), names)
    return capsys.readouterr().out.splitlines()


@pytest.mark.usefixtures("at_home")
def test_reading(klagenfurt: City, material: Material, capsys: pytest.CaptureFixture[str]) -> None:
    said = run("api-read.md", capsys)
    assert said[:3] == [
        "klagenfurt Klagenfurt en",
        "Nothing is published yet: that is not zero emissions.",
        "1 no more",
    ]
    assert said[3].startswith("400 ")
    assert "limit" in said[3]


@pytest.mark.usefixtures("at_home")
def test_writing(
    klagenfurt: City, editor: User, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site: Site = make_site(klagenfurt, editor)
    scopes = ["read", "write:inventories", "write:plans", "write:monitoring", "write:barriers"]
    _token, secret = make_token(**acting(editor), name="Meters", scopes=scopes, place="city:klagenfurt")
    monkeypatch.setenv("ZEROWARD_TOKEN", secret)
    said = run("api-write.md", capsys)
    assert said[0] == str(sorted(scopes))
    assert said[1] == "1 0"
    assert said[2].startswith("row 1: ")
    assert said[3] == str(site.plan.actions.get().lock)
    assert said[4] == "1"
    assert said[-1] == "1"
    assert sorted(site.inventory.activities.values_list("amount", flat=True)) == [61000.0, 81250.0]
    assert site.plan.actions.get().comments == "Tender is out since March."

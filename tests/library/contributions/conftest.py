"""Sending a contribution as a reader does: open the form, wait a little, send."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import signing
from django.test import Client
from django.utils import timezone

from zeroward.library.domain.spam import SALT, Stamp
from zeroward.library.models import Contribution

Send = Callable[..., Any]


class _Earlier(signing.TimestampSigner):
    def __init__(self, seconds: float) -> None:
        super().__init__(salt=SALT)
        self.seconds = seconds

    def timestamp(self) -> str:
        return signing.b62_encode(int(timezone.now().timestamp() - self.seconds))


def stamp_from(seconds: float, nonce: str = "") -> str:
    """The stamp of a form that was opened so many seconds ago."""
    return _Earlier(seconds).sign(nonce or f"n{Contribution.objects.count()}{seconds}")


@pytest.fixture
def send(client: Client, db: None) -> Send:
    """`send("material", title=…)` posts the form as if it had been open for a minute."""

    def post(
        kind: str, *, about: str = "", seconds: float = 60, nonce: str = "", by: Client = client, **data: Any
    ) -> Any:
        filled = {
            "stamp": stamp_from(seconds, nonce),
            **{key: value for key, value in data.items() if value is not None},
        }
        return by.post(f"/en/contribute/{kind}/" + (f"?about={about}" if about else ""), filled)

    return post


@pytest.fixture
def suggestion() -> dict[str, str]:
    return {
        "title": "Heat pump guide for Łódź",
        "url": "https://example.org/guide",
        "text": "Shows how a district changes its heating.",
    }


@pytest.fixture
def made(db: None) -> Callable[..., Contribution]:
    """A contribution in the inbox."""

    def make(kind: str = "material", **values: Any) -> Contribution:
        content = {"title": "Heat guide", "url": "https://example.org/guide", "text": "How to change."}
        return Contribution.objects.create(kind=kind, **{"content": content, **values})

    return make


OPENED = Stamp(60.0, "")

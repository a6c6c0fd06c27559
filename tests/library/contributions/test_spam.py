"""Suspicious contributions are flagged, never lost."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache

from tests.library.contributions.conftest import stamp_from
from zeroward.core.models import Notification
from zeroward.library.domain.limits import demand_room_today
from zeroward.library.domain.spam import TOO_OLD, Stamp, read_stamp, signs_of_spam
from zeroward.library.models import Contribution
from zeroward.people.models import User

Send = Callable[..., Any]
OPENED = Stamp(60.0, "abc")


def signs(content: dict[str, Any], **more: Any) -> tuple[str, ...]:
    return signs_of_spam(content=content, **{"trap": "", "stamp": OPENED, "earlier": [], **more}).reasons


def test_plain_text_is_not_suspicious() -> None:
    assert signs({"text": "See https://example.org", "url": "https://example.org"}) == ()


@pytest.mark.parametrize(
    ("more", "sign"),
    [
        ({"trap": "https://buy.example"}, "trap"),
        ({"stamp": Stamp(None)}, "stamp"),
        ({"stamp": Stamp(1.0, "a")}, "fast"),
        ({"stamp": Stamp(TOO_OLD + 1, "a")}, "old"),
        ({"earlier": [{"text": "  HÉLLO   you"}]}, "repeated"),
    ],
)
def test_each_sign_is_named(more: dict[str, Any], sign: str) -> None:
    assert signs({"text": "hello you"}, **more) == (sign,)


def test_many_addresses_are_a_sign() -> None:
    assert signs({"text": "http://a.b www.c.d HTTPS://e.f"}) == ("links",)


def test_stamp_knows_its_age_and_nothing_else_is_taken_for_one(db: None) -> None:
    now = 2_000_000_000.0
    assert (
        read_stamp("", now=now)
        == read_stamp("a:b:c", now=now)
        == read_stamp(":" * 10_000, now=now)
        == Stamp(None)
    )
    good = stamp_from(0, "abc")
    assert read_stamp(good + "x", now=now).age is None
    found = read_stamp(good, now=now)
    assert found.nonce == "abc"
    assert found.age is not None


def test_filled_trap_is_kept_and_flagged_and_nobody_is_written_to(
    send: Send, suggestion: dict[str, str], mission_editor: User
) -> None:
    answer = send("material", **suggestion, website="https://buy.example", email="victim@example.org")
    assert answer.status_code == 302
    found = Contribution.objects.get()
    assert found.suspicion_reasons == ["trap"]
    assert mail.outbox == []
    assert not Notification.objects.exists()


def test_form_from_elsewhere_is_kept_and_flagged(send: Send, suggestion: dict[str, str]) -> None:
    send("material", **suggestion, stamp="forged")
    assert Contribution.objects.get().suspicion_reasons == ["stamp"]


def test_same_text_again_is_kept_and_flagged(send: Send, suggestion: dict[str, str]) -> None:
    send("material", **suggestion)
    send("material", **{**suggestion, "title": suggestion["title"].upper()}, seconds=61)
    assert list(Contribution.objects.order_by("pk").values_list("suspicion_reasons", flat=True)) == [
        [],
        ["repeated"],
    ]


def test_cache_holds_no_address(db: None) -> None:
    demand_room_today(address="203.0.113.7")
    demand_room_today(address="2001:db8::1")
    assert "203.0.113" not in " ".join(cache._cache)
    assert "2001:db8" not in " ".join(cache._cache)


def test_one_network_of_version_six_counts_as_one(db: None) -> None:
    demand_room_today(address="2001:db8::1")
    before = len(cache._cache)
    demand_room_today(address="2001:db8::2")
    assert len(cache._cache) == before
    demand_room_today(address="2001:db8:0:1::2")
    assert len(cache._cache) == before + 1

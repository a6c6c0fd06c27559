"""Waiting, asking again, keeping, refusals: without a server."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from zeroward_client import (
    BrokenError,
    ConflictError,
    NotFoundError,
    ProblemError,
    RefusedError,
    TokenRefusedError,
    TooManyError,
    Zeroward,
)

Answer = Callable[[httpx.Request], httpx.Response]


class Platform:
    """Answers one after the other what it was told, and remembers what it was asked."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.answers, self.asked, self.waits = list(answers), list[httpx.Request](), list[float]()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def api(self, **how: Any) -> Zeroward:
        transport = httpx.MockTransport(self)
        return Zeroward("https://zeroward.example", transport=transport, sleep=self.waits.append, **how)


def refused(status: int, **body: Any) -> httpx.Response:
    headers = {"Retry-After": str(body.pop("after"))} if "after" in body else {}
    return httpx.Response(status, json={"detail": "No."} | body, headers=headers)


OK = {"items": [], "next": None}


def test_too_many_requests_are_waited_for() -> None:
    platform = Platform(refused(429, after=7), refused(503, after=2), httpx.Response(200, json=OK))
    assert platform.api().list_cities() == OK
    assert platform.waits == [7.0, 2.0]


def test_wait_that_is_too_long_is_told() -> None:
    platform = Platform(refused(429, after=3600))
    with pytest.raises(TooManyError):
        platform.api().list_cities()
    assert platform.waits == []


def test_tries_end() -> None:
    platform = Platform(*(refused(429, after=1) for _ in range(3)))
    with pytest.raises(TooManyError):
        platform.api(tries=3).list_cities()
    assert len(platform.asked) == 3


def test_write_that_the_network_lost_is_sent_again_with_its_key() -> None:
    platform = Platform(httpx.ReadError("cut"), httpx.Response(201, json={"kept": 1}))
    value = {"year": 2024, "value": 1.0, "unit": "t", "source_text": "x"}
    assert platform.api().add_values(3, {"values": [value]})["kept"] == 1  # type: ignore[list-item,typeddict-item]
    keys = [one.headers["Idempotency-Key"] for one in platform.asked]
    assert (len(keys), len(set(keys)), len(keys[0]) >= 8) == (2, 1, True)
    bodies = {one.content for one in platform.asked}
    assert len(bodies) == 1


def test_network_that_is_gone_is_told() -> None:
    platform = Platform(*(httpx.ConnectError("gone") for _ in range(2)))
    with pytest.raises(httpx.ConnectError):
        platform.api(tries=2).list_cities()


def test_what_has_not_changed_is_taken_from_what_was_kept() -> None:
    first = httpx.Response(200, json={"items": [1], "next": None}, headers={"ETag": '"a"'})
    platform = Platform(first, httpx.Response(304), httpx.Response(200, json=OK, headers={"ETag": '"b"'}))
    api = platform.api()
    assert api.list_cities() == api.list_cities() == {"items": [1], "next": None}
    assert platform.asked[1].headers["If-None-Match"] == '"a"'
    assert api.list_cities(country="AT") == OK
    assert "If-None-Match" not in platform.asked[2].headers


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, RefusedError),
        (401, TokenRefusedError),
        (404, NotFoundError),
        (409, ConflictError),
        (422, RefusedError),
        (500, BrokenError),
    ],
)
def test_refusals_are_exceptions(status: int, kind: type[ProblemError]) -> None:
    body = {"place": "lock", "remedy": "Read it.", "lock": 4, "current": {"name": "x"}, "problems": []}
    with pytest.raises(kind) as problem:
        Platform(refused(status, **body)).api().read_city("x")
    assert (problem.value.status, problem.value.place, problem.value.remedy) == (status, "lock", "Read it.")
    if isinstance(problem.value, ConflictError):
        assert (problem.value.lock, problem.value.current) == (4, {"name": "x"})


def test_answer_that_is_no_problem_is_told_all_the_same() -> None:
    with pytest.raises(BrokenError, match="502"):
        Platform(httpx.Response(502, text="<html>")).api().read_city("x")


def test_pages_are_walked_and_parameters_put_in_order() -> None:
    pages = [{"items": [1, 2], "next": "c1"}, {"items": [3], "next": None}]
    platform = Platform(*(httpx.Response(200, json=page) for page in pages))
    assert list(platform.api().iter_events(ahead=False, limit=2)) == [1, 2, 3]
    asked = [dict(one.url.params) for one in platform.asked]
    assert asked == [
        {"cursor": "", "limit": "2", "ahead": "false"},
        {"cursor": "c1", "limit": "2", "ahead": "false"},
    ]


def test_parts_of_addresses_cannot_lead_elsewhere() -> None:
    platform = Platform(httpx.Response(200, json={}))
    platform.api().read_city("../me?x=1#y")
    assert platform.asked[0].url.raw_path == b"/api/v1/cities/..%2Fme%3Fx%3D1%23y"


def test_token_and_language_go_along() -> None:
    platform = Platform(httpx.Response(200, json={}))
    with platform.api(token="zw_x", lang="fr") as api:
        api.read_me()
    sent = platform.asked[0].headers
    assert (sent["Authorization"], sent["Accept-Language"]) == ("Bearer zw_x", "fr")

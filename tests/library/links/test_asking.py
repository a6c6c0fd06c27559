"""What a server answers, and what we make of it. The server is a real one, on the loopback."""

import socket
import time
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from tests.library.links.server import Site
from zeroward.library.domain.linkcheck.asking import MOST_REDIRECTS, Outcome, ask


@pytest.fixture(autouse=True)
def _loopback_allowed(settings: Any) -> None:
    settings.ZEROWARD_LINKCHECK_ALLOW_PRIVATE = True


def test_head_is_enough_when_it_is_answered(web: Site) -> None:
    web.answers["/a?b=1"] = (200, {})
    assert ask(f"{web.url}/a?b=1", timeout=2).outcome == Outcome.OK
    assert web.asked == ["HEAD /a?b=1"]
    assert "Zeroward" in web.agents[0]


@pytest.mark.parametrize("status", [403, 404, 405, 500, 501])
def test_server_that_dislikes_head_is_asked_with_get(web: Site, status: int) -> None:
    web.answers["HEAD /a"] = (status, {})
    web.answers["GET /a"] = (200, {})
    assert ask(f"{web.url}/a", timeout=2).outcome == Outcome.OK
    assert web.asked == ["HEAD /a", "GET /a"]


def test_server_that_hangs_up_on_head_is_asked_with_get(web: Site) -> None:
    def hang_up(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True

    web.answers["HEAD /a"] = hang_up
    web.answers["GET /a"] = (200, {})
    assert ask(f"{web.url}/a", timeout=2).outcome == Outcome.OK


@pytest.mark.parametrize(
    ("status", "outcome", "retry"),
    [
        (404, Outcome.FAILED, False),
        (410, Outcome.FAILED, False),
        (500, Outcome.FAILED, True),
        (503, Outcome.FAILED, True),
        (401, Outcome.SHY, False),
        (403, Outcome.SHY, False),
        (429, Outcome.SHY, False),
        (204, Outcome.OK, False),
    ],
)
def test_status_is_read(web: Site, status: int, outcome: Outcome, retry: bool) -> None:
    web.answers["/a"] = (status, {})
    answer = ask(f"{web.url}/a", timeout=2)
    assert (answer.outcome, answer.retry) == (outcome, retry)
    assert str(status) in answer.text


@pytest.mark.parametrize("status", [301, 308])
def test_permanent_redirect_is_a_move(web: Site, status: int) -> None:
    web.answers["/old"] = (status, {"Location": "/new"})
    web.answers["/new"] = (200, {})
    answer = ask(f"{web.url}/old", timeout=2)
    assert (answer.outcome, answer.moved_to) == (Outcome.MOVED, f"{web.url}/new")


@pytest.mark.parametrize("status", [302, 303, 307])
def test_temporary_redirect_is_no_move(web: Site, status: int) -> None:
    web.answers["/here"] = (status, {"Location": f"{web.url}/there"})
    web.answers["/there"] = (200, {})
    answer = ask(f"{web.url}/here", timeout=2)
    assert (answer.outcome, answer.moved_to) == (Outcome.OK, "")


def test_move_ends_where_a_temporary_redirect_begins(web: Site) -> None:
    web.answers["/old"] = (301, {"Location": "/new"})
    web.answers["/new"] = (302, {"Location": "/new/en"})
    web.answers["/new/en"] = (301, {"Location": "/new/en/"})
    web.answers["/new/en/"] = (200, {})
    assert ask(f"{web.url}/old", timeout=2).moved_to == f"{web.url}/new"


def test_move_to_a_dead_page_is_a_failure(web: Site) -> None:
    web.answers["/old"] = (301, {"Location": "/gone"})
    assert ask(f"{web.url}/old", timeout=2).outcome == Outcome.FAILED


def test_five_redirects_are_followed_and_a_sixth_is_not(web: Site) -> None:
    for step in range(MOST_REDIRECTS + 1):
        web.answers[f"/{step}"] = (302, {"Location": f"/{step + 1}"})
    web.answers[f"/{MOST_REDIRECTS}"] = (200, {})
    assert ask(f"{web.url}/0", timeout=2).outcome == Outcome.OK
    web.answers[f"/{MOST_REDIRECTS}"] = (302, {"Location": "/0"})
    assert ask(f"{web.url}/0", timeout=2).text == "more than 5 redirects"


def test_redirect_to_a_file_of_the_server_is_refused(web: Site) -> None:
    web.answers["/a"] = (302, {"Location": "file:///etc/passwd"})
    assert ask(f"{web.url}/a", timeout=2).outcome == Outcome.REFUSED


def test_redirect_without_an_address_is_a_failure(web: Site) -> None:
    web.answers["/a"] = (302, {})
    assert ask(f"{web.url}/a", timeout=2).outcome == Outcome.FAILED


def test_silent_server_is_left_in_time(web: Site) -> None:
    web.answers["/a"] = lambda _handler: time.sleep(1)
    begin = time.monotonic()
    answer = ask(f"{web.url}/a", timeout=0.2)
    assert (answer.outcome, answer.text, answer.retry) == (Outcome.FAILED, "no answer in time", True)
    assert time.monotonic() - begin < 0.9


def test_answer_that_comes_letter_by_letter_is_cut(web: Site) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        for _letter in range(40):
            try:
                handler.wfile.write(b"H")
                handler.wfile.flush()
            except OSError:
                return
            time.sleep(0.1)

    web.answers["/a"] = drip
    begin = time.monotonic()
    assert ask(f"{web.url}/a", timeout=0.3).outcome == Outcome.FAILED
    assert time.monotonic() - begin < 2.5


def test_body_of_any_size_is_not_read(web: Site) -> None:
    def flood(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(10**12))
        handler.end_headers()

    web.answers["HEAD /a"] = (405, {})
    web.answers["GET /a"] = flood
    assert ask(f"{web.url}/a", timeout=2).outcome == Outcome.OK


def test_nonsense_instead_of_http_is_a_failure(web: Site) -> None:
    web.answers["/a"] = lambda handler: handler.wfile.write(b"\x00\xff nonsense\r\n\r\n")
    assert ask(f"{web.url}/a", timeout=2).outcome == Outcome.FAILED


def test_closed_port_is_a_failure() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    answer = ask(f"http://127.0.0.1:{port}/", timeout=1)
    assert (answer.outcome, answer.retry) == (Outcome.FAILED, True)

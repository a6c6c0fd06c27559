"""Asking the portal, against a small server on this machine that is as strict as the portal."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.management import CommandError, call_command

from zeroward.core.errors import InvalidInputError
from zeroward.funding.importers.portal.asking import PAGE, pages_of

TOTAL = 150


class Portal(BaseHTTPRequestHandler):
    """Answers only a form whose parts are JSON and say so, as the portal does."""

    asked: list[bytes]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append(body)  # type: ignore[attr-defined]
        if self.path.startswith("/moved"):
            self.send_response(302)
            self.send_header("Location", f"http://127.0.0.1:{self.server.server_port}/search?pageNumber=1")  # type: ignore[attr-defined]
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        good = self.headers["Content-Type"].startswith("multipart/form-data; boundary=")
        if not good or body.count(b"Content-Type: application/json") != 3:
            self.send_error(500)
            return
        number = int(parse_qs(urlsplit(self.path).query)["pageNumber"][0])
        count = max(0, min(PAGE, TOTAL - (number - 1) * PAGE))
        page = {"totalResults": TOTAL, "results": [{"reference": f"{number}-{one}"} for one in range(count)]}
        said = json.dumps(page).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def log_message(self, *_values: Any) -> None:
        """Quiet."""


@pytest.fixture
def portal() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Portal)
    server.asked = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join(5)


def address(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_port}/search"


def test_all_pages_of_a_year_are_asked_for(portal: ThreadingHTTPServer) -> None:
    pages = list(pages_of(address(portal), year=2027))
    assert [len(page["results"]) for page in pages] == [100, 50]
    question = portal.asked[0]  # type: ignore[attr-defined]
    assert b'"status": ["31094501", "31094502"]' in question
    assert b'"gte": 1798761600000' in question


def test_the_answers_are_saved_for_the_desk(
    portal: ThreadingHTTPServer, settings: Any, tmp_path: Path
) -> None:
    settings.ZEROWARD_FUNDING_PORTAL = address(portal)
    file = tmp_path / "answers.json"
    call_command("ask_funding_portal", str(file), year=2027)
    assert len(json.loads(file.read_text())) == 2
    with pytest.raises(CommandError, match="there already"):
        call_command("ask_funding_portal", str(file), year=2027)


def test_asking_is_off_unless_an_address_is_set(settings: Any, tmp_path: Path) -> None:
    assert settings.ZEROWARD_FUNDING_PORTAL == ""
    with pytest.raises(CommandError, match="switched off"):
        call_command("ask_funding_portal", str(tmp_path / "file.json"), year=2027)
    assert not (tmp_path / "file.json").exists()


@pytest.mark.parametrize("said", ["http://example.org/search", "file:///etc/passwd", "ftp://127.0.0.2/x"])
def test_only_a_safe_address_is_asked(said: str) -> None:
    with pytest.raises(InvalidInputError):
        next(pages_of(said, year=2027))


def test_a_portal_that_is_silent_is_told_with_its_address() -> None:
    with pytest.raises(InvalidInputError) as caught:
        next(pages_of("http://127.0.0.1:9/search", year=2027))
    assert caught.value.place == "http://127.0.0.1:9/search"


def test_redirect_is_followed_nowhere(portal: ThreadingHTTPServer) -> None:
    with pytest.raises(InvalidInputError, match="302"):
        list(pages_of(address(portal).replace("/search", "/moved"), year=2027))
    assert len(portal.asked) == 1  # type: ignore[attr-defined]

"""A web server on the loopback, whose answers are written as a table."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

Answers = dict[str, tuple[int, dict[str, str]] | Callable[[BaseHTTPRequestHandler], None]]


class Site:
    """`answers` by path, or by "METHOD path"; `asked` lists what came in."""

    def __init__(self) -> None:
        self.answers: Answers = {}
        self.asked: list[str] = []
        self.agents: list[str] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def _do(self) -> None:
                site.asked.append(f"{self.command} {self.path}")
                site.agents.append(self.headers.get("User-Agent", ""))
                found = site.answers.get(f"{self.command} {self.path}") or site.answers.get(
                    self.path, (404, {})
                )
                if callable(found):
                    found(self)
                    return
                status, headers = found
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()

            do_GET = do_HEAD = _do

            def log_message(self, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self._thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self._thread.join()


@pytest.fixture
def web() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()

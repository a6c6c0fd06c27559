"""As much of S3 as the storages ask for, in memory: put, get, head, delete, list."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape


class FakeStore(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_words: object) -> None:
        """Silent."""

    @property
    def name(self) -> str:
        """Behind the bucket: requests name it in their path."""
        return unquote(urlsplit(self.path).path).lstrip("/").partition("/")[2]

    def answer(self, status: int, body: bytes = b"", *, size: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if size is None else size))
        self.send_header("ETag", f'"{md5(body).hexdigest()}"')
        self.send_header("Last-Modified", "Fri, 27 Nov 2026 12:00:00 GMT")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_PUT(self) -> None:
        assert "Credential=key/" in self.headers["Authorization"]
        self.server.files[self.name] = self.rfile.read(int(self.headers["Content-Length"]))  # type: ignore[attr-defined]
        self.answer(200)

    def do_GET(self) -> None:
        asked = parse_qs(urlsplit(self.path).query)
        if "list-type" in asked or "prefix" in asked:
            self.answer(200, self.listed(asked.get("prefix", [""])[0]))
            return
        found = self.server.files.get(self.name)  # type: ignore[attr-defined]
        if found is None:
            self.answer(404, b"<Error><Code>NoSuchKey</Code></Error>")
            return
        self.answer(200, found, size=len(found))

    do_HEAD = do_GET

    def do_DELETE(self) -> None:
        self.server.files.pop(self.name, None)  # type: ignore[attr-defined]
        self.answer(204)

    def listed(self, prefix: str) -> bytes:
        files: dict[str, bytes] = self.server.files  # type: ignore[attr-defined]
        rest = {name: name.removeprefix(prefix) for name in files if name.startswith(prefix)}
        inside = {f"{prefix}{one.partition('/')[0]}/" for one in rest.values() if "/" in one}
        here = [name for name, one in rest.items() if "/" not in one]
        rows = [
            f"<Contents><Key>{escape(name)}</Key><Size>{len(files[name])}</Size></Contents>" for name in here
        ]
        rows += [f"<CommonPrefixes><Prefix>{escape(one)}</Prefix></CommonPrefixes>" for one in sorted(inside)]
        return (
            f"<ListBucketResult><IsTruncated>false</IsTruncated>{''.join(rows)}</ListBucketResult>".encode()
        )


@contextmanager
def running_store() -> Iterator[tuple[str, dict[str, bytes]]]:
    """Its address, and what lies in it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), FakeStore)
    server.daemon_threads = True
    server.files = {}  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", server.files  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

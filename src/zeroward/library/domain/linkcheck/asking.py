"""One question to one web address: HEAD, then GET where HEAD is not liked, through at most five redirects."""

import http.client
import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from threading import Timer
from typing import Final
from urllib.parse import urljoin

from zeroward.library.domain.linkcheck.addresses import RefusedError, Target, UnknownHostError, target_of

MOST_REDIRECTS = 5
AGENT = "Mozilla/5.0 (compatible; Zeroward link check)"
_PERMANENT: Final = frozenset({301, 308})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_SHY: Final = frozenset({401, 403, 406, 407, 418, 423, 429, 451})
"""The server is there, and keeps machines out: a person may well be let in."""
_LONGEST_ADDRESS = 1000
_PATIENCE = 3
"""A whole answer may take so many times the time-out of one step."""


class Outcome(StrEnum):
    OK = "ok"
    MOVED = "moved"
    SHY = "shy"
    FAILED = "failed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Answer:
    """`text` is short and for editors; `moved_to` the new address of what has moved for good; `retry`: worth it."""

    outcome: Outcome
    text: str
    moved_to: str = ""
    retry: bool = False


class Pinned(http.client.HTTPConnection):
    """Connects to the address that was checked, whatever the name resolves to by now."""

    def __init__(self, target: Target, timeout: float) -> None:
        super().__init__(target.host, target.port, timeout=timeout)
        self._target = target

    def connect(self) -> None:
        family = socket.AF_INET6 if ":" in self._target.address else socket.AF_INET
        plain = socket.socket(family, socket.SOCK_STREAM)
        plain.settimeout(self.timeout)
        try:
            plain.connect((self._target.address, self._target.port))
        except BaseException:
            plain.close()
            raise
        if self._target.scheme == "https":
            try:
                context = ssl.create_default_context()
                self.sock = context.wrap_socket(plain, server_hostname=self._target.host)
            except BaseException:
                plain.close()
                raise
        else:
            self.sock = plain


def ask(url: str, *, timeout: float) -> Answer:
    """Follow an address to where it leads. `timeout` in seconds holds for each step."""
    here, moved, only_permanent = url, "", True
    for _step in range(MOST_REDIRECTS + 1):
        try:
            status, location = _status(target_of(here), timeout)
        except RefusedError as error:
            return Answer(Outcome.REFUSED, str(error))
        except UnknownHostError as error:
            return Answer(Outcome.FAILED, str(error), retry=True)
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Answer(Outcome.FAILED, _said(error), retry=True)
        if status not in _REDIRECTS or not location:
            return _verdict(status, moved)
        here = urljoin(here, location)
        if len(here) > _LONGEST_ADDRESS:
            return Answer(Outcome.FAILED, "led to an address without end")
        only_permanent = only_permanent and status in _PERMANENT
        if only_permanent:
            moved = here
    return Answer(Outcome.FAILED, f"more than {MOST_REDIRECTS} redirects")


def _status(target: Target, timeout: float) -> tuple[int, str]:
    """Status and new address. A server that answers HEAD with an error is asked again with GET; no body is read."""
    try:
        status, location = _request("HEAD", target, timeout)
    except (ConnectionError, http.client.HTTPException):
        return _request("GET", target, timeout)
    return _request("GET", target, timeout) if status >= http.client.BAD_REQUEST else (status, location)


def _request(method: str, target: Target, timeout: float) -> tuple[int, str]:
    connection = Pinned(target, timeout)
    watch = Timer(_PATIENCE * timeout, cut, args=[connection])
    watch.daemon = True
    try:
        connection.connect()
        watch.start()
        connection.putrequest(method, target.path, skip_host=True, skip_accept_encoding=True)
        connection.putheader("Host", target.named_host)
        connection.putheader("User-Agent", AGENT)
        connection.putheader("Accept", "*/*")
        connection.putheader("Connection", "close")
        connection.endheaders()
        response = connection.getresponse()
        status, location = response.status, response.headers.get("Location", "")
        response.close()
    finally:
        watch.cancel()
        connection.close()
    # servers write UTF-8 into this header, http.client reads Latin-1
    return status, location.encode("latin-1", "replace").decode("utf-8", "replace").strip()


def cut(connection: Pinned) -> None:
    """End an answer that comes letter by letter, each within the time-out of the socket."""
    if connection.sock is not None:
        with suppress(OSError):  # it ended at the same moment
            connection.sock.shutdown(socket.SHUT_RDWR)


def _verdict(status: int, moved: str) -> Answer:
    if http.client.OK <= status < http.client.MULTIPLE_CHOICES:
        if moved:
            return Answer(Outcome.MOVED, f"{status}, moved", moved_to=moved)
        return Answer(Outcome.OK, str(status))
    if status in _SHY:
        return Answer(Outcome.SHY, f"{status}, keeps link checks out")
    return Answer(Outcome.FAILED, str(status), retry=status >= http.client.INTERNAL_SERVER_ERROR)


def _said(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, ssl.SSLError):
        return f"certificate: {getattr(error, 'verify_message', '') or error.reason or 'not valid'}"[:200]
    return (str(error) or type(error).__name__)[:200]

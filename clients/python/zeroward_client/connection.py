"""One connection to a platform: asks, waits, asks again, and keeps what has not changed."""

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Self

import httpx

from zeroward_client.problems import problem_of

MOST_KEPT = 500
_AGAIN = (429, 503)
_FILE = "application/octet-stream"


class Connection:
    """`address` is that of the platform. `tries`: how often a request is sent at most; `longest_wait`: seconds that it
    waits at once, else the refusal is raised."""

    def __init__(
        self,
        address: str,
        *,
        token: str = "",
        lang: str = "en",
        tries: int = 4,
        longest_wait: float = 65.0,
        timeout: float = 30.0,
        transport: httpx.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        headers = {"Accept-Language": lang, "User-Agent": "zeroward-client/1"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self._http = httpx.Client(base_url=address, headers=headers, timeout=timeout, transport=transport)
        self._tries, self._longest_wait, self._sleep = max(1, tries), longest_wait, sleep
        self._kept: OrderedDict[str, tuple[str, Any]] = OrderedDict()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._http.close()

    def _read(self, path: str, asked: Mapping[str, Any]) -> Any:
        """The answer to a reading operation; from what was kept when it has not changed."""
        request = self._http.build_request("GET", path, params=_given(asked))
        address = str(request.url)
        kept = self._kept.get(address)
        if kept is not None:
            request.headers["If-None-Match"] = kept[0]
        answer = self._answer(request)
        if answer.status_code == 304 and kept is not None:
            self._kept.move_to_end(address)
            return kept[1]
        body = answer.json()
        if "ETag" in answer.headers:
            self._kept[address] = (answer.headers["ETag"], body)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return body

    def _download(self, path: str, asked: Mapping[str, Any]) -> bytes:
        """A file as it is; nothing of it is kept."""
        return self._answer(self._http.build_request("GET", path, params=_given(asked))).content

    def _write(
        self, method: str, path: str, asked: Mapping[str, Any], body: object | None, idempotency_key: str
    ) -> Any:
        """The answer to a writing operation, which is done once however often it has to be sent."""
        headers = {"Idempotency-Key": idempotency_key or secrets.token_urlsafe(24)}
        how: dict[str, Any] = {}
        if isinstance(body, bytes):
            headers["Content-Type"] = _FILE
            how["content"] = body
        elif body is not None:
            how["json"] = body
        request = self._http.build_request(method, path, params=_given(asked), headers=headers, **how)
        return self._answer(request).json()

    def _answer(self, request: httpx.Request) -> httpx.Response:
        """Raises ProblemError for a refusal, httpx.TransportError for a platform that is not there."""
        for left in reversed(range(self._tries)):
            try:
                answer = self._http.send(request)
            except httpx.TransportError:
                if not left:
                    raise
                self._sleep(2.0 ** (self._tries - left - 1))
                continue
            wait = _wait(answer)
            if answer.status_code not in _AGAIN or not left or wait > self._longest_wait:
                break
            self._sleep(wait)
        if answer.is_success or answer.status_code == 304:
            return answer
        raise problem_of(answer.status_code, _body(answer))


def _given(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters that were given, as addresses hold them."""
    return {
        name: ("true" if value else "false") if isinstance(value, bool) else value
        for name, value in asked.items()
        if value is not None
    }


def _wait(answer: httpx.Response) -> float:
    told = answer.headers.get("Retry-After", "")
    return float(told) if told.isdecimal() else 1.0


def _body(answer: httpx.Response) -> Mapping[str, Any]:
    try:
        found = answer.json()
    except ValueError:
        found = None
    return found if isinstance(found, dict) else {"detail": answer.reason_phrase}

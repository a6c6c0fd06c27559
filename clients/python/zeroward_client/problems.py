"""What the API refuses, as exceptions (RFC 9457)."""

from collections.abc import Mapping, Sequence
from typing import Any


class ProblemError(Exception):
    """`place` is the parameter or field that is meant, `remedy` what to do about it, `problems` all of them."""

    def __init__(self, status: int, body: Mapping[str, Any]) -> None:
        self.status = status
        self.title = str(body.get("title", ""))
        self.detail = str(body.get("detail", ""))
        self.place = str(body.get("place", ""))
        self.remedy = str(body.get("remedy", ""))
        self.problems: Sequence[Mapping[str, str]] = body.get("problems", ())
        where = f"{self.place}: " if self.place else ""
        super().__init__(f"{status} {where}{self.detail or self.title} {self.remedy}".strip())


class TokenRefusedError(ProblemError):
    """401: there is no token, or it holds no more."""


class NotAllowedError(ProblemError):
    """403: the token lacks a scope, or its person the right."""


class NotFoundError(ProblemError):
    """404: there is nothing, or nothing for you."""


class ConflictError(ProblemError):
    """409: somebody was quicker. `current` is what stands there now, `lock` what to send with the next try."""

    def __init__(self, status: int, body: Mapping[str, Any]) -> None:
        super().__init__(status, body)
        self.lock: int | None = body.get("lock")
        self.current: Mapping[str, Any] = body.get("current", {})


class RefusedError(ProblemError):
    """400, 413, 415, 422: what was sent cannot be taken."""


class TooManyError(ProblemError):
    """429, after all tries: more requests than a minute holds."""


class BrokenError(ProblemError):
    """500 and above: the platform could not answer."""


_KINDS: Mapping[int, type[ProblemError]] = {
    401: TokenRefusedError,
    403: NotAllowedError,
    404: NotFoundError,
    409: ConflictError,
    429: TooManyError,
}


def problem_of(status: int, body: Mapping[str, Any]) -> ProblemError:
    """The exception for an answer."""
    return _KINDS.get(status, BrokenError if status >= 500 else RefusedError)(status, body)

"""Every refusal as a problem (RFC 9457): what is wrong, where, and what to do about it."""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpResponse, JsonResponse
from ninja.errors import HttpError, ValidationError

from zeroward.core.errors import ConflictError, HouseError, NotAllowedError
from zeroward.core.problems import ProblemsError, StaleError

PROBLEM_TYPE = "application/problem+json"
TITLES = {
    400: "The request cannot be understood",
    401: "A valid token is needed",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    409: "Conflict",
    411: "A length is needed",
    412: "Changed meanwhile",
    413: "Too large",
    415: "Unsupported media type",
    422: "The content cannot be taken",
    429: "Too many requests",
    500: "Something went wrong here",
    503: "Not ready",
}


@dataclass
class ProblemError(Exception):
    """A refusal of the API itself. `more` are further members of the answer, `headers` what goes with it."""

    status: int
    detail: str
    place: str = ""
    remedy: str = ""
    more: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)


def problem(
    status: int,
    detail: str,
    *,
    place: str = "",
    remedy: str = "",
    more: dict[str, Any] | None = None,
    headers: dict[str, str] | None = None,
) -> HttpResponse:
    """The answer. `type` leads to the paragraph of the documentation about this status."""
    body: dict[str, Any] = {
        "type": f"/api/docs/#problem-{status}",
        "title": TITLES.get(status, "Refused"),
        "status": status,
        "detail": detail,
    }
    body |= {name: text for name, text in (("place", place), ("remedy", remedy)) if text}
    response = JsonResponse(
        body | (more or {}),
        status=status,
        content_type=PROBLEM_TYPE,
        json_dumps_params={"ensure_ascii": False, "default": str},
    )
    for name, value in (headers or {}).items():
        response[name] = value
    return response


def problem_of(error: Exception) -> HttpResponse | None:
    """The problem that an error of ours or of the framework is; None for a defect."""
    if isinstance(error, HttpError) and isinstance(error.__cause__, ProblemError):
        error = error.__cause__  # what reading the body found
    if isinstance(error, ProblemError):
        return problem(
            error.status, error.detail, place=error.place, remedy=error.remedy, more=error.more,
            headers=error.headers,
        )  # fmt: skip
    if isinstance(error, HouseError):
        return _of_house(error)
    if isinstance(error, ValidationError):
        return _of_validation(error)
    return _of_framework(error)


def _of_house(error: HouseError) -> HttpResponse:
    status = 422
    more: dict[str, Any] = {}
    if isinstance(error, NotAllowedError):
        status = 403
    elif isinstance(error, ConflictError):
        status = 409
    if isinstance(error, StaleError):
        more = {"lock": error.lock, "current": dict(error.current)}
    if isinstance(error, ProblemsError):
        more = {
            "problems": [
                {"place": one.place, "message": str(one.message), "remedy": str(one.remedy)}
                for one in error.problems
            ]
        }
    return problem(status, str(error.message), place=error.place, remedy=str(error.remedy), more=more)


def _of_validation(error: ValidationError) -> HttpResponse:
    """What the typed parameters or the body refused: the address is wrong (400) or the content (422)."""
    found = [
        {"place": ".".join(str(part) for part in one["loc"][1:]), "message": one["msg"], "remedy": ""}
        for one in error.errors
    ]
    status = 422 if any(one["loc"][0] == "body" for one in error.errors) else 400
    first = found[0]
    return problem(status, first["message"], place=first["place"], more={"problems": found})


def _of_framework(error: Exception) -> HttpResponse | None:
    if isinstance(error, Http404):
        return problem(404, "There is nothing under this address.")
    if isinstance(error, HttpError):
        return problem(error.status_code, str(error))
    if isinstance(error, RequestDataTooBig):
        return problem(413, "The body is larger than this platform takes.")
    if isinstance(error, PermissionDenied):
        return problem(403, "You may not do this.")
    if isinstance(error, SuspiciousOperation):
        return problem(400, "The request is malformed.")
    return None

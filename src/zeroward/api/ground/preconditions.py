"""Conditional requests (RFC 9110, 13): what has not changed since it was read, and writes that hold for one state."""

import hashlib
from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import parse_etags, parse_http_date_safe

from zeroward.api.ground.problems import ProblemError, problem, problem_of

_CHANGED: Final = "What stands here is not what the request holds for."
_OF_THE_BODY: Final = frozenset(
    {"content-type", "content-length", "content-disposition", "content-language", "last-modified"}
)


class _Unchanged(HttpResponseNotModified):
    """Takes no length: the middleware would say 0, and the length of a 304 is that of the whole answer."""

    def has_header(self, header: str) -> bool:
        return header.lower() == "content-length" or super().has_header(header)


def tag_of(response: HttpResponse) -> str:
    """The ETag of an answer, written on it where it has none: of its whole content."""
    if not response.has_header("ETag"):
        response["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    return response["ETag"]


def conditional(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """The answer to a reading request, or 304 or 412 in its place, with what every answer carries."""
    if request.method not in ("GET", "HEAD") or response.status_code != 200:
        return response
    if not isinstance(response, HttpResponse):
        return response
    found = get_conditional_response(
        request, etag=tag_of(response), last_modified=_last_modified(response), response=response
    )
    if found is None or found is response:
        return response
    if found.status_code == 304:
        return _unchanged(response)
    kept = {name: text for name, text in response.items() if name.lower() not in _OF_THE_BODY}
    return problem(412, _CHANGED, place=_first_of(request), headers=kept | {"Content-Language": "en"})


def _unchanged(response: HttpResponse) -> HttpResponse:
    """As the whole answer would be, without its body (RFC 9110, 15.4.5)."""
    kept = _Unchanged()
    for name, text in response.items():
        if name.lower() not in ("content-type", "content-length", "content-disposition"):
            kept[name] = text
    # which is added to long answers later, and not to empty ones
    patch_vary_headers(kept, ["Accept-Encoding"])
    return kept


def demand_unchanged(request: HttpRequest) -> None:
    """Raises ProblemError (412) where a write holds only for a state that is not the one of now. That state is what
    reading the same address answers; of an address that cannot be read none is known."""
    if not _first_of(request):
        return
    wanted = request.headers.get("If-Match", "")
    now = _state(request)
    if now is None:
        if wanted.strip() not in ("", "*"):
            raise _failed(
                "If-Match",
                "No ETag is known for the address of this write.",
                "Leave If-Match away, and send `lock` in the body, as the record was read.",
            )
        return
    known = get_conditional_response(request, etag=tag_of(now), last_modified=_last_modified(now))
    if known is not None or (wanted and not parse_etags(wanted)):
        raise _failed(
            _first_of(request), _CHANGED, "Read it again, and send its ETag as it came, with its quotes."
        )


def _state(request: HttpRequest) -> HttpResponse | None:
    """What reading the address of this write answers; None where it cannot be read."""
    match = request.api_match  # type: ignore[attr-defined]
    method, request.method = request.method, "GET"
    try:
        found = match.func(request, *match.args, **match.kwargs)
    except Exception as error:  # a refusal to read; a defect is none
        if problem_of(error) is None:
            raise
        return None
    finally:
        request.method = method
    return found if isinstance(found, HttpResponse) and found.status_code == 200 else None


def _first_of(request: HttpRequest) -> str:
    """The first precondition of the request, "" where there is none."""
    names = ("If-Match", "If-Unmodified-Since", "If-None-Match")
    return next((name for name in names if request.headers.get(name)), "")


def _last_modified(response: HttpResponse) -> int | None:
    return parse_http_date_safe(response.headers.get("Last-Modified", ""))


def _failed(place: str, detail: str, remedy: str) -> ProblemError:
    return ProblemError(412, detail, place=place, remedy=remedy)

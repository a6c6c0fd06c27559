"""One way in for every request: language, token, limits, the operation, and what every answer carries."""

import hashlib
import logging

from django.conf import settings
from django.core.signals import got_request_exception
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import resolve
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import parse_http_date_safe
from django.utils.translation import override

from zeroward.api.ground.bearer import token_of, viewer_with
from zeroward.api.ground.languages import language_of
from zeroward.api.ground.limits import Allowance, count, demand_allowance
from zeroward.api.ground.problems import ProblemError, problem, problem_of

ADDRESSES = "zeroward.api.addresses"
FILE, FILES = "application/octet-stream", "/imports"
"""What takes a file as it is: its kind, and how its address ends."""
_READING = ("GET", "HEAD", "OPTIONS")
_log = logging.getLogger(__name__)


def answer(request: HttpRequest, path: str) -> HttpResponseBase:
    """The answer to any request below /api/. Never raises; a defect is logged and answered with a problem."""
    if request.method == "OPTIONS":
        return _open(HttpResponse(status=204, headers={"Allow": "GET, HEAD, OPTIONS, POST, PATCH, DELETE"}))
    request.api_token = None  # type: ignore[attr-defined]
    request.api_allowance = None  # type: ignore[attr-defined]
    response: HttpResponseBase
    try:
        response = _answered(request, path)
    except Exception as error:  # every error is an answer here
        response = problem_of(error) or _defect(request, error)
    return _dressed(request, response)


def _answered(request: HttpRequest, path: str) -> HttpResponseBase:
    try:
        token = token_of(request)
    except ProblemError:
        request.api_allowance = count(request, None)  # type: ignore[attr-defined]
        demand_allowance(request.api_allowance)  # type: ignore[attr-defined]
        raise
    allowance = count(request, token)
    request.api_token, request.api_allowance = token, allowance  # type: ignore[attr-defined]
    request.viewer = viewer_with(token)  # type: ignore[attr-defined]
    demand_allowance(allowance)
    _demand_readable_body(request)
    lang = language_of(request)
    head = request.method == "HEAD"
    if head:
        request.method = "GET"
    try:
        with override(lang):
            match = resolve(f"/{path}", ADDRESSES)
            response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    finally:
        if head:
            request.method = "HEAD"
    response.headers.setdefault("Content-Language", lang)
    return response


def _demand_readable_body(request: HttpRequest) -> None:
    if request.method in _READING:
        return
    length = request.META.get("CONTENT_LENGTH") or "0"
    is_file = request.content_type == FILE and request.path.endswith(FILES)
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE if is_file else settings.ZEROWARD_API_MAX_BODY_KB * 1024
    if not length.isdecimal() or int(length) > most:
        raise ProblemError(413, f"A body may have {most // 1024} KB.")
    if int(length) and not is_file and request.content_type != "application/json":
        raise ProblemError(
            415, "This media type is not read.", place="Content-Type", remedy="Send application/json."
        )


def _defect(request: HttpRequest, error: Exception) -> HttpResponse:
    got_request_exception.send(sender=None, request=request)
    _log.error("An operation of the API failed.", exc_info=error)
    return problem(500, "The platform could not answer.", remedy="Try again later, or tell the helpdesk.")


def _dressed(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """What every answer carries: problems for plain refusals, limits, CORS, and an ETag for what was read."""
    kind = response.headers.get("Content-Type", "")
    if response.status_code >= 400 and not kind.startswith(("application/", "text/xml")):
        response = _as_problem(response)
    allowance: Allowance | None = request.api_allowance  # type: ignore[attr-defined]
    if allowance is not None:
        allowance.write_on(response)  # type: ignore[arg-type]
    patch_vary_headers(response, ("Accept-Language", "Authorization"))
    if request.headers.get("Authorization"):
        response.headers["Cache-Control"] = "private, no-store"
    else:
        response.headers.setdefault("Cache-Control", "no-cache")
        if "private" not in response.headers["Cache-Control"]:
            _open(response)
    return _conditional(request, response)


def _as_problem(response: HttpResponseBase) -> HttpResponse:
    """A plain refusal of the framework."""
    other_method = response.status_code == 405
    return problem(
        response.status_code,
        "This address does not take this method." if other_method else "The request was refused.",
        headers={"Allow": response["Allow"]} if other_method else {},
    )


def _conditional(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    if request.method not in ("GET", "HEAD") or response.status_code != 200:
        return response
    if not isinstance(response, HttpResponse):
        return response
    if not response.has_header("ETag"):
        response["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    changed = parse_http_date_safe(response.headers.get("Last-Modified", ""))
    found = get_conditional_response(request, etag=response["ETag"], last_modified=changed, response=response)
    return found if found is not None else response


def _open(response: HttpResponseBase) -> HttpResponseBase:
    """Pages of other sites may read what is public. They may not send tokens."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
    response["Access-Control-Allow-Headers"] = "Accept, Accept-Language, If-None-Match, If-Modified-Since"
    response["Access-Control-Expose-Headers"] = (
        "ETag, Last-Modified, Content-Language, Link, RateLimit, RateLimit-Policy, Retry-After"
    )
    response["Access-Control-Max-Age"] = "3600"
    return response

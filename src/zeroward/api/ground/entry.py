"""One way in for every request: language, token, limits, the operation, and what every answer carries."""

import logging

from django.core.signals import got_request_exception
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.translation import override

from zeroward.api.ground.bearer import token_of, viewer_with
from zeroward.api.ground.intake import demand_readable_body
from zeroward.api.ground.languages import language_of
from zeroward.api.ground.limits import Allowance, count, demand_allowance
from zeroward.api.ground.preconditions import conditional
from zeroward.api.ground.problems import ProblemError, problem, problem_of
from zeroward.api.ground.routes import allowed, match_of, methods_at
from zeroward.core.errors import HouseError

_log = logging.getLogger(__name__)


def answer(request: HttpRequest, path: str) -> HttpResponseBase:
    """The answer to any request below /api/. Never raises; a defect is logged and answered with a problem."""
    request.api_token = None  # type: ignore[attr-defined]
    request.api_allowance = None  # type: ignore[attr-defined]
    response: HttpResponseBase
    try:
        if request.method == "OPTIONS":
            response = HttpResponse(status=204, headers={"Allow": methods_at(match_of(f"/{path}"))})
        else:
            response = _answered(request, path)
    except Exception as error:  # every error is an answer here
        response = _refusal(request, error)
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
    demand_readable_body(request)
    request.api_language = lang = language_of(request)  # type: ignore[attr-defined]
    head = request.method == "HEAD"
    if head:
        request.method = "GET"
    try:
        with override(lang):
            request.api_match = match = match_of(f"/{path}")  # type: ignore[attr-defined]
            response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    finally:
        if head:
            request.method = "HEAD"
    response.headers.setdefault("Content-Language", lang)
    return response


def _refusal(request: HttpRequest, error: Exception) -> HttpResponse:
    """Titles and refusals of the API itself are English; what a use case refuses is told in the reader's language."""
    lang = getattr(request, "api_language", "en") if isinstance(error, HouseError) else "en"
    with override(lang):
        response = problem_of(error) or _defect(request, error)
    response["Content-Language"] = "en" if lang == "en" else f"{lang}, en"
    return response


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
    return conditional(request, response)


def _as_problem(response: HttpResponseBase) -> HttpResponse:
    """A plain refusal of the framework."""
    other_method = response.status_code == 405
    return problem(
        response.status_code,
        "This address does not take this method." if other_method else "The request was refused.",
        headers={"Content-Language": "en"} | ({"Allow": allowed(response)} if other_method else {}),
    )


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

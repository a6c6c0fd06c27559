"""Error pages that say what to do next."""

import logging
import sys

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.template.loader import render_to_string

from zeroward.core.queries.moved import moved_address
from zeroward.web.queries.trouble import Kind, trouble_of

SECONDS_TO_WAIT = "120"
log = logging.getLogger(__name__)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    moved = moved_address(request.resolver_match)
    if moved:
        return HttpResponsePermanentRedirect(moved)
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Says whether it is us or the machine. Neither page asks the database: it may be what does not answer."""
    trouble = trouble_of(sys.exc_info()[1])
    if trouble is None:
        return HttpResponse(render_to_string("500.html"), status=500)
    log.error("%s", trouble.remedy)
    words = {"reading_works": trouble.kind is not Kind.AWAY, "was_sent": request.method == "POST"}
    response = HttpResponse(render_to_string("503.html", words), status=503)
    response.headers["Retry-After"] = SECONDS_TO_WAIT
    response.headers["Cache-Control"] = "no-store"
    return response

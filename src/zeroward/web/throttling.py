"""Refuses, for a minute, an address that searches or sends forms faster than people do."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zeroward.core.client_address import address_of
from zeroward.core.shared_counts import counter
from zeroward.core.throttles import WINDOW, throttle_of

SENT = "POST"


class Throttle:
    """Whoever is signed in is not counted, but where they try passwords: what they do is theirs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        match = request.resolver_match
        kind = throttle_of(match.view_name) if match else ""
        if not kind or (kind != "search" and request.method != SENT):
            return None
        most = settings.ZEROWARD_SEARCH_PER_MINUTE if kind == "search" else settings.ZEROWARD_FORMS_PER_MINUTE
        if not most or (kind != "passwords" and request.user.is_authenticated):
            return None
        if counter().add(kind, address_of(request)) <= most:
            return None
        response = render(request, "429.html", status=429)
        response["Retry-After"] = str(WINDOW)
        return response

"""The provider of identities does not answer, or answers nonsense: a page that says so, and the other ways in stay."""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

_log = logging.getLogger(__name__)
_VIEWS = ("openid_connect_login", "openid_connect_callback")


class ProviderGone:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        match = request.resolver_match
        if match is None or match.url_name not in _VIEWS:
            return None
        _log.warning("Sign-in with a provider failed: %s", type(exception).__name__)
        return render(request, "socialaccount/authentication_error.html", status=503)

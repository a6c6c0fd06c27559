"""Refuses, for a minute, an address that searches or sends forms faster than people do."""

import ipaddress
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zeroward.core.throttles import WINDOW, Counter, throttle_of
from zeroward.web.shared_counts import SharedCounter, counter_in

SENT = "POST"
NETWORK = 64  # bits of an IPv6 address that one household or office holds


def address_of(request: HttpRequest) -> str:
    """Who asks: what the last trusted proxy saw (ZEROWARD_PROXIES); of an IPv6 address its network."""
    proxies = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    seen = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    text = seen[-proxies] if proxies and len(seen) >= proxies else request.META.get("REMOTE_ADDR", "")
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return "unknown"
    if address.version == 4:
        return str(address)
    return str(ipaddress.ip_network((address, NETWORK), strict=False))


def counter() -> SharedCounter | Counter:
    """One for all web processes of this machine."""
    return counter_in(Path(settings.VAR_DIR), settings.SECRET_KEY)


class Throttle:
    """Whoever is signed in is not counted: what they do is theirs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        match = request.resolver_match
        kind = throttle_of(match.view_name) if match else ""
        if not kind or (kind == "forms" and request.method != SENT):
            return None
        most = settings.ZEROWARD_SEARCH_PER_MINUTE if kind == "search" else settings.ZEROWARD_FORMS_PER_MINUTE
        if not most or request.user.is_authenticated or counter().add(kind, address_of(request)) <= most:
            return None
        response = render(request, "429.html", status=429)
        response["Retry-After"] = str(WINDOW)
        return response

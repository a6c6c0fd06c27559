"""The front door."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from zeroward.web.queries.home import home_facts


def home(request: HttpRequest) -> HttpResponse:
    """The front page; at `/` in the language that the reader's browser asks for."""
    request.counted = ""  # type: ignore[attr-defined]
    response = render(request, "web/home.html", home_facts())
    patch_vary_headers(response, ["Accept-Language"])
    return response

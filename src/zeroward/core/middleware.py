"""Odd addresses are refused, closed rooms answer 404, pages are counted without looking at the reader."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language

from zeroward.core.counting import count
from zeroward.core.once import reading_once
from zeroward.core.queries.instance import open_rooms
from zeroward.core.rooms import room_of_namespace

Handler = Callable[[HttpRequest], HttpResponse]


class NoNullCharacters:
    """PostgreSQL refuses null characters: a path with one leads nowhere, in a query they are left out."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\x00" in request.path:
            return (
                _no_problem() if request.path.startswith("/api/") else render(request, "404.html", status=404)
            )
        query = request.META.get("QUERY_STRING", "")
        while "%00" in query:  # leaving one out can put another together: %%0000
            query = query.replace("%00", "")
        request.META["QUERY_STRING"] = query
        return self.get_response(request)


def _no_problem() -> HttpResponse:
    """As the API answers (RFC 9457): what lies behind its door need not be read for this."""
    body = {
        "type": "/api/docs/#problem-404",
        "title": "Not found",
        "status": 404,
        "detail": "There is nothing under this address.",
    }
    return JsonResponse(body, status=404, content_type="application/problem+json")


class ReadOnce:
    """What several rooms need for a page is read once, where the page changes nothing."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        with reading_once():
            return self.get_response(request)


class OpenRooms:
    """An address of a room that this platform has closed does not exist."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> None:
        match = request.resolver_match
        room = room_of_namespace(match.namespaces[0]) if match and match.namespaces else None
        if room is not None and room not in open_rooms():
            raise Http404(f"The room {room.key} is closed on this platform.")


class UsageCounter:
    """Counts answered pages by day, kind, record and language. Views name their record in `request.counted`."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        record = getattr(request, "counted", None)
        if record is not None and request.method == "GET" and response.status_code == 200:
            match = request.resolver_match
            count((match.view_name if match else "", record, get_language() or ""))
        return response

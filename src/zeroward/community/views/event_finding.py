"""What pages of events need first: who acts, the way back, a file of a calendar."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.community.models import Event

EDITS = ["GET", "HEAD", "POST"]
STATION = "share"


def viewer_of(request: HttpRequest) -> Any:
    return request.viewer  # type: ignore[attr-defined]


def crumbs(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """The way back to the list."""
    return [(_("Events"), reverse("community:events")), *more]


def event_crumb(event: Event) -> tuple[str, str]:
    return (event.title, reverse("community:event", args=[event.key]))


def page_of(request: HttpRequest, event: Event) -> str:
    """The whole address of an event's page."""
    return request.build_absolute_uri(reverse("community:event", args=[event.key]))


def calendar_response(text: str, name: str, *, private: bool = False) -> HttpResponse:
    """An iCalendar file; a private one is kept nowhere on the way."""
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    if private:
        response["Cache-Control"] = "private, no-store"
    return response


def number(text: str) -> int:
    """A number from a form; 0 for anything that is none."""
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def held_frame(request: HttpRequest, event: Event) -> dict[str, Any]:
    """Context of every page of those who hold an event."""
    named = [
        (_("Event"), "event-manage"),
        (_("Who comes"), "event-people"),
        (_("Live"), "event-live"),
        (_("Record"), "event-record"),
    ]
    parts = [(label, reverse(f"community:{name}", args=[event.key])) for label, name in named]
    back = [(_("Events that you hold"), reverse("community:event-desk")), event_crumb(event)]
    return {"event": event, "parts": parts, "crumbs": back, "station": STATION}

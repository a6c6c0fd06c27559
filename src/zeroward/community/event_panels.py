"""Events on pages of other rooms: a country, and a person's own page."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.community.models import Event, EventSeries, Registration
from zeroward.community.queries.event_access import open_q
from zeroward.community.queries.event_times import next_time, when_words
from zeroward.community.queries.events import upcoming
from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.texts import attach_texts
from zeroward.core.visibility import ANONYMOUS, Viewer

SHOWN = 4


def country_panel(subject: dict[str, Any]) -> Panel | None:
    """The next events in a country, and its series. Six queries at most."""
    if not _is_open():
        return None
    code = str(subject.get("country", ""))
    rows = upcoming(subject.get("viewer") or ANONYMOUS, country=code, limit=SHOWN)
    series = list(EventSeries.objects.filter(scope=f"country:{code}"))
    if not rows and not series:
        return None
    context = {"rows": rows, "series": series, "country": code}
    return Panel("events", _("Events"), "community/panels/events.html", context, order=55)


def home_panel(subject: dict[str, Any]) -> Panel | None:
    """The next event at which a person has a place. One query, and a few where one is not for everyone."""
    user_id, viewer = subject.get("user_id"), subject.get("viewer") or ANONYMOUS
    if user_id is None or not _is_open():
        return None
    now = timezone.now()
    found = Registration.objects.filter(
        user=user_id, state=Registration.State.HELD, event__state="published"
    ).select_related("event")
    held = _seen(list(found), viewer)
    times = [(time, one) for one in held if (time := next_time(one.event, now)) is not None]
    if not times:
        return None
    time, first = min(times, key=lambda pair: (pair[0].starts, pair[1].pk))
    attach_texts([first.event])
    context = {
        "event": first.event,
        "when": when_words(first.event, time),
        "secret": first.secret,
        "more": len(times) - 1,
    }
    return Panel("events", _("Your next event"), "community/panels/home.html", context, order=70)


def _seen(found: list[Registration], viewer: Viewer) -> list[Registration]:
    """Places at events that the person still sees."""
    closed = [one.event_id for one in found if one.event.visibility != Event.Visibility.PUBLIC]
    if not closed:
        return found
    seen = set(Event.objects.filter(open_q(viewer), pk__in=closed).values_list("pk", flat=True))
    return [one for one in found if one.event_id in seen or one.event_id not in closed]


def _is_open() -> bool:
    return "community" in {room.key for room in open_rooms()}


def register_event_panels() -> None:
    register_panel("places.country", "community.events", country_panel)
    register_panel("people.home", "community.events", home_panel)

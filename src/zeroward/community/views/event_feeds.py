"""Events as files: calendars to subscribe, and a table."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.community.exporters.event_tables import events_csv
from zeroward.community.models import Registration
from zeroward.community.queries.event_access import event_for, public_events
from zeroward.community.queries.event_calendar import event_entry, event_text, events_text
from zeroward.community.queries.events import MOST, calendar_events, own_events, rows_of, topic_labels
from zeroward.community.queries.my_events import user_of_key
from zeroward.community.queries.seats import HELD
from zeroward.community.views.event_finding import calendar_response, page_of, viewer_of
from zeroward.core.documents.calendar import calendar_file
from zeroward.core.queries.texts import attach_texts
from zeroward.people.queries.viewer import viewer_of as viewer_of_person
from zeroward.places.queries.country_names import country_names


@require_safe
def events_calendar(request: HttpRequest) -> HttpResponse:
    """Public events by country, topic, kind or series: an address that a calendar reads again by itself."""
    country = request.GET.get("country", "")[:2].upper()
    topic, kind = request.GET.get("topic", "")[:120], request.GET.get("kind", "")[:20]
    series = request.GET.get("series", "")[:120]
    found = calendar_events(country=country, topic=topic, kind=kind, series=series)
    parts = [
        country_names().get(country, "") if country else "",
        topic_labels().get(topic, "") if topic else "",
    ]
    name = ", ".join([_("Events"), *(part for part in parts if part)])
    text = events_text(found, name=name, page_of=lambda event: page_of(request, event))
    return calendar_response(text, "events.ics")


@require_safe
def event_calendar(request: HttpRequest, key: str) -> HttpResponse:
    """One event. The address of an online meeting is in the file of a registration alone."""
    event = event_for(viewer_of(request), key)
    return calendar_response(
        event_text(event, page=page_of(request, event), with_link=False), f"{event.key}.ics"
    )


@require_safe
def own_calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """A person's own events, for a program that cannot sign in: the address is the key. Raises Http404."""
    user = user_of_key(secret)
    if user is None:
        raise Http404("There is no such calendar.")
    found = own_events(viewer_of_person(user))
    attach_texts(found)
    held = set(Registration.objects.filter(user=user, state=HELD).values_list("event_id", flat=True))
    entries = [event_entry(one, page=page_of(request, one), with_link=one.pk in held) for one in found]
    return calendar_response(
        calendar_file(entries, about="Events", name=_("Your events")), "your-events.ics", private=True
    )


@require_safe
def events_table(request: HttpRequest) -> HttpResponse:
    """All public events as a table."""
    found = public_events().order_by("-starts_at")[:MOST]
    return events_csv(rows_of(found, timezone.now()), page_of=lambda event: page_of(request, event))

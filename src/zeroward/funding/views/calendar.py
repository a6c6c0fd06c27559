"""Deadlines: the page, and files for calendars."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.funding.exporters.calendar import deadlines_file
from zeroward.funding.queries.calendar import Dated, calendar_page, deadlines_among, deadlines_of
from zeroward.funding.queries.store import offers
from zeroward.funding.views.finding import crumbs


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """What can be asked for until when."""
    request.counted = "list:funding-calendar"  # type: ignore[attr-defined]
    page = calendar_page(request.GET, timezone.now())
    asked = request.GET.copy()
    asked.pop("page", None)
    file_url = reverse("funding:calendar-file")
    address = f"{file_url}?{asked.urlencode()}" if page.narrowed.chips else file_url
    context = {
        "page": page,
        "file_url": address,
        "feed_url": request.build_absolute_uri(address),
        "station": "finance",
        "crumbs": crumbs(),
    }
    return render(request, "funding/calendar.html", context)


@require_safe
def calendar_ics(request: HttpRequest) -> HttpResponse:
    """The same as a file, and as an address that a calendar reads again by itself."""
    found = deadlines_of(request.GET, timezone.now())
    return calendar_response(request, found, _("Money with a deadline"), "funding.ics")


@require_safe
def opportunity_ics(request: HttpRequest, key: str) -> HttpResponse:
    """The deadlines of one opportunity."""
    offer = offers().by_key.get(key)
    found = deadlines_among([offer], timezone.now()) if offer is not None else []
    if not found:
        raise Http404("No deadline lies ahead.")
    return calendar_response(request, found, str(found[0].reading.title), f"{key}.ics")


def calendar_response(request: HttpRequest, found: list[Dated], name: str, file_name: str) -> HttpResponse:
    """An iCalendar file."""
    text = deadlines_file(found, name=name, absolute=request.build_absolute_uri)
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response

"""A person's own events and their calendar address."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from zeroward.community.domain.calendar_keys import calendar_key, renew_key
from zeroward.community.queries.event_access import host_scopes, spoken_group_ids
from zeroward.community.queries.my_events import my_events
from zeroward.community.views.event_finding import STATION, viewer_of


@never_cache
@require_safe
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """Where somebody has a place."""
    key = calendar_key(actor=request.user)
    viewer = viewer_of(request)
    context = {
        "page": my_events(viewer, timezone.now()),
        "feed_url": request.build_absolute_uri(reverse("community:own-calendar", args=[key.secret])),
        "holds": bool(host_scopes(viewer) or spoken_group_ids(viewer)),
        "station": STATION,
        "crumbs": [],
    }
    return render(request, "community/events/mine.html", context)


@require_POST
@login_required
def renew(request: HttpRequest) -> HttpResponse:
    """Another address; the old one gives nothing any more."""
    renew_key(actor=request.user)
    messages.success(request, _("Your calendar has a new address. The old one gives nothing any more."))
    return redirect("community:my-events")

"""Somebody's own registration, behind a secret address: confirming, the code for the door, giving the place back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from zeroward.community.domain.registering import confirm, give_back
from zeroward.community.models import Event, Registration
from zeroward.community.queries.event_calendar import event_text
from zeroward.community.queries.event_guests import registration_for
from zeroward.community.queries.event_times import is_over, shown_time, when_words
from zeroward.community.queries.seats import WAITING, line_of
from zeroward.community.views.event_finding import STATION, calendar_response, crumbs, event_crumb, page_of
from zeroward.core.documents.qr import qr_svg
from zeroward.core.errors import HouseError


@never_cache
@require_safe
def registration(request: HttpRequest, secret: str) -> HttpResponse:
    """How somebody's place stands."""
    kept = registration_for(secret)
    event = kept.event
    before = list(line_of(event).values_list("pk", flat=True)) if kept.state == WAITING else []
    context = {
        "kept": kept,
        "event": event,
        "when": when_words(event, shown_time(event, timezone.now())),
        "over": is_over(event, timezone.now()),
        "place_in_line": before.index(kept.pk) + 1 if kept.pk in before else 0,
        # drawn here from a code of letters and digits alone
        "qr": mark_safe(qr_svg(kept.code)),  # noqa: S308
        "shows_link": kept.state == Registration.State.HELD and event.mode != Event.Mode.ONSITE,
        "station": STATION,
        "crumbs": crumbs(event_crumb(event)),
    }
    return render(request, "community/events/registration.html", context)


@never_cache
@require_POST
def registration_confirm(request: HttpRequest, secret: str) -> HttpResponse:
    """A button, not the opening of a letter: mail filters open every address."""
    kept = registration_for(secret)
    try:
        confirm(registration=kept)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("community:registration", secret=secret)


@never_cache
@require_POST
def registration_give_back(request: HttpRequest, secret: str) -> HttpResponse:
    kept = registration_for(secret)
    try:
        give_back(registration=kept)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Your place is given back."))
    return redirect("community:registration", secret=secret)


@require_safe
def registration_calendar(request: HttpRequest, secret: str) -> HttpResponse:
    """The event for a calendar, with the address of the meeting for those who have a place."""
    kept = registration_for(secret)
    text = event_text(
        kept.event, page=page_of(request, kept.event), with_link=kept.state == Registration.State.HELD
    )
    return calendar_response(text, f"{kept.event.key}.ics", private=True)

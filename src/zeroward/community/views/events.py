"""Events for everyone: the list, one of them, series, taking a place, feedback, the transfer sheet."""

import secrets
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.community.domain.feedback import give_feedback
from zeroward.community.domain.registering import demand_open, register
from zeroward.community.domain.transfer import SheetRow, delete_sheet, keep_sheet
from zeroward.community.followers import asked_for
from zeroward.community.forms.event_guest import FeedbackForm, RegisterForm, SheetForm
from zeroward.community.forms.problems import show_problems
from zeroward.community.models import Event, TransferSheet
from zeroward.community.queries.event_access import event_for, host_of, series_for, visible_events
from zeroward.community.queries.event_page import event_page
from zeroward.community.queries.event_times import shown_time, when_words
from zeroward.community.queries.events import event_list, rows_of
from zeroward.community.views.event_finding import EDITS, STATION, crumbs, event_crumb, viewer_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.pointers import pointers
from zeroward.core.queries.instance import open_languages
from zeroward.core.scope import MISSION
from zeroward.core.workspaces import workspaces

A_YEAR = 365 * 24 * 3600
COOKIE = "zeroward-feedback"


@require_safe
def events(request: HttpRequest) -> HttpResponse:
    """What lies ahead, or what is over."""
    request.counted = "list:events"  # type: ignore[attr-defined]
    found = event_list(viewer_of(request), request.GET, timezone.now())
    asked = request.GET.copy()
    for name in ("page", "when", "q"):
        asked.pop(name, None)
    feed = reverse("community:events-calendar")
    query = f"?{asked.urlencode()}" if asked else ""
    context = {
        "page": found,
        "hidden": [("when", "past")] if found.is_past else [],
        "feed_url": request.build_absolute_uri(f"{feed}{query}"),
        "station": STATION,
        "crumbs": [],
    }
    return render(request, "community/events/list.html", context)


@require_safe
def event(request: HttpRequest, key: str) -> HttpResponse:
    record = event_for(viewer_of(request), key)
    if record.visibility == Event.Visibility.PUBLIC and record.state != Event.State.DRAFT:
        request.counted = f"event:{record.key}"  # type: ignore[attr-defined]
    context = {
        "page": event_page(record, viewer_of(request), timezone.now()),
        "event": record,
        "station": STATION,
        "crumbs": crumbs(),
    }
    return render(request, "community/events/event.html", context)


@require_safe
def series(request: HttpRequest, key: str) -> HttpResponse:
    """A series with its editions."""
    record = series_for(key)
    rows = rows_of(visible_events(viewer_of(request)).filter(series=record), timezone.now())
    context = {
        "series": record,
        "host": host_of(record).name,
        "material": pointers("material", [record.material]).get(record.material) if record.material else None,
        "ahead": [row for row in rows if not row.over],
        "past": [row for row in reversed(rows) if row.over],
        "positions": record.positions.exclude(state="draft"),
        "station": STATION,
        "crumbs": crumbs(),
    }
    return render(request, "community/events/series.html", context)


@never_cache
@require_http_methods(EDITS)
def event_register(request: HttpRequest, key: str) -> HttpResponse:
    """Take a place: at once with an account, else by a letter."""
    record = event_for(viewer_of(request), key)
    try:
        demand_open(record)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("community:event", key=key)
    signed_in = request.user.is_authenticated
    held = [scope for scope in viewer_of(request).scopes if scope != str(MISSION)]
    places = list(workspaces(held).values())
    form = RegisterForm(
        request.POST or None, event=record, signed_in=signed_in, places=places, asked=asked_for(record)
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = register(event=record, **who(request), **form.values(), language=get_language() or "en")
        except HouseError as error:
            show_problems(form, error)
        else:
            if not signed_in or made is None:
                return render(request, "community/events/look_into_mailbox.html", _frame(record))
            return redirect("community:registration", secret=made.secret)
    context = {**_frame(record), "form": form}
    return render(request, "community/events/register.html", context, status=422 if form.errors else 200)


@never_cache
@require_http_methods(EDITS)
def event_feedback(request: HttpRequest, key: str) -> HttpResponse:
    """One question, without a name; the same browser or account answers once and can change it."""
    record = event_for(viewer_of(request), key)
    question = record.question or _("I will do something differently now.")
    form = FeedbackForm(request.POST or None, question=question)
    if request.method == "POST" and form.is_valid():
        known = request.COOKIES.get(COOKIE, "")[:60] or secrets.token_urlsafe(18)
        by = f"user:{request.user.pk}" if request.user.is_authenticated else known
        data = form.cleaned_data
        try:
            give_feedback(event=record, who=by, points=data["points"], words=data["words"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Thank you. You can change your answer on this page."))
            response = redirect("community:event", key=key)
            if not request.user.is_authenticated:
                response.set_cookie(
                    COOKIE, known, max_age=A_YEAR, httponly=True, samesite="Lax", secure=request.is_secure()
                )
            return response
    context = {**_frame(record), "form": form}
    return render(request, "community/events/feedback.html", context, status=422 if form.errors else 200)


@never_cache
@require_http_methods(EDITS)
@login_required
def event_sheet(request: HttpRequest, key: str) -> HttpResponse:
    """“See and apply”: a person's own sheet about an event."""
    record = event_for(viewer_of(request), key)
    kept = TransferSheet.objects.filter(event=record, user=request.user.pk).first()
    if request.method == "POST" and "forget" in request.POST:
        delete_sheet(actor=request.user, event=record)
        messages.success(request, _("Your sheet is deleted."))
        return redirect("community:event", key=key)
    form = SheetForm(request.POST or None, instance=kept)
    if request.method == "POST" and form.is_valid():
        keep_sheet(actor=request.user, event=record, row=SheetRow(**form.cleaned_data))
        messages.success(request, _("Kept. Only you can read it."))
        return redirect("community:event-sheet", key=key)
    context = {**_frame(record), "form": form, "sheet": kept}
    return render(request, "community/events/sheet.html", context, status=422 if form.errors else 200)


def _frame(record: Event) -> dict[str, Any]:
    return {
        "event": record,
        "when": when_words(record, shown_time(record, timezone.now())),
        "languages": open_languages(),
        "station": STATION,
        "crumbs": crumbs(event_crumb(record)),
    }

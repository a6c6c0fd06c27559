"""Single times of an event that repeats: one falls out, one is moved."""

import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.community.domain.event_moving import move_day
from zeroward.community.domain.events import skip_day
from zeroward.community.forms.event_move import MoveForm
from zeroward.community.forms.problems import show_problems
from zeroward.community.queries.event_access import held_event
from zeroward.community.queries.event_times import all_times, planned_time, when_words
from zeroward.community.queries.seats import seats_of
from zeroward.community.views.event_finding import EDITS, held_frame, viewer_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_POST
@login_required
def event_skip(request: HttpRequest, key: str) -> HttpResponse:
    """One time of a repeated event falls out."""
    event = held_event(viewer_of(request), key)
    try:
        day = datetime.date.fromisoformat(request.POST.get("day", ""))
    except ValueError:
        messages.error(request, _("It does not take place on that day."))
        return redirect("community:event-manage", key=key)
    try:
        skip_day(**who(request), event=event, day=day)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("That day falls out, and everybody is told."))
    return redirect("community:event-manage", key=key)


@require_http_methods(EDITS)
@login_required
def event_move(request: HttpRequest, key: str, day: str) -> HttpResponse:
    """One time of a repeated event is at another moment."""
    event = held_event(viewer_of(request), key)
    time = next((one for one in all_times(event) if one.planned.isoformat() == day), None)
    if time is None or not event.repeats or event.state == "cancelled":
        raise Http404("It does not take place on that day.")
    form = MoveForm(request.POST or None, time=time, zone=event.zone)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        moments = {"starts_at": data["begins_at"], "ends_at": data["ends_at"]}
        try:
            move_day(**who(request), event=event, day=time.planned, **moments)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("This time is moved, and everybody is told."))
            return redirect("community:event-manage", key=key)
    context = {
        **held_frame(request, event),
        "form": form,
        "day": date_format(time.planned, "DATE_FORMAT"),
        "when": when_words(event, time),
        "before": when_words(event, planned_time(event, time.planned)) if time.moved else "",
        "seats": seats_of(event),
    }
    return render(request, "community/events/move.html", context, status=422 if form.errors else 200)

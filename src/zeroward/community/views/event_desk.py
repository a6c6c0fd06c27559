"""Events for those who hold them: the list, making one, changing it, its steps."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.community.domain.events import (
    cancel_event,
    change_event,
    delete_draft,
    make_event,
    publish_event,
)
from zeroward.community.forms.event import EventForm, PlaceForm, ReasonForm
from zeroward.community.forms.problems import show_problems
from zeroward.community.models import Group
from zeroward.community.queries.event_access import event_places, held_event, hosted_group_ids
from zeroward.community.queries.event_desk import desk_page, series_choices
from zeroward.community.queries.event_figures import feedback_figures, feedback_words, origins_of
from zeroward.community.queries.event_times import coming_times, is_over, shown_time, when_words
from zeroward.community.queries.seats import seats_of
from zeroward.community.views.event_finding import EDITS, STATION, held_frame, viewer_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_safe
@login_required
def event_desk(request: HttpRequest) -> HttpResponse:
    """Events of the places and groups that somebody works for."""
    places = event_places(viewer_of(request))
    context = {
        "page": desk_page(viewer_of(request), timezone.now()),
        "places": places,
        "station": STATION,
        "crumbs": [],
    }
    return render(request, "community/events/desk.html", context)


@require_http_methods(EDITS)
@login_required
def event_new(request: HttpRequest) -> HttpResponse:
    """Plan an event, as a draft."""
    places = event_places(viewer_of(request))
    if not places:
        raise PermissionDenied
    groups = _groups(request)
    initial = {"group": request.GET.get("group", "")}
    if any(one.key == initial["group"] for one in groups):
        initial |= {"visibility": "group", "kind": "session"}
    form = EventForm(
        request.POST or None, series=series_choices(viewer_of(request)), groups=groups, initial=initial
    )
    place = PlaceForm(request.POST or None, places=places)
    if request.method == "POST" and form.is_valid() and place.is_valid():
        chosen = next(one for one in places if str(one.scope) == place.cleaned_data["scope"])
        try:
            made = make_event(**who(request), place=chosen, fields=form.event_fields())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The draft is kept. Nobody else sees it yet."))
            return redirect("community:event-manage", key=made.key)
    context = {"form": form, "place": place, "station": STATION, "crumbs": _back()}
    failed = form.errors or place.errors
    return render(request, "community/events/form.html", context, status=422 if failed else 200)


@require_safe
@login_required
def event_manage(request: HttpRequest, key: str) -> HttpResponse:
    """How an event stands, and its steps."""
    event = held_event(viewer_of(request), key)
    now = timezone.now()
    coming = coming_times(event, now) if event.repeats else []
    context = {
        **held_frame(request, event),
        "when": when_words(event, shown_time(event, now)),
        "coming": [(one, when_words(event, one)) for one in coming],
        "over": is_over(event, now),
        "seats": seats_of(event),
        "origins": origins_of(event),
        "feedback": feedback_figures(event),
        "words": feedback_words(event),
    }
    return render(request, "community/events/manage.html", context)


@require_http_methods(EDITS)
@login_required
def event_edit(request: HttpRequest, key: str) -> HttpResponse:
    event = held_event(viewer_of(request), key)
    series, groups = series_choices(viewer_of(request)), _groups(request)
    if event.series is not None and event.series not in series:
        series.append(event.series)
    if event.group is not None and event.group not in groups:
        groups.append(event.group)
    form = EventForm(request.POST or None, series=series, groups=groups, event=event)
    if request.method == "POST" and form.is_valid():
        fields, lock = form.event_fields(event), form.cleaned_data["lock"]
        try:
            change_event(**who(request), event=event, fields=fields, lock=lock)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The change is saved. Whoever has a place is told."))
            return redirect("community:event-manage", key=key)
    context = {**held_frame(request, event), "form": form}
    return render(request, "community/events/form.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def event_publish(request: HttpRequest, key: str) -> HttpResponse:
    event = held_event(viewer_of(request), key)
    try:
        publish_event(**who(request), event=event)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The event is published."))
    return redirect("community:event-manage", key=key)


@require_http_methods(EDITS)
@login_required
def event_cancel(request: HttpRequest, key: str) -> HttpResponse:
    """Call an event off; the page says who is told."""
    event = held_event(viewer_of(request), key)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            cancel_event(**who(request), event=event, reason=form.cleaned_data["reason"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The event is cancelled, and everybody is told."))
            return redirect("community:event-manage", key=key)
    context = {**held_frame(request, event), "form": form, "seats": seats_of(event)}
    return render(request, "community/events/cancel.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def event_delete(request: HttpRequest, key: str) -> HttpResponse:
    event = held_event(viewer_of(request), key)
    try:
        delete_draft(**who(request), event=event)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("community:event-manage", key=key)
    messages.success(request, _("The draft is deleted."))
    return redirect("community:event-desk")


def _groups(request: HttpRequest) -> list[Group]:
    return list(Group.objects.filter(pk__in=hosted_group_ids(viewer_of(request))))


def _back() -> list[tuple[Any, str]]:
    return [(_("Events that you hold"), reverse("community:event-desk"))]

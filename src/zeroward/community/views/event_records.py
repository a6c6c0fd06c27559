"""What comes of an event, for those who hold it: agenda, minutes, what follows, materials."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.community.domain.event_records import (
    add_follow_up,
    add_material,
    drop_follow_up,
    drop_material,
    set_done,
    write_record,
)
from zeroward.community.forms.event_host import EventMaterialForm, FollowForm, RecordForm
from zeroward.community.forms.problems import show_problems
from zeroward.community.models import Event, EventRecord
from zeroward.community.queries.event_access import held_event
from zeroward.community.views.event_finding import EDITS, held_frame, viewer_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_http_methods(EDITS)
@login_required
def event_record(request: HttpRequest, key: str) -> HttpResponse:
    """Agenda, minutes and outcome."""
    event = held_event(viewer_of(request), key)
    kept = EventRecord.objects.filter(event=event).first()
    form = RecordForm(request.POST or None, record=kept)
    if request.method == "POST" and form.is_valid():
        try:
            write_record(**who(request), event=event, row=form.row(), lock=form.cleaned_data["lock"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("community:event-record", key=key)
    return _page(request, event, form=form)


@require_POST
@login_required
def event_follow(request: HttpRequest, key: str) -> HttpResponse:
    """Add what was agreed."""
    event = held_event(viewer_of(request), key)
    form = FollowForm(request.POST, prefix="follow")
    if form.is_valid():
        try:
            add_follow_up(**who(request), event=event, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("community:event-record", key=key)
    return _page(request, event, follow=form)


@require_POST
@login_required
def event_followed(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Tick off what was agreed, take the tick back, or take the line out."""
    event = held_event(viewer_of(request), key)
    step = request.POST.get("step", "")
    try:
        if step == "drop":
            drop_follow_up(**who(request), event=event, follow_up=pk)
        else:
            set_done(**who(request), event=event, follow_up=pk, done=step == "done")
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("community:event-record", key=key)


@require_POST
@login_required
def event_material(request: HttpRequest, key: str) -> HttpResponse:
    """Add slides, a recording, a paper."""
    event = held_event(viewer_of(request), key)
    form = EventMaterialForm(request.POST, prefix="material")
    if form.is_valid():
        try:
            add_material(**who(request), event=event, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("community:event-record", key=key)
    return _page(request, event, material=form)


@require_POST
@login_required
def event_material_drop(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    event = held_event(viewer_of(request), key)
    drop_material(**who(request), event=event, material=pk)
    return redirect("community:event-record", key=key)


def _page(
    request: HttpRequest,
    event: Event,
    *,
    form: forms.Form | None = None,
    follow: forms.Form | None = None,
    material: forms.Form | None = None,
) -> HttpResponse:
    kept = EventRecord.objects.filter(event=event).first()
    context: dict[str, Any] = {
        **held_frame(request, event),
        "record": kept,
        "form": form or RecordForm(record=kept),
        "follow": follow or FollowForm(prefix="follow"),
        "material": material or EventMaterialForm(prefix="material"),
        "follow_ups": event.follow_ups.all(),
        "materials": event.materials.all(),
    }
    failed = any(one is not None and one.errors for one in (form, follow, material))
    return render(request, "community/events/record.html", context, status=422 if failed else 200)

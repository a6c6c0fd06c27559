"""Meetings: the list, one of them, planning it, and its steps."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.consultation.domain.places import place_of
from zeroward.consultation.domain.session_events import open_registration
from zeroward.consultation.domain.sessions import (
    add_session,
    change_session,
    count_silent,
    delete_session,
    set_state,
)
from zeroward.consultation.exporters.calendar import meeting_file
from zeroward.consultation.forms.sessions import SessionForm, SilentForm
from zeroward.consultation.models import Consultation, Session
from zeroward.consultation.queries.meeting_times import elsewhere
from zeroward.consultation.queries.session_access import meeting_streams, session_for
from zeroward.consultation.queries.session_events import can_open, events_of, may_open_event
from zeroward.consultation.queries.session_pages import meetings_of, questions_of, silence_of
from zeroward.consultation.views.finding import EDITS, address, found, frame_of
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


def session_frame(request: HttpRequest, session: Session) -> dict[str, Any]:
    """Context of every page of one meeting."""
    consultation = session.stream.consultation
    frame = frame_of(request, consultation, place_of(consultation))
    crumbs = [
        *frame["crumbs"],
        (_("Meetings"), address("sessions", consultation.pk)),
    ]
    return {**frame, "session": session, "crumbs": crumbs, "parts": _parts(session)}


def one(request: HttpRequest, pk: int, session: int) -> Session:
    """A meeting of a consultation that the viewer runs. Raises Http404."""
    return session_for(request.viewer, pk, session)  # type: ignore[attr-defined]


@require_safe
@login_required
def sessions(request: HttpRequest, pk: int) -> HttpResponse:
    """All meetings, stream by stream."""
    consultation, place = found(request, pk)
    streams = meetings_of(consultation, request.viewer)  # type: ignore[attr-defined]
    context = {**frame_of(request, consultation, place), "streams": streams}
    return render(request, "consultation/sessions/list.html", context)


@require_http_methods(EDITS)
@login_required
def session_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Plan a meeting."""
    consultation, place = found(request, pk)
    streams = meeting_streams(consultation)
    for stream in streams:
        stream.consultation = consultation
    form = SessionForm(request.POST or None, streams=streams, initial=_asked(request))
    if request.method == "POST" and form.is_valid():
        try:
            made = add_session(**who(request), stream=form.chosen_stream, new=form.meeting())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The meeting is planned."))
            return redirect("consultation:session", pk=pk, session=made.pk)
    context = {**frame_of(request, consultation, place), "form": form, "streams": streams}
    return render(request, "consultation/sessions/form.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def session(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """How a meeting stands, and what is next."""
    record = one(request, pk, session)
    frame = session_frame(request, record)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        **frame,
        "event": events_of([record], viewer).get(record.pk),
        "can_open": can_open(record),
        "may_open": may_open_event(viewer, frame["place"]),
        "times": elsewhere(record),
        "silence": silence_of(record),
        "questions": questions_of(record),
        "guide": record.stream.guide.count(),
        "register_url": _absolute(request, "session-register", record.code),
        "silent_form": SilentForm(initial={"silent": record.silent}),
    }
    return render(request, "consultation/sessions/session.html", context)


@require_http_methods(EDITS)
@login_required
def session_edit(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    record = one(request, pk, session)
    form = SessionForm(request.POST or None, streams=[record.stream], session=record)
    if request.method == "POST" and form.is_valid():
        try:
            change_session(**who(request), session=record, new=form.meeting())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The change is saved."))
            return redirect("consultation:session", pk=pk, session=record.pk)
    context = {**session_frame(request, record), "form": form, "kept": record}
    return render(request, "consultation/sessions/form.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def session_delete(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """Ask once, then take it out of the plan."""
    record = one(request, pk, session)
    if request.method == "POST":
        try:
            delete_session(**who(request), session=record)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("consultation:session", pk=pk, session=session)
        messages.success(request, _("The meeting is taken out."))
        return redirect("consultation:sessions", pk=pk)
    event = events_of([record], request.viewer).get(record.pk)  # type: ignore[attr-defined]
    context = {**session_frame(request, record), "event": event}
    return render(request, "consultation/sessions/delete.html", context)


@require_POST
@login_required
def session_state(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """Begin or end a meeting."""
    record = one(request, pk, session)
    try:
        set_state(**who(request), session=record, state=request.POST.get("state", ""))
    except HouseError as error:
        messages.error(request, str(error))
    back = "session-run" if request.POST.get("back") == "run" else "session"
    return redirect(f"consultation:{back}", pk=pk, session=session)


@require_POST
@login_required
def session_event(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """Open the registration as an event."""
    record = one(request, pk, session)
    try:
        open_registration(**who(request), session=record)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Registration is open."))
    return redirect("consultation:session", pk=pk, session=session)


@require_POST
@login_required
def session_silent(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """How many were there and said nothing."""
    record = one(request, pk, session)
    form = SilentForm(request.POST)
    if form.is_valid():
        try:
            count_silent(**who(request), session=record, silent=form.cleaned_data["silent"])
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The count is saved."))
    else:
        messages.error(request, _("Write a number from 0 on."))
    return redirect("consultation:session", pk=pk, session=session)


@require_safe
@login_required
def session_calendar(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """The meeting for the team's calendars."""
    record = one(request, pk, session)
    return calendar_response(record, _absolute(request, "session", pk, session), with_meeting=True)


def calendar_response(session: Session, page: str, *, with_meeting: bool) -> HttpResponse:
    """An iCalendar file to save."""
    text = meeting_file(session, address=page, with_meeting=with_meeting)
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="session-{session.pk}.ics"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _absolute(request: HttpRequest, name: str, *args: Any) -> str:
    return request.build_absolute_uri(reverse(f"consultation:{name}", args=args))


def _asked(request: HttpRequest) -> dict[str, str]:
    stream = request.GET.get("stream", "")
    return {"stream": stream} if stream.isdecimal() else {}


def _parts(session: Session) -> list[tuple[str, str]]:
    """The pages of a meeting beside each other, by what it is."""
    consultation: Consultation = session.stream.consultation
    named = [
        (_("Meeting"), "session"),
        (_("Who comes"), "session-people"),
        (_("Questions"), "session-questions"),
        (_("Facilitate"), "session-run"),
        (_("Notes"), "session-notes"),
        (_("Consents"), "session-consents"),
    ]
    if session.stream.kind == "session":
        named = [one for one in named if one[1] != "session-consents"]
    return [(str(label), address(name, consultation.pk, session.pk)) for label, name in named]

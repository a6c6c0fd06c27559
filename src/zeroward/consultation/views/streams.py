"""Streams of a consultation: all of them, one, adding and changing, opening after the burden was seen, ending."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.consultation.domain.places import place_of
from zeroward.consultation.domain.streams import (
    add_stream,
    change_stream,
    close_stream,
    delete_stream,
    open_stream,
    usable_versions,
)
from zeroward.consultation.forms.streams import OpenForm, OpenSurveyForm, StreamForm
from zeroward.consultation.models import Consultation, Stream, StreamKind
from zeroward.consultation.queries.access import stream_for
from zeroward.consultation.queries.burden import wave_of
from zeroward.consultation.queries.burden_pages import wave_table
from zeroward.consultation.queries.stream_pages import funnel, kind_choices, stream_page, streams_of
from zeroward.consultation.views.finding import EDITS, address, found, frame_of
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.questionnaires.domain.starting import open_address


@require_safe
@login_required
def streams(request: HttpRequest, pk: int) -> HttpResponse:
    """All streams with what became of those who were asked."""
    record, place = found(request, pk)
    rows = streams_of(record)
    context = {
        **frame_of(request, record, place),
        "rows": rows,
        "funnel": funnel(rows) if rows else None,
        "kinds": kind_choices(),
    }
    return render(request, "consultation/streams.html", context)


@require_http_methods(EDITS)
@login_required
def stream_new(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    record, place = found(request, pk)
    if kind not in StreamKind.values:
        raise Http404("There is no such kind of stream.")
    form = StreamForm(request.POST or None, kind=kind)
    if request.method == "POST" and form.is_valid():
        try:
            made = add_stream(**who(request), consultation=record, kind=kind, values=form.values())
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("consultation:stream", pk=pk, stream=made.pk)
    context = {**frame_of(request, record, place), "form": form, "kind": dict(kind_choices())[kind]}
    return render(request, "consultation/stream_new.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def stream(request: HttpRequest, pk: int, stream: int) -> HttpResponse:
    """One stream: what became of those who were asked, and what can be done next."""
    record, context = _stream(request, pk, stream)
    page = stream_page(record)
    context |= {
        "page": page,
        "open_url": open_address(record.collection) if record.collection is not None else "",
        "links": _links(record),
    }
    return render(request, "consultation/stream.html", context)


@require_http_methods(EDITS)
@login_required
def stream_change(request: HttpRequest, pk: int, stream: int) -> HttpResponse:
    record, context = _stream(request, pk, stream)
    form = StreamForm(request.POST or None, kind=record.kind, stream=record)
    if request.method == "POST" and form.is_valid():
        try:
            change_stream(**who(request), stream=record, values=form.values())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("consultation:stream", pk=pk, stream=stream)
    context["form"] = form
    return render(request, "consultation/stream_change.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def stream_open(request: HttpRequest, pk: int, stream: int) -> HttpResponse:
    """What it would ask of each city; who is over the budget or has rest. Somebody has to look before it begins."""
    record, context = _stream(request, pk, stream)
    if record.state != "prepared":
        raise Http404("This stream was opened before.")
    wave = wave_of(record)
    form = _open_form(request, record)
    if request.method == "POST" and form.is_valid():
        survey = form.survey() if isinstance(form, OpenSurveyForm) else None
        try:
            open_stream(**who(request), stream=record, seen=form.cleaned_data["seen"], survey=survey)
        except HouseError as error:
            data = request.POST.copy()
            data["seen"] = wave.digest
            form = _open_form(request, record, data)
            show_problems(form, error)
        else:
            messages.success(request, _("The stream is open. Now invite those on its list."))
            return redirect("consultation:stream", pk=pk, stream=stream)
    form.initial["seen"] = wave.digest
    context |= {"form": form, "wave": wave, "table": wave_table(wave)}
    return render(request, "consultation/stream_open.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def stream_close(request: HttpRequest, pk: int, stream: int) -> HttpResponse:
    record, _context = _stream(request, pk, stream)
    try:
        close_stream(**who(request), stream=record)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The stream is closed."))
    return redirect("consultation:stream", pk=pk, stream=stream)


@require_http_methods(EDITS)
@login_required
def stream_delete(request: HttpRequest, pk: int, stream: int) -> HttpResponse:
    record, context = _stream(request, pk, stream)
    if request.method == "POST":
        try:
            delete_stream(**who(request), stream=record)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("consultation:stream", pk=pk, stream=stream)
        messages.success(request, _("The stream is gone."))
        return redirect("consultation:streams", pk=pk)
    return render(request, "consultation/stream_delete.html", context)


def _open_form(request: HttpRequest, stream: Stream, data: Any = None) -> OpenForm:
    posted = data if data is not None else request.POST or None
    if stream.kind != StreamKind.SURVEY:
        return OpenForm(posted)
    versions = usable_versions(request.viewer, stream.consultation)  # type: ignore[attr-defined]
    return OpenSurveyForm(posted, versions=versions)


def _stream(request: HttpRequest, pk: int, number: int) -> tuple[Stream, dict[str, Any]]:
    record = stream_for(request.viewer, pk, number)  # type: ignore[attr-defined]
    return record, stream_context(request, record)


def stream_context(request: HttpRequest, record: Stream) -> dict[str, Any]:
    """Context of every page of one stream."""
    consultation: Consultation = record.consultation
    base = frame_of(request, consultation, place_of(consultation))
    base["crumbs"] = [
        *base["crumbs"],
        (_("Streams"), address("streams", consultation.pk)),
        (record.title, address("stream", consultation.pk, record.pk)),
    ]
    return {**base, "stream": record}


def _links(stream: Stream) -> list[tuple[str, str]]:
    """Where the work of this kind of stream is done."""
    pk = stream.consultation_id
    named = {
        StreamKind.SESSION: [(_("Sessions and their polls"), address("sessions", pk))],
        StreamKind.INTERVIEW: [(_("Interviews"), address("sessions", pk))],
        StreamKind.FOCUS: [(_("Focus groups"), address("sessions", pk))],
        StreamKind.DOCUMENT: [(_("Documents"), address("texts", pk))],
    }
    found = list(named.get(StreamKind(stream.kind), []))
    if stream.collection_id is not None:
        found.append((_("Answers"), _collection_address(stream)))
    return [(label, link) for label, link in found if link]


def _collection_address(stream: Stream) -> str:
    try:
        return reverse("questionnaires:collection", args=[stream.collection_id])
    except NoReverseMatch:
        return ""

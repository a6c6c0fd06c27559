"""Frames of a team: the list, one frame, its versions, what changed."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.frames import delete_frame, make_frame, make_version
from zeroward.consultation.domain.places import place_of
from zeroward.consultation.domain.units import digest_of
from zeroward.consultation.exporters.frame_csv import frame_csv
from zeroward.consultation.forms.frames import NewFrameForm, RefreshForm
from zeroward.consultation.models import Frame
from zeroward.consultation.queries.access import frame_for, frames_of
from zeroward.consultation.queries.frame_pages import (
    clusters_of,
    compared,
    frame_page,
    said_changes,
    since_newest,
    version_page,
)
from zeroward.consultation.queries.frame_sources import covariates_of, platform_sources
from zeroward.consultation.queries.frames import units_of, version_of
from zeroward.consultation.views.finding import EDITS, address, allowed_place
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.scope import Scope


@require_safe
@login_required
def frames(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The team's frames, with their versions."""
    place = allowed_place(request, scope)
    found = frames_of(place, request.viewer)  # type: ignore[attr-defined]
    context = {"place": place, "frames": found, "station": "diagnose", "stations_done": ()}
    return render(request, "consultation/frames.html", context)


@require_http_methods(EDITS)
@login_required
def frame_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = allowed_place(request, scope)
    form = NewFrameForm(request.POST or None, place=place)
    if request.method == "POST" and form.is_valid():
        try:
            made = make_frame(**who(request), place=place, **form.cleaned_data)
        except HouseError as error:
            show_error(form, error)
        else:
            name = "frame-import" if made.kind == Frame.Kind.UPLOADED else "frame-refresh"
            return redirect(f"consultation:{name}", pk=made.pk)
    context = {"place": place, "form": form, "station": "diagnose", "stations_done": ()}
    return render(request, "consultation/frame_new.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def frame(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest version: how many cities, what they are; older versions; who uses it."""
    record, context = _frame(request, pk)
    return render(request, "consultation/frame.html", {**context, "page": frame_page(record)})


@require_safe
@login_required
def version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    record, context = _frame(request, pk)
    page = version_page(version_of(record, number), request.GET.get("page"))
    return render(request, "consultation/frame_version.html", {**context, "page": page})


@require_safe
@login_required
def version_csv(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    record, _context = _frame(request, pk)
    text = frame_csv(units_of(version_of(record, number)))
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{record.key}-{number}.csv"'
    return response


@require_safe
@login_required
def version_differences(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What changed in this version."""
    record, context = _frame(request, pk)
    after = version_of(record, number)
    before = record.versions.filter(number__lt=number).first()
    if before is None:
        raise Http404("This is the first version.")
    found = compared(before, after)
    context |= {"before": before, "after": after, "found": found, "changed": said_changes(found)}
    return render(request, "consultation/frame_differences.html", context)


@require_http_methods(EDITS)
@login_required
def refresh(request: HttpRequest, pk: int) -> HttpResponse:
    """What the platform knows now, against the newest version; kept as a new version when somebody says so."""
    record, context = _frame(request, pk)
    if record.kind == Frame.Kind.UPLOADED:
        raise Http404("This frame is a list that is handed in.")
    clusters = clusters_of(record)
    typed = "\n".join(f"{country} {number}" for country, number in sorted(clusters.items()))
    form = RefreshForm(request.POST or None, initial={"clusters": typed})
    if request.method == "POST":
        clusters = form.cleaned_data.get("clusters", {}) if form.is_valid() else {}
    found, rows = since_newest(record, clusters)
    digest = digest_of(rows)
    if request.method == "POST" and not form.errors:
        if form.cleaned_data["seen"] != digest:
            data = request.POST.copy()
            data["seen"] = digest
            form = RefreshForm(data)
        else:
            try:
                make_version(
                    **who(request),
                    frame=record,
                    rows=rows,
                    covariates=covariates_of(rows, platform_sources(clusters)),
                    note=form.cleaned_data["note"],
                )
            except HouseError as error:
                show_error(form, error)
            else:
                messages.success(request, _("The version is kept."))
                return redirect("consultation:frame", pk=pk)
    else:
        form.initial["seen"] = digest
    context |= {"form": form, "found": found, "changed": said_changes(found), "count": len(rows)}
    return render(request, "consultation/frame_refresh.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def frame_delete(request: HttpRequest, pk: int) -> HttpResponse:
    record, context = _frame(request, pk)
    if request.method == "POST":
        try:
            delete_frame(**who(request), frame=record)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("consultation:frame", pk=pk)
        messages.success(request, _("The frame is gone."))
        return redirect("consultation:frames", scope=context["place"].scope)
    return render(request, "consultation/frame_delete.html", context)


def _frame(request: HttpRequest, pk: int) -> tuple[Frame, dict[str, Any]]:
    record = frame_for(request.viewer, pk)  # type: ignore[attr-defined]
    return record, frame_context(record)


def frame_context(record: Frame) -> dict[str, Any]:
    """Context of every page of one frame."""
    place = place_of(record)
    return {
        "frame": record,
        "place": place,
        "station": "diagnose",
        "stations_done": (),
        "crumbs": [
            (_("Frames of %(place)s") % {"place": place.name}, address("frames", place.scope)),
            (record.title, address("frame", record.pk)),
        ],
    }

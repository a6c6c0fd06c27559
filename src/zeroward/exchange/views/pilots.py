"""What a pilot does and reports."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.exchange.domain.pilots import save_activity, save_report
from zeroward.exchange.forms.pilots import ActivityForm, ReportForm
from zeroward.exchange.forms.problems import show_problems
from zeroward.exchange.models import Activity, Application, PilotReport
from zeroward.exchange.queries.access import application_for, writes
from zeroward.exchange.views.finding import EDITS, own_frame, private, viewer_of


@require_safe
@login_required
def pilot(request: HttpRequest, pk: int) -> HttpResponse:
    """Activities and reports of a pilot."""
    found = application_for(viewer_of(request), pk)
    context = {
        **own_frame(found),
        "call": found.call,
        "activities": list(found.activities.all()),
        "reports": list(found.reports.all()),
        "may_write": writes(viewer_of(request), found),
    }
    return private(render(request, "exchange/pilot.html", context))


@require_http_methods(EDITS)
@login_required
def activity_new(request: HttpRequest, pk: int) -> HttpResponse:
    return _activity(request, _written(request, pk), None)


@require_http_methods(EDITS)
@login_required
def activity(request: HttpRequest, pk: int, activity: int) -> HttpResponse:
    found = _written(request, pk)
    return _activity(request, found, get_object_or_404(Activity, pk=activity, application=found))


@require_http_methods(EDITS)
@login_required
def report_new(request: HttpRequest, pk: int) -> HttpResponse:
    return _report(request, _written(request, pk), None)


@require_http_methods(EDITS)
@login_required
def report(request: HttpRequest, pk: int, report: int) -> HttpResponse:
    """Read a report; change it until it is handed in."""
    found = _written(request, pk)
    return _report(request, found, get_object_or_404(PilotReport, pk=report, application=found))


def _written(request: HttpRequest, pk: int) -> Application:
    """An application that the viewer writes. Raises Http404, PermissionDenied."""
    found = application_for(viewer_of(request), pk)
    if not writes(viewer_of(request), found):
        raise PermissionDenied
    return found


def _activity(request: HttpRequest, found: Application, kept: Activity | None) -> HttpResponse:
    form = ActivityForm(request.POST or None, activity=kept)
    if request.method == "POST" and form.is_valid():
        try:
            save_activity(**who(request), application=found, row=form.row(), activity=kept)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("exchange:pilot", pk=found.pk)
    return _shown(request, "exchange/activity.html", found, form, {"activity": kept})


def _report(request: HttpRequest, found: Application, kept: PilotReport | None) -> HttpResponse:
    form = ReportForm(request.POST or None, report=kept)
    if request.method == "POST" and form.is_valid():
        hand_in = "hand-in" in request.POST
        try:
            save_report(**who(request), application=found, row=form.row(), report=kept, hand_in=hand_in)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Handed in.") if hand_in else _("Saved."))
            return redirect("exchange:pilot", pk=found.pk)
    return _shown(request, "exchange/report.html", found, form, {"report": kept})


def _shown(
    request: HttpRequest, template: str, found: Application, form: Any, more: dict[str, Any]
) -> HttpResponse:
    context = {**own_frame(found), "call": found.call, "form": form, **more}
    return private(render(request, template, context, status=422 if form.errors else 200))

"""Reporting a barrier, changing a report, taking it back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.barriers.domain import reports as work
from zeroward.barriers.forms.report import ReasonForm, ReportForm
from zeroward.barriers.models import Report
from zeroward.barriers.queries.access import may_change_report, readable_barriers
from zeroward.barriers.rules import REPORT
from zeroward.barriers.views.finding import EDITS, acted, asked_page, frame, place_for, seen_report, tried
from zeroward.barriers.vocabulary import family_name
from zeroward.core.finding import who
from zeroward.core.scope import Scope


@require_http_methods(EDITS)
@login_required
def report_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = place_for(request, scope, REPORT)
    form = ReportForm(request.POST or None, place=place)
    made: list[Report] = []
    if tried(
        request, form, lambda: made.append(work.file_report(**who(request), place=place, row=form.row()))
    ):
        messages.success(request, _("Reported."))
        return redirect("barriers:report", made[0].pk)
    context = {**frame(request, place), "form": form, "back": reverse("barriers:home", args=[scope])}
    return render(request, "barriers/report_form.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def report(request: HttpRequest, pk: int) -> HttpResponse:
    found, place = seen_report(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    barrier = found.barrier
    if barrier is not None and barrier.merged_into is not None:
        barrier = barrier.merged_into
    context = {
        **frame(request, place),
        "report": found,
        "family": family_name(found.family),
        "barrier": barrier,
        "may_open": barrier is not None and readable_barriers(viewer).filter(pk=barrier.pk).exists(),
        "may_change": may_change_report(viewer, found),
    }
    if not viewer.holds(place.scope):
        context["crumbs"] = []
    return render(request, "barriers/report.html", context)


@require_http_methods(EDITS)
@login_required
def report_edit(request: HttpRequest, pk: int) -> HttpResponse:
    found, place = seen_report(request, pk, to_change=True)
    form = ReportForm(request.POST or None, place=place, report=found)
    if tried(
        request,
        form,
        lambda: work.change_report(
            **who(request), report=found, row=form.row(), lock=form.cleaned_data["lock"] or 0
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("barriers:report", pk)
    context = {**frame(request, place), "form": form, "report": found}
    context["back"] = reverse("barriers:report", args=[pk])
    return render(request, "barriers/report_form.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def report_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    found, place = seen_report(request, pk, to_change=True)
    form = ReasonForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: work.withdraw_report(**who(request), report=found, reason=form.cleaned_data["reason"]),
    ):
        messages.success(request, _("The report is taken back. It counts nowhere any more."))
        return redirect("barriers:report", pk)
    return asked_page(
        request,
        frame(request, place),
        form,
        h1=_("Take back this report?"),
        lead=_("It stays with you, and can be brought back."),
        button=_("Take it back"),
        back=reverse("barriers:report", args=[pk]),
    )


@require_POST
@login_required
def report_restore(request: HttpRequest, pk: int) -> HttpResponse:
    found, _place = seen_report(request, pk, to_change=True)
    acted(request, lambda: work.restore_report(**who(request), report=found), _("The report counts again."))
    return redirect("barriers:report", pk)

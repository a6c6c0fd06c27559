"""Reports from elsewhere: what other rooms offer, and tables from files. Both in two steps."""

import hashlib

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.barriers.domain.importing import about, commit_reports
from zeroward.barriers.domain.offering import take_offers
from zeroward.barriers.domain.reports import COLUMNS
from zeroward.barriers.forms.files import ReportsFileForm
from zeroward.barriers.importers.reports_plan import plan_reports, row_from
from zeroward.barriers.importers.reports_table import read_reports
from zeroward.barriers.queries.home import own_reports
from zeroward.barriers.queries.offers import chosen_offers, offers_for
from zeroward.barriers.rules import REPORT
from zeroward.barriers.views.finding import EDITS, frame, place_for
from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.queries.import_report import ImportWords, import_report, run_about, runs_about
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace


@require_http_methods(EDITS)
@login_required
def offers(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Choose; look at what would be kept; agree. Nothing is written before the last step."""
    place = place_for(request, scope, REPORT)
    names = frozenset(request.POST.getlist("offer"))
    if request.method == "POST" and request.POST.get("step") == "take":
        return _taken(request, place, names)
    groups = offers_for(request.viewer, place)  # type: ignore[attr-defined]
    chosen = chosen_offers(groups, names)
    if request.method == "POST" and not chosen:
        messages.error(request, _("Choose at least one of them."))
    context = {**frame(request, place), "groups": groups, "chosen": chosen}
    context["nothing_new"] = [group.label for group in groups if not group.rows and not group.taken]
    template = "barriers/offers_check.html" if chosen else "barriers/offers.html"
    return render(request, template, context)


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Hand in a table; what it would do is kept and shown."""
    place = place_for(request, scope, REPORT)
    form = ReportsFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, place, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("barriers:import-report", scope=scope, run=run)
    context = {**frame(request, place), "form": form, "runs": runs_about(about(place)), "columns": COLUMNS}
    return render(request, "barriers/import.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def import_lines(request: HttpRequest, scope: Scope, run: int) -> HttpResponse:
    """What a table would do, or did, line by line."""
    place = place_for(request, scope, REPORT)
    made = run_about(about(place), run)
    words = ImportWords(lambda kind: _("report") if kind == "report" else _("file"), lambda _kind, name: name)
    asked = {"verdict": request.GET.get("verdict", ""), "number": request.GET.get("page")}
    context = {**frame(request, place), "report": import_report(made, words, **asked)}  # type: ignore[arg-type]
    return render(request, "barriers/import_report.html", context)


@require_POST
@login_required
def import_commit(request: HttpRequest, scope: Scope, run: int) -> HttpResponse:
    """Take over what the dry run said, and nothing else."""
    place = place_for(request, scope, REPORT)
    try:
        count = commit_reports(
            **who(request), place=place, run=run_about(about(place), run), row_from=row_from
        )
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("barriers:import-report", scope=scope, run=run)
    said = ngettext("One report was taken over.", "%(count)d reports were taken over.", count)
    messages.success(request, said % {"count": count} if count else _("Nothing had to be changed."))
    return redirect("barriers:home" if scope.kind == "city" else "barriers:own", scope)


def _taken(request: HttpRequest, place: Workspace, names: frozenset[str]) -> HttpResponse:
    count = len(take_offers(**who(request), place=place, names=names))
    said = ngettext("One report was taken over.", "%(count)d reports were taken over.", count)
    messages.success(request, said % {"count": count} if count else _("Nothing had to be changed."))
    return redirect("barriers:home" if place.scope.kind == "city" else "barriers:inbox", place.scope)


def _checked(request: HttpRequest, place: Workspace, form: forms.Form) -> int:
    file = form.cleaned_data["file"]
    read = read_reports(file, name=file.name)
    file.seek(0)
    existing = [one.record for one in own_reports(request.viewer, place)]  # type: ignore[attr-defined]
    run = keep_plan(
        importer="barriers.reports",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=plan_reports(existing, read, place),
        actor=request.user,
        scope=str(place.scope),
        about=about(place),
    )
    return int(run.pk)

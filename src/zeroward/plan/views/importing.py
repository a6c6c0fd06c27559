"""A plan or actions from a file: hand it in, see what would happen, agree."""

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.queries.import_report import import_report, run_about, runs_about
from zeroward.plan.domain.exchange.importing import about, commit_import
from zeroward.plan.forms.exchange import ImportForm
from zeroward.plan.importers.choose import read_file
from zeroward.plan.importers.planning import plan_rows
from zeroward.plan.models import Plan
from zeroward.plan.queries.imports import WORDS
from zeroward.plan.queries.load import load_plan
from zeroward.plan.rules import EDIT
from zeroward.plan.views.finding import EDITS, found, frame_of


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand in a file; what it would do is kept and shown."""
    plan, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, plan, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("plan:import-report", pk=pk, run=run)
    context = {**frame_of(plan, place), "form": form, "runs": runs_about(about(plan))}
    return render(request, "plan/import.html", context, status=422 if form.errors else 200)


def _checked(request: HttpRequest, plan: Plan, form: ImportForm) -> int:
    file = form.cleaned_data["file"]
    parsed = read_file(file, name=file.name, decimal=form.cleaned_data["decimal"])
    file.seek(0)
    rows = plan_rows(plan, load_plan(plan), parsed, replace=form.cleaned_data["replace"])
    run = keep_plan(
        importer=f"plan.{parsed.format}",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=rows,
        actor=request.user,
        scope=plan.scope,
        about=about(plan),
    )
    return int(run.pk)


@require_safe
@login_required
def report(request: HttpRequest, pk: int, run: int) -> HttpResponse:
    """What a file would do, or did, line by line."""
    plan, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    made = run_about(about(plan), run)
    asked = {"verdict": request.GET.get("verdict", ""), "number": request.GET.get("page")}
    shown = import_report(made, WORDS, **asked)
    return render(request, "plan/import_report.html", {**frame_of(plan, place), "report": shown})


@require_POST
@login_required
def commit(request: HttpRequest, pk: int, run: int) -> HttpResponse:
    """Take over what the report said, and nothing else."""
    plan, _place = found(request, pk)
    try:
        counts = commit_import(**who(request), plan=plan, run=run_about(about(plan), run))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("plan:import-report", pk=pk, run=run)
    total = counts.total()
    said = ngettext("One line was taken over.", "%(count)d lines were taken over.", total)
    messages.success(request, said % {"count": total} if total else _("Nothing had to be changed."))
    return redirect("plan:plan", pk=pk)

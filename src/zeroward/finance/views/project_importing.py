"""Projects from a table: hand it in, see what would happen, agree. And the table to fill in."""

import hashlib

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.queries.import_report import import_report, run_about, runs_about
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.finance.domain.project_importing import about, commit_projects
from zeroward.finance.exporters.project_table import project_table
from zeroward.finance.forms.project import ProjectFileForm
from zeroward.finance.importers.project_planning import plan_projects
from zeroward.finance.importers.project_table import read_projects
from zeroward.finance.models import Project
from zeroward.finance.queries.projects.access import projects_of
from zeroward.finance.queries.projects.columns import words
from zeroward.finance.rules import EDIT
from zeroward.finance.views.project_files import BOOK
from zeroward.finance.views.project_finding import EDITS, city_frame, place_at
from zeroward.places.models import City


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Hand in a table; what it would do is kept and shown."""
    place, city = _edited(request, scope)
    form = ProjectFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, city, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("finance:project-import-report", scope=scope, run=run)
    context = {**city_frame(place), "form": form, "runs": runs_about(about(city))}
    return render(request, "finance/projects/import.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def report(request: HttpRequest, scope: Scope, run: int) -> HttpResponse:
    """What a table would do, or did, line by line."""
    place, city = _edited(request, scope)
    made = run_about(about(city), run)
    asked = {"verdict": request.GET.get("verdict", ""), "number": request.GET.get("page")}
    shown = import_report(made, words(), **asked)
    return render(request, "finance/projects/import_report.html", {**city_frame(place), "report": shown})


@require_POST
@login_required
def commit(request: HttpRequest, scope: Scope, run: int) -> HttpResponse:
    """Take over what the report said, and nothing else."""
    _place, city = _edited(request, scope)
    try:
        count = commit_projects(**who(request), city=city, run=run_about(about(city), run))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("finance:project-import-report", scope=scope, run=run)
    said = ngettext("One line was taken over.", "%(count)d lines were taken over.", count)
    messages.success(request, said % {"count": count} if count else _("Nothing had to be changed."))
    return redirect("finance:projects", scope=scope)


@require_safe
@login_required
def table(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The projects of a city as a workbook, as far as one may see them."""
    place = place_at(scope, "city")
    if not request.viewer.holds(scope):  # type: ignore[attr-defined]
        raise PermissionDenied
    found = projects_of(place, request.viewer)  # type: ignore[attr-defined]
    response = HttpResponse(project_table(found), content_type=BOOK)
    response["Content-Disposition"] = f'attachment; filename="projects-{scope.key}.xlsx"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _edited(request: HttpRequest, scope: Scope) -> tuple[Workspace, City]:
    place = place_at(scope, "city")
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return place, get_object_or_404(City.objects.select_related("country"), key=scope.key)


def _checked(request: HttpRequest, city: City, form: forms.Form) -> int:
    file = form.cleaned_data["file"]
    read = read_projects(file, name=file.name)
    file.seek(0)
    existing = Project.objects.filter(city=city).select_related("plan").prefetch_related("actions")
    run = keep_plan(
        importer="finance.projects",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=plan_projects(existing, read),
        actor=request.user,
        scope=f"city:{city.key}",
        about=about(city),
    )
    return int(run.pk)

"""Projects for which a city looks for money."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.sharing import default_visibility
from zeroward.core.workspaces import Workspace
from zeroward.funding.domain.projects import delete_project, save_project
from zeroward.funding.domain.sharing import PROJECTS
from zeroward.funding.forms.problems import show_problems
from zeroward.funding.forms.project import ProjectForm
from zeroward.funding.models import FundingProject
from zeroward.funding.queries.project import project_page
from zeroward.funding.queries.shortlist import project_for
from zeroward.funding.rules import EDIT
from zeroward.funding.views.finding import EDITS, frame_of
from zeroward.funding.views.workspace import edited, looked_at


@require_safe
@login_required
def project(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """A project, and what fits it."""
    place = looked_at(request, scope)
    record = project_for(request.viewer, place, pk)  # type: ignore[attr-defined]
    context = {
        **frame_of(place),
        "project": record,
        "page": project_page(place, request.viewer, record, request.GET, timezone.now()),  # type: ignore[attr-defined]
        "may_edit": may(request.viewer, EDIT, place),  # type: ignore[attr-defined]
    }
    return render(request, "funding/project.html", context)


@require_http_methods(EDITS)
@login_required
def project_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Add a project; a room that sends somebody here may fill the first fields."""
    place = edited(request, scope)
    named: dict[str, Any] = {name: request.GET.get(name, "")[:200] for name in ("title", "about")}
    named["themes"] = request.GET.getlist("themes")[:20]
    named["visibility"] = default_visibility(place.scope, PROJECTS)
    form = ProjectForm(request.POST or None, initial={name: value for name, value in named.items() if value})
    return _saved(request, place, form, None)


@require_http_methods(EDITS)
@login_required
def project_edit(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place = edited(request, scope)
    record = project_for(request.viewer, place, pk)  # type: ignore[attr-defined]
    return _saved(request, place, ProjectForm(request.POST or None, project=record), record)


@require_http_methods(EDITS)
@login_required
def project_delete(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Ask once, then delete it."""
    place = edited(request, scope)
    record = project_for(request.viewer, place, pk)  # type: ignore[attr-defined]
    if request.method == "POST":
        try:
            delete_project(**who(request), place=place, project=record)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The project is deleted."))
        return redirect("funding:workspace", scope=place.scope)
    return render(request, "funding/project_delete.html", {**frame_of(place), "project": record})


def _saved(
    request: HttpRequest, place: Workspace, form: ProjectForm, record: FundingProject | None
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        lock = form.cleaned_data["lock"] or 0
        try:
            saved = save_project(**who(request), place=place, row=form.row(), project=record, lock=lock)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("funding:project", scope=place.scope, pk=saved.pk)
    context: dict[str, Any] = {**frame_of(place), "form": form, "project": record}
    return render(request, "funding/project_form.html", context, status=422 if form.errors else 200)

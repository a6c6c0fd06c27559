"""A city's projects: the list, one project, adding, changing, sharing and deleting it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.problems import StaleError
from zeroward.core.scope import Scope
from zeroward.core.sharing import default_visibility
from zeroward.finance.domain.project_sharing import PROJECTS
from zeroward.finance.domain.projects import delete_project, save_project, share_project
from zeroward.finance.forms.project import ProjectForm, ShareForm
from zeroward.finance.models import Project
from zeroward.finance.queries.projects.from_action import from_action
from zeroward.finance.queries.projects.listing import list_page
from zeroward.finance.queries.projects.overview import overview_page
from zeroward.finance.rules import DECIDE, EDIT
from zeroward.finance.views.project_finding import (
    EDITS,
    beside,
    city_frame,
    edited,
    frame_of,
    lock_of,
    place_at,
    projects_url,
    seen,
    show_problems,
)
from zeroward.places.models import City


@require_safe
@login_required
def projects(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The projects of a city, as far as one may see them."""
    place = place_at(scope, "city")
    viewer = request.viewer  # type: ignore[attr-defined]
    page = list_page(place, viewer)
    may_edit = may(viewer, EDIT, place)
    if not page.entries and not viewer.holds(scope):
        raise PermissionDenied
    context = {**city_frame(place), "crumbs": [], "page": page, "may_edit": may_edit}
    return render(request, "finance/projects/list.html", context)


@require_http_methods(EDITS)
@login_required
def project_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Add a project; `?action=` fills it with what an action of a plan says."""
    place = place_at(scope, "city")
    viewer = request.viewer  # type: ignore[attr-defined]
    if not may(viewer, EDIT, place):
        raise PermissionDenied
    city = get_object_or_404(City.objects.select_related("country"), key=scope.key)
    taken = from_action(request.GET.get("action", ""), city, viewer, plan=request.GET.get("plan", ""))
    initial = {"visibility": default_visibility(scope, PROJECTS), **taken}
    form = ProjectForm(request.POST or None, city=city, viewer=viewer, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            seen_by = form.cleaned_data["visibility"]
            made = save_project(**who(request), city=city, row=form.row(), visibility=seen_by)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("finance:project", pk=made.pk)
    context = {**city_frame(place), "form": form, "taken": bool(taken), "back": projects_url(place)}
    return render(request, "finance/projects/form.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def project(request: HttpRequest, pk: int) -> HttpResponse:
    """One project at a glance."""
    record, place = seen(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        **frame_of(request, record, place),
        "page": overview_page(record, place, viewer),
        "may_share": may(viewer, DECIDE, place),
        "share_form": ShareForm(initial={"visibility": record.visibility}),
    }
    return render(request, "finance/projects/project.html", context)


@require_http_methods(EDITS)
@login_required
def project_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a project. What somebody else wrote meanwhile stands beside what was written here."""
    record, place = edited(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    options: dict[str, Any] = {"city": record.city, "viewer": viewer, "project": record}
    form = ProjectForm(request.POST or None, **options)
    stale: list[tuple[str, str]] = []
    if request.method == "POST" and form.is_valid():
        try:
            save_project(**who(request), city=record.city, row=form.row(), project=record, lock=lock_of(form))
        except StaleError as error:
            fresh = Project.objects.select_related("city__country").get(pk=record.pk)
            stale = beside(form, ProjectForm(**{**options, "project": fresh}))
            form = ProjectForm({**request.POST.dict(), "lock": str(error.lock)}, **options)
            form.add_error(None, str(error))
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("finance:project", pk=pk)
    context = {**frame_of(request, record, place), "form": form, "stale": stale}
    return render(request, "finance/projects/form.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def project_share(request: HttpRequest, pk: int) -> HttpResponse:
    """Let others see it, or no longer."""
    record, _place = seen(request, pk)
    form = ShareForm(request.POST)
    try:
        wanted = form.cleaned_data["visibility"] if form.is_valid() else ""
        share_project(**who(request), project=record, visibility=wanted)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Saved."))
    return redirect("finance:project", pk=pk)


@require_http_methods(EDITS)
@login_required
def project_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once, then delete it."""
    record, place = edited(request, pk)
    if request.method == "POST":
        try:
            delete_project(**who(request), project=record)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The project is deleted."))
        return redirect("finance:projects", scope=place.scope)
    return render(request, "finance/projects/delete.html", frame_of(request, record, place))

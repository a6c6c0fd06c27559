"""What pages of projects need first: the project or city of the address, who acts, the links beside each other."""

from typing import Any, Final

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.problems import ProblemsError
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.finance.domain.project_writing import place_of_project
from zeroward.finance.models import Project
from zeroward.finance.queries.projects.access import project_for
from zeroward.finance.rules import EDIT

EDITS: Final = ["GET", "HEAD", "POST"]
STATION: Final = "finance"


def place_at(scope: Scope, kind: str) -> Workspace:
    """The city or platform behind a scope. Raises Http404 for anything else."""
    place = workspace(scope) if scope.kind == kind else None
    if place is None:
        raise Http404("There is no such place.")
    return place


def seen(request: HttpRequest, pk: int) -> tuple[Project, Workspace]:
    """A project that the viewer may see, and its city. Raises Http404."""
    project = project_for(request.viewer, pk)  # type: ignore[attr-defined]
    return project, place_of_project(project)


def edited(request: HttpRequest, pk: int) -> tuple[Project, Workspace]:
    """The same for those who write. Raises Http404, PermissionDenied."""
    project, place = seen(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return project, place


def city_frame(place: Workspace) -> dict[str, Any]:
    """Context of pages about all projects of a city."""
    crumbs = [(_("Projects of %(place)s") % {"place": place.name}, projects_url(place))]
    return {"place": place, "station": STATION, "stations_done": (), "crumbs": crumbs}


def frame_of(request: HttpRequest, project: Project, place: Workspace) -> dict[str, Any]:
    """Context of every page of one project."""
    named = (
        (_("Overview"), "project"),
        (_("Readiness"), "project-readiness"),
        (_("Money"), "project-money"),
        (_("Economics"), "project-economics"),
        (_("Documents"), "project-documents"),
        (_("Sheet"), "project-sheet"),
    )
    frame = city_frame(place)
    return {
        **frame,
        "crumbs": [*frame["crumbs"], (project.title, reverse("finance:project", args=[project.pk]))],
        "project": project,
        "pages": [(label, reverse(f"finance:{name}", args=[project.pk])) for label, name in named],
        "may_edit": may(request.viewer, EDIT, place),  # type: ignore[attr-defined]
    }


def projects_url(place: Workspace) -> str:
    return reverse("finance:projects", args=[place.scope])


def show_problems(form: forms.BaseForm, error: HouseError) -> None:
    """Every problem beside the field that it names."""
    if not isinstance(error, ProblemsError):
        show_error(form, error)
        return
    for one in error.problems:
        form.add_error(one.place if one.place in form.fields else None, str(one))


def lock_of(form: forms.Form) -> int:
    """The lock that the form was opened on; −1, which no record has, when it says none."""
    value = form.cleaned_data.get("lock")
    return value if isinstance(value, int) else -1


def beside(form: forms.Form, fresh: forms.Form) -> list[tuple[str, str]]:
    """What stands in the record now where the form says something else: (label, value)."""
    found = []
    for name, field in fresh.fields.items():
        there = fresh[name].initial
        if name == "lock" or name not in form.fields or not field.has_changed(there, form[name].data):
            continue
        shown = field.prepare_value(there)
        text = str(getattr(shown, "text", shown))
        found.append((str(fresh[name].label), text if there not in (None, "") else _("empty")))
    return found

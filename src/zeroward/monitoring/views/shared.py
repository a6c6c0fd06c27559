"""Projects of several cities: who leads them invites, each city answers for its part, everyone reads what is public."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.ui.sorting import sort_key
from zeroward.core.workspaces import Workspace, workspace
from zeroward.monitoring.board_rules import PART, SHARED
from zeroward.monitoring.domain import shared_projects as work
from zeroward.monitoring.forms.shared import InviteForm, PartForm, ProjectForm
from zeroward.monitoring.models import PartState, SharedPart, SharedProject
from zeroward.monitoring.queries.reported_plans import reported_actions
from zeroward.monitoring.queries.shared_pages import (
    project_for,
    projects_of,
    public_projects,
    public_shared_page,
    shared_page,
)
from zeroward.monitoring.views.board_finding import EDITS, STATION, acted, crumbs_of, tried
from zeroward.places.models import City


@require_safe
@login_required
def projects(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Projects in which a city or platform is, for those who belong there."""
    place = _own_place(request, scope)
    context = {
        **crumbs_of(place),
        "projects": projects_of(place, request.viewer),  # type: ignore[attr-defined]
        "may_edit": may(request.viewer, SHARED, place),  # type: ignore[attr-defined]
    }
    return render(request, "monitoring/boards/shared_list.html", context)


@require_http_methods(EDITS)
@login_required
def project_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = _led_place(request, scope)
    form = ProjectForm(request.POST or None)
    made: list[SharedProject] = []
    if tried(
        request,
        form,
        lambda: made.append(work.save_project(**who(request), place=place, row=form.row())),
    ):
        return redirect("monitoring:shared-project", pk=made[0].pk)
    context = {**_frame(place), "form": form, "back": reverse("monitoring:shared", args=[scope])}
    return render(request, "monitoring/boards/shared_form.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def project(request: HttpRequest, pk: int) -> HttpResponse:
    """One project, with as much of its parts as the viewer may see."""
    found = project_for(request.viewer, pk)  # type: ignore[attr-defined]
    place = _lead_of(found)
    context = {
        "station": STATION,
        "crumbs": [],
        "place": place,
        "page": shared_page(found, request.viewer),  # type: ignore[attr-defined]
        "may_lead": place is not None and may(request.viewer, SHARED, place),  # type: ignore[attr-defined]
    }
    return render(request, "monitoring/boards/shared_project.html", context)


@require_http_methods(EDITS)
@login_required
def project_edit(request: HttpRequest, pk: int) -> HttpResponse:
    found, place = _led(request, pk)
    form = ProjectForm(request.POST or None, project=found)
    if tried(
        request,
        form,
        lambda: work.save_project(
            **who(request), place=place, row=form.row(), project=found, lock=form.cleaned_data["lock"] or 0
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("monitoring:shared-project", pk=pk)
    context = {
        **_frame(place),
        "form": form,
        "project": found,
        "back": reverse("monitoring:shared-project", args=[pk]),
    }
    return render(request, "monitoring/boards/shared_form.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a city of the country to take part."""
    found, place = _led(request, pk)
    there = set(
        found.parts.filter(state__in=(PartState.INVITED, PartState.JOINED)).values_list(
            "city__key", flat=True
        )
    )
    cities = City.objects.public().filter(country__code=place.country).values_list("key", "name")
    choices = sorted((one for one in cities if one[0] not in there), key=lambda one: sort_key(one[1]))
    form = InviteForm(request.POST or None, cities=choices)
    if tried(
        request,
        form,
        lambda: work.invite_city(**who(request), place=place, project=found, city=form.cleaned_data["city"]),
    ):
        messages.success(request, _("The city is asked."))
        return redirect("monitoring:shared-project", pk=pk)
    context = {
        **_frame(place),
        "form": form,
        "h1": _("Which city do you ask?"),
        "lead": _("Its team is told and answers. It is not named to everyone unless it agrees."),
        "button": _("Ask it"),
        "back": reverse("monitoring:shared-project", args=[pk]),
    }
    return render(request, "monitoring/boards/asked.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def take_off(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    found, place = _led(request, pk)
    one = _part(found, part)
    acted(
        request,
        lambda: work.take_off_city(**who(request), place=place, part=one),
        _("The city is taken off."),
    )
    return redirect("monitoring:shared-project", pk=pk)


@require_POST
@login_required
def answer(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """Yes or no of an invited city."""
    one, place = _mine(request, pk, part)
    joins = request.POST.get("joins") == "yes"
    acted(
        request,
        lambda: work.answer_invitation(**who(request), place=place, part=one, joins=joins),
        _("Your city takes part.") if joins else _("Your answer is kept."),
    )
    return redirect("monitoring:shared-project", pk=pk)


@require_POST
@login_required
def leave(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    one, place = _mine(request, pk, part)
    acted(
        request,
        lambda: work.leave_project(**who(request), place=place, part=one),
        _("Your city has left the project."),
    )
    return redirect("monitoring:shared-project", pk=pk)


@require_http_methods(EDITS)
@login_required
def part_edit(request: HttpRequest, pk: int, part: int) -> HttpResponse:
    """What one's own city does in it."""
    one, place = _mine(request, pk, part)
    actions = [(str(action.pk), f"{action.code} {action.name}") for action in reported_actions(place)]
    form = PartForm(request.POST or None, part=one, actions=actions)
    if tried(
        request,
        form,
        lambda: work.save_part(
            **who(request), place=place, part=one, row=form.row(), lock=form.cleaned_data["lock"] or 0
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("monitoring:shared-project", pk=pk)
    context = {
        **_frame(place),
        "form": form,
        "h1": _("Your part in “%(title)s”") % {"title": one.project.title},
        "lead": "",
        "button": _("Save it"),
        "back": reverse("monitoring:shared-project", args=[pk]),
    }
    return render(request, "monitoring/boards/asked.html", context, status=422 if form.errors else 200)


@require_safe
def shared_projects(request: HttpRequest) -> HttpResponse:
    """What everyone may read."""
    request.counted = "list:shared-projects"  # type: ignore[attr-defined]
    context = {
        "projects": public_projects(),
        "station": STATION,
        "crumbs": [(_("Cities"), reverse("places:cities"))],
    }
    return render(request, "monitoring/boards/shared_public_list.html", context)


@require_safe
def shared_public(request: HttpRequest, pk: int) -> HttpResponse:
    page = public_shared_page(pk)
    request.counted = f"shared-project:{pk}"  # type: ignore[attr-defined]
    context = {
        "page": page,
        "station": STATION,
        "crumbs": [(_("Projects of several cities"), reverse("monitoring:shared-projects"))],
    }
    return render(request, "monitoring/boards/shared_public.html", context)


def _own_place(request: HttpRequest, scope: Scope) -> Workspace:
    """A city or platform in which the viewer has a role. Raises Http404."""
    place = workspace(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    if place is None or scope.kind not in ("city", "country") or not viewer.holds(scope):
        raise Http404("There is nothing for you here.")
    return place


def _led_place(request: HttpRequest, scope: Scope) -> Workspace:
    place = workspace(scope)
    if place is None or not may(request.viewer, SHARED, place):  # type: ignore[attr-defined]
        raise Http404("There is nothing for you here.")
    return place


def _lead_of(found: SharedProject) -> Workspace | None:
    return workspace(found.scope)


def _led(request: HttpRequest, pk: int) -> tuple[SharedProject, Workspace]:
    """A project that the viewer may lead, and its place. Raises Http404."""
    found = project_for(request.viewer, pk)  # type: ignore[attr-defined]
    place = _lead_of(found)
    if place is None or not may(request.viewer, SHARED, place):  # type: ignore[attr-defined]
        raise Http404("This is for whoever leads it.")
    return found, place


def _part(found: SharedProject, pk: int) -> SharedPart:
    part = found.parts.filter(pk=pk).select_related("project", "city__country").first()
    if part is None:
        raise Http404("There is no such part.")
    return part


def _mine(request: HttpRequest, pk: int, part: int) -> tuple[SharedPart, Workspace]:
    """The part of a city for which the viewer may answer. Raises Http404."""
    one = _part(project_for(request.viewer, pk), part)  # type: ignore[attr-defined]
    place = workspace(Scope.city(one.city.key))
    if place is None or not may(request.viewer, PART, place):  # type: ignore[attr-defined]
        raise Http404("This is for the city itself.")
    return one, place


def _frame(place: Workspace) -> dict[str, Any]:
    listed = reverse("monitoring:shared", args=[place.scope])
    return crumbs_of(place, (_("Projects of several cities"), listed))

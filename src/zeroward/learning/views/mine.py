"""A person's own courses, and the learning plan of a team."""

import json
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.learning.domain.team_plan import drop_goal, set_goal
from zeroward.learning.exporters.xapi import statements_of
from zeroward.learning.forms.team import GoalForm
from zeroward.learning.models import Course, TeamGoal
from zeroward.learning.queries.mine import my_learning
from zeroward.learning.queries.team import TeamPage, choosable_courses, team_page
from zeroward.learning.rules import PLAN, SEE_TEAM


@require_safe
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """What somebody takes, finished, and is wanted to take."""
    page = my_learning(request.user, request.viewer)  # type: ignore[arg-type,attr-defined]
    return render(request, "learning/mine.html", {"page": page, "station": "learn"})


@require_safe
@login_required
def statements(request: HttpRequest) -> HttpResponse:
    """The same for a learning record store."""
    body = json.dumps(statements_of(request.user), ensure_ascii=False, indent=1)  # type: ignore[arg-type]
    answer = HttpResponse(body, content_type="application/json")
    answer["Content-Disposition"] = 'attachment; filename="learning-xapi.json"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def team(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The learning plan of a team, and how far those are who share it."""
    place = _place(request, scope)
    page = team_page(place)
    form = GoalForm(request.POST or None, courses=choosable_courses(), members=page.members)
    if request.method == "POST" and form.is_valid():
        try:
            _set(request, place, form.cleaned_data)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The course is in the plan."))
            return redirect("learning:team", scope)
    context = _team_frame(request, place, page)
    return render(
        request, "learning/team.html", {**context, "form": form}, status=422 if form.errors else 200
    )


@require_POST
@login_required
def team_drop(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Take a course out of the plan."""
    place = _place(request, scope)
    goal = TeamGoal.objects.filter(scope=str(scope), pk=pk).select_related("course").first()
    if goal is None:
        raise Http404("There is no such goal.")
    try:
        drop_goal(actor=request.user, viewer=request.viewer, place=place, goal=goal)  # type: ignore[attr-defined]
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The course is out of the plan."))
    return redirect("learning:team", scope)


def _place(request: HttpRequest, scope: Scope) -> Workspace:
    """The team behind a scope; for others it does not exist."""
    place = workspace(scope) if scope.kind in ("city", "country") else None
    if place is None or not may(request.viewer, SEE_TEAM, place):  # type: ignore[attr-defined]
        raise Http404("There is no such team.")
    return place


def _set(request: HttpRequest, place: Workspace, data: dict[str, Any]) -> None:
    set_goal(
        actor=request.user,
        viewer=request.viewer,  # type: ignore[attr-defined]
        place=place,
        course=Course.objects.public().get(key=data["course"]),
        person=int(data["person"]) if data["person"] else None,
        due=data["due"],
        why=data["why"],
    )


def _team_frame(request: HttpRequest, place: Workspace, page: TeamPage) -> dict[str, Any]:
    return {
        "page": page,
        "place": place,
        "may_plan": may(request.viewer, PLAN, place),  # type: ignore[attr-defined]
        "station": "learn",
        "crumbs": [(_("Your courses"), reverse("learning:mine"))],
    }

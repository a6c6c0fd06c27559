"""What is next in the plans of the cities that a person works for."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.plan.models import Plan, Target


@dataclass(frozen=True, slots=True)
class CityNext:
    """A city with the plan that was worked on last, and what is next in it; `plan` None: it has none."""

    place: Workspace
    plan: Plan | None
    text: str
    comments: str


def next_of(viewer: Viewer) -> list[CityNext]:
    """For each city in which the viewer holds a role, by name. One query beside that of the workspaces."""
    places = workspaces(scope for scope in viewer.scopes if scope.startswith("city:"))
    if not places:
        return []
    found = Plan.objects.filter(scope__in=places).annotate(
        actions_count=Count("actions", distinct=True),
        open_count=Count("comments", filter=Q(comments__settled_at=None), distinct=True),
        has_target=Exists(Target.objects.filter(plan=OuterRef("pk"))),
    )
    newest: dict[str, Any] = {}
    for plan in found.order_by("scope", "-updated_at"):
        newest.setdefault(plan.scope, plan)
    return [
        CityNext(place, newest.get(scope), _next(newest.get(scope)), _comments(newest.get(scope)))
        for scope, place in sorted(places.items(), key=lambda pair: pair[1].name)
    ]


def _next(plan: Any) -> str:
    """The first thing that is lacking in a draft; what is lacking further on shows on the plan's own page."""
    if plan is None or not plan.is_open:
        return ""
    if not plan.baseline.get("rows"):
        return _("next: the emissions to start from")
    if not plan.has_target:
        return _("next: a target")
    if not plan.actions_count:
        return _("next: the first actions")
    return ngettext("one action", "%(count)d actions", plan.actions_count) % {"count": plan.actions_count}


def _comments(plan: Any) -> str:
    if plan is None or not plan.open_count:
        return ""
    return ngettext("one open comment", "%(count)d open comments", plan.open_count) % {
        "count": plan.open_count
    }

"""What every page of this room needs first: the city or plan of the address, and the links beside each other."""

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.plan.domain.places import place_of
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import plan_for

EDITS = ["GET", "HEAD", "POST"]


def city_place(scope: Scope) -> Workspace:
    """The city behind a scope. Raises Http404 for anything else."""
    place = workspace(scope) if scope.kind == "city" else None
    if place is None:
        raise Http404("There is no such city.")
    return place


def found(request: HttpRequest, pk: int) -> tuple[Plan, Workspace]:
    """A plan that the viewer may see, and its city. Raises Http404."""
    plan = plan_for(request.viewer, pk)  # type: ignore[attr-defined]
    return plan, place_of(plan.city)


def lock_of(request: HttpRequest) -> int:
    """What the form says it was opened on; 0 for anything that is no such number."""
    text = request.POST.get("lock", "")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def who(request: HttpRequest) -> dict[str, Any]:
    """Who acts, for use cases."""
    return {"actor": request.user, "viewer": request.viewer}  # type: ignore[attr-defined]


def frame_of(plan: Plan, place: Workspace) -> dict[str, Any]:
    """Context of every page of one plan."""
    return {
        "plan": plan,
        "place": place,
        "station": "plan",
        "stations_done": (),
        "pages": pages_of(plan),
        "crumbs": [
            (_("Plans of %(place)s") % {"place": place.name}, address("plans", place.scope)),
            (plan.title, address("plan", plan.pk)),
        ],
    }


def pages_of(plan: Plan) -> list[tuple[str, str]]:
    """The pages of a plan beside each other; what is not there is left out."""
    named = (
        (_("Overview"), "plan"),
        (_("Targets"), "targets"),
        (_("Actions"), "actions"),
        (_("Workbench"), "workbench"),
        (_("Values"), "values"),
        (_("Equity"), "equity"),
        (_("Indicators"), "indicators"),
        (_("Gap and residue"), "gap"),
        (_("From a file"), "import"),
        (_("To files"), "exports"),
        (_("Versions"), "versions"),
    )
    found = [(label, address(name, plan.pk)) for label, name in named]
    return [(label, link) for label, link in found if link]


def address(name: str, *args: Any) -> str:
    """The address of a page of this room, "" when there is none."""
    try:
        return reverse(f"plan:{name}", args=args)
    except NoReverseMatch:
        return ""

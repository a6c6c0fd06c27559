"""What every page of this room needs first: the city or plan of the address, and the links beside each other."""

from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from zeroward.core.workspaces import Workspace
from zeroward.places.domain.city_places import place_of
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import plan_for

EDITS = ["GET", "HEAD", "POST"]


def found(request: HttpRequest, pk: int) -> tuple[Plan, Workspace]:
    """A plan that the viewer may see, and its city. Raises Http404."""
    plan = plan_for(request.viewer, pk)  # type: ignore[attr-defined]
    return plan, place_of(plan.city)


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

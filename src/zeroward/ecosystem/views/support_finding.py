"""What pages of support need first: the plan, request or programme of the address, and the way back."""

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import AssistanceRequest, PlanItem, SupportPlan
from zeroward.ecosystem.queries.support_access import (
    PlanAccess,
    country_place,
    may_open,
    place_of,
    plan_access,
    seen_requests,
)

STATION = "share"


def viewer_of(request: HttpRequest) -> Viewer:
    found: Viewer = request.viewer  # type: ignore[attr-defined]
    return found


def country_of(request: HttpRequest, code: str) -> Workspace:
    """The platform of an address, for who enters its support pages. Raises Http404."""
    place = country_place(code.upper())
    if place is None or not may_open(viewer_of(request), place):
        raise Http404("There is nothing for you here.")
    return place


def plan_of(request: HttpRequest, code: str, year: int, *, writes: bool = False) -> PlanAccess:
    """The plan of an address with what the viewer may do; `writes`: for the Mission's planners only."""
    access = plan_access(viewer_of(request), code.upper(), year)
    if access is None or (writes and not access.plans):
        raise Http404("There is no such plan for you.")
    return access


def item_of(access: PlanAccess, pk: int) -> PlanItem:
    found = access.plan.items.filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such support.")
    return found


def request_of(request: HttpRequest, pk: int) -> AssistanceRequest:
    found = seen_requests(viewer_of(request)).filter(pk=pk)
    record = found.select_related("country", "item__plan", "asked_by", "answered_by").first()
    if record is None:
        raise Http404("There is no such request for you.")
    return record


def desk_url(scope: Scope | str) -> str:
    return reverse("ecosystem:support-desk", args=[scope])


def plan_url(plan: SupportPlan, mark: str = "") -> str:
    address = reverse("ecosystem:support-plan", args=[plan.scope_country, plan.year])
    return f"{address}#{mark}" if mark else address


def place_frame(place: Workspace, *more: tuple[str, str]) -> dict[str, Any]:
    return {
        "place": place,
        "station": STATION,
        "crumbs": [(_("Support of %(place)s") % {"place": place.name}, desk_url(place.scope)), *more],
    }


def plan_frame(access: PlanAccess, *more: tuple[str, str]) -> dict[str, Any]:
    """Context of pages below a plan."""
    plan = access.plan
    crumb = (_("Plan of %(year)s") % {"year": plan.year}, plan_url(plan))
    return {"access": access, "plan": plan, **place_frame(access.place, crumb, *more)}


def request_frame(record: AssistanceRequest) -> dict[str, Any]:
    crumb = (record.title, reverse("ecosystem:support-request", args=[record.pk]))
    return {"record": record, **place_frame(place_of(record), crumb)}

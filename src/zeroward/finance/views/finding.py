"""What every page of an investment plan needs first: the plan of the address, and the links beside each other."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from zeroward.core.permissions import may
from zeroward.core.workspaces import Workspace
from zeroward.finance.domain.places import place_of
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.access import investment_of
from zeroward.finance.rules import EDIT
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import plan_for

EDITS = ["GET", "HEAD", "POST"]


@dataclass(frozen=True, slots=True)
class Found:
    """A plan that the viewer may see, its investment plan (None before it was opened), its city."""

    plan: Plan
    investment: InvestmentPlan | None
    place: Workspace
    may_edit: bool

    @property
    def open(self) -> bool:
        """True when this viewer can change something now."""
        return self.may_edit and self.plan.is_open and self.investment is not None


def found(request: HttpRequest, pk: int) -> Found:
    """`pk` is the key of the plan. Raises Http404 for one that is not there for this viewer."""
    viewer = request.viewer  # type: ignore[attr-defined]
    plan = plan_for(viewer, pk)
    place = place_of(plan)
    return Found(plan, investment_of(plan), place, may(viewer, EDIT, place))


def opened(request: HttpRequest, pk: int) -> tuple[Found, InvestmentPlan]:
    """The same where there is an investment plan. Raises Http404 while it was not opened."""
    one = found(request, pk)
    if one.investment is None:
        raise Http404("There is no investment plan yet.")
    return one, one.investment


def editing(request: HttpRequest, pk: int) -> tuple[Found, InvestmentPlan]:
    """The same for whoever may edit it. Raises Http404, PermissionDenied."""
    one, investment = opened(request, pk)
    if not one.may_edit:
        raise PermissionDenied
    return one, investment


def frame_of(one: Found) -> dict[str, Any]:
    """Context of every page of one investment plan."""
    plan = one.plan
    return {
        "plan": plan,
        "investment": one.investment,
        "place": one.place,
        "may_edit": one.open,
        "station": "finance",
        "stations_done": (),
        "pages": pages_of(one),
        "crumbs": [
            (
                _("Finance of %(place)s") % {"place": one.place.name},
                reverse("finance:city", args=[one.place.scope]),
            ),
            (plan.title, reverse("plan:plan", args=[plan.pk])),
            (_("Investment plan"), reverse("finance:investment", args=[plan.pk])),
        ],
    }


def pages_of(one: Found) -> list[tuple[str, str]]:
    """The pages of an investment plan beside each other; before it was opened there is one alone."""
    pk = one.plan.pk
    first = [(_("Overview"), reverse("finance:investment", args=[pk]))]
    if one.investment is None:
        return first
    named = (
        (_("Money for actions"), "finance:actions", pk),
        (_("Chance"), "finance:chance", pk),
        (_("Tables"), "finance:tables", pk),
        (_("As in the contract"), "finance:contract-tables", pk),
        (_("Projects"), "finance:projects", one.place.scope),
        (_("Income and debt"), "finance:frame", pk),
        (_("From a file"), "finance:import", pk),
        (_("To files"), "finance:exports", pk),
    )
    return first + [(label, address) for label, name, key in named if (address := _address(name, key))]


def _address(name: str, key: Any) -> str:
    try:
        return reverse(name, args=[key])
    except NoReverseMatch:
        return ""

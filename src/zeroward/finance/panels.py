"""What this room shows on the pages of a plan: what is still to be found, and where it stands."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.finance.models import InvestmentVersion
from zeroward.finance.queries.access import investment_of
from zeroward.finance.queries.overview import investment_page


def plan_panel(subject: dict[str, Any]) -> Panel | None:
    """On the working page of a plan. One query, two after a change."""
    if not _is_open():
        return None
    plan = subject["plan"]
    investment = investment_of(plan)
    page = investment_page(plan, investment) if investment is not None else None
    context = {"url": reverse("finance:investment", args=[plan.pk]), "page": page}
    return Panel("investment", _("Investment plan"), "finance/panels/plan.html", context, order=20)


def public_panel(subject: dict[str, Any]) -> Panel | None:
    """On the public page of a plan, where its investment plan was published with it. One query."""
    version = subject["version"]
    found = InvestmentVersion.objects.filter(plan_version=version, is_public=True, withdrawn_at=None)
    if not _is_open() or not found.exists():
        return None
    context = {
        "url": reverse("finance:public", args=[version.plan.city.key, version.plan_id, version.number])
    }
    return Panel("investment", _("Investment plan"), "finance/panels/public.html", context, order=20)


def _is_open() -> bool:
    return "finance" in {room.key for room in open_rooms()}


def register_panels() -> None:
    register_panel("plan.plan", "finance.plan", plan_panel)
    register_panel("plan.public", "finance.public", public_panel)

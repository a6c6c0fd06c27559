"""Records of the contract's city that confirmed items can be taken over into."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.contract.models import ContractFile
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.rules import EDIT as EDIT_INVESTMENT
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.access import inventories_of
from zeroward.inventory.rules import ENTER
from zeroward.places.domain.city_places import place_of
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import plans_of
from zeroward.plan.rules import EDIT


@dataclass(frozen=True, slots=True)
class SeedTarget:
    """Exactly one of `plan`, `inventory`, `investment` is set. `what` says which items go there."""

    key: str
    title: str
    what: str
    plan: Plan | None = None
    inventory: Inventory | None = None
    investment: InvestmentPlan | None = None


def seed_targets(file: ContractFile, viewer: Viewer) -> list[SeedTarget]:
    """Those in which the viewer may write; none of another city."""
    place = place_of(file.city)
    found: list[SeedTarget] = []
    if may(viewer, ENTER, place):
        what = _("Baseline of each sector, as stated emissions")
        found += [
            SeedTarget(
                f"inventory:{one.pk}", _("Inventory %(year)d") % {"year": one.year}, what, inventory=one
            )
            for one in inventories_of(place, viewer)
        ]
    plans = plans_of(place, viewer) if may(viewer, EDIT, place) else []
    what = _("Actions and target")
    for one in plans:
        title = _("Plan: %(title)s") % {"title": one.title}
        found.append(SeedTarget(f"plan:{one.pk}", title, what, plan=one))
    if plans and may(viewer, EDIT_INVESTMENT, place):
        what = _("Finance tables")
        for own in InvestmentPlan.objects.filter(plan__in=plans).select_related("plan__city__country"):
            title = _("Investment plan: %(title)s") % {"title": own.plan.title}
            found.append(SeedTarget(f"investment:{own.pk}", title, what, investment=own))
    return found

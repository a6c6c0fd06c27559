"""What the cities of a country share: how many records of each kind, city by city. Never what stands in them."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Value
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.barriers.models import Report
from zeroward.contract.models import Contract, Publication
from zeroward.core.models import Owned, Visibility
from zeroward.core.visibility import Viewer, visible_q
from zeroward.diagnosis.models import Assessment
from zeroward.finance.models import Project
from zeroward.inventory.models import Inventory, InventoryState
from zeroward.monitoring.models import CityMonitoring
from zeroward.plan.models import Plan, PlanState

KINDS: Final[Mapping[str, tuple[str | Promise, type[Owned]]]] = {
    "inventory": (_("inventory"), Inventory),
    "assessment": (_("self-assessment"), Assessment),
    "plan": (_("plan"), Plan),
    "project": (_("projects"), Project),
    "contract": (_("contract"), Contract),
    "monitoring": (_("monitoring"), CityMonitoring),
    "barrier": (_("barriers"), Report),
}
"""Kinds of records that a city can share, in the order of its way: short name, model."""


PUBLISHED: Final[Mapping[str, Q]] = {
    "inventory": Q(state=InventoryState.PUBLISHED),
    "plan": Q(state=PlanState.PUBLISHED),
    "contract": Q(Exists(Publication.objects.filter(version__contract=OuterRef("pk"), withdrawn_at=None))),
}
"""Kinds whose working state is never for everyone: a frozen version of it is what readers see."""


def shared_by_city(viewer: Viewer, country: str) -> dict[str, dict[str, int]]:
    """Scope of the city → kind → number of records that it shares with the viewer or has published. One query.

    What only its own team may see is not shared, even where the viewer belongs to that team too.
    """
    shared_q = visible_q(viewer) & ~Q(visibility=Visibility.CITY)
    counted: QuerySet[Any, tuple[Any, ...]] | None = None
    for kind, (_label, model) in KINDS.items():
        found = (
            model._default_manager.filter(scope_country=country, scope__startswith="city:")
            .filter(shared_q | PUBLISHED[kind] if kind in PUBLISHED else shared_q)
            .order_by()
            .values_list("scope", Value(kind))
            .annotate(number=Count("pk"))
        )
        counted = found if counted is None else counted.union(found, all=True)
    shared: dict[str, dict[str, int]] = defaultdict(dict)
    for scope, kind, number in counted or ():
        shared[scope][kind] = number
    return dict(shared)

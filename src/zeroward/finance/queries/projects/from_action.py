"""A project that begins with what an action of a plan says: name, costs, who pays, tonnes."""

from typing import Any, Final

from zeroward.core.visibility import Viewer
from zeroward.places.models import City
from zeroward.plan.models import Action, CostType
from zeroward.plan.queries.access import readable_plans

GROUP_OF: Final = {"city": "municipality", "public": "public", "state": "public", "households": "households"}
YEARLY: Final[dict[str, str]] = {
    CostType.OPERATION: "opex",
    CostType.SAVING: "saving",
    CostType.REVENUE: "revenue",
}


def from_action(pk: str, city: City, viewer: Viewer) -> dict[str, Any]:
    """First values of the form; nothing for an action that the viewer may not see or of another city."""
    if not pk.isdecimal() or len(pk) > 9:
        return {}
    plans = readable_plans(viewer).filter(city=city)
    found = Action.objects.filter(pk=int(pk), plan__in=plans).select_related("plan").first()
    if found is None:
        return {}
    values: dict[str, Any] = {
        "title": found.name,
        "text": found.description,
        "field": found.field,
        "plan": str(found.plan_id),
        "codes": found.code,
        "price_year": found.plan.price_year,
        "rate": found.plan.rates,
        "source_text": found.source_text,
        "start": found.start,
        "lifetime": found.lifetime or 20,
    }
    return {**values, **_money(found)}


def _money(action: Action) -> dict[str, Any]:
    sums: dict[str, float] = {}
    for one in action.costs.all():
        if one.type == CostType.INVESTMENT:
            group = f"split_{GROUP_OF.get(one.payer, 'third')}"
            sums["capex"] = sums.get("capex", 0.0) + one.amount
            sums[group] = sums.get(group, 0.0) + one.amount
        elif one.type in YEARLY:
            sums[YEARLY[one.type]] = sums.get(YEARLY[one.type], 0.0) + one.amount
    tonnes = sum(value for value in action.estimates.values() if isinstance(value, int | float))
    return {**sums, **({"tonnes": tonnes} if tonnes > 0 else {})}

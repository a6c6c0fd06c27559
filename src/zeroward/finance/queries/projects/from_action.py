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


def from_action(pk: str, city: City, viewer: Viewer, *, plan: str = "") -> dict[str, Any]:
    """First values of the form; nothing for an action that the viewer may not see or of another city. With `plan`, the
    key of a plan, `pk` is the action's number in it."""
    plans = readable_plans(viewer).filter(city=city)
    named: dict[str, Any]
    if plan:
        named = {"code": pk[:20], "plan__in": plans.filter(pk=_number(plan))}
    else:
        named = {"pk": _number(pk), "plan__in": plans}
    found = Action.objects.filter(**named).select_related("plan").first()
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


def _number(text: str) -> int:
    """A key of an address; 0, which no record has, for anything else."""
    return int(text) if text.isdecimal() and len(text) < 10 else 0

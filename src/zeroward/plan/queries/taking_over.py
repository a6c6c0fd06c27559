"""Indicators into which a value of another room can be taken over, and what stands there."""

from collections.abc import Sequence
from typing import Final

from django.db.models import Q

from zeroward.core.visibility import Viewer
from zeroward.plan.domain.observed import OWN
from zeroward.plan.models import Indicator, Observation
from zeroward.plan.queries.access import readable_plans
from zeroward.plan.queries.indicator_series import Place
from zeroward.plan.queries.indicator_values import indicator_row
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.outcome import outcome_of

MOST: Final = 10


def writable_indicators(viewer: Viewer, key: str) -> list[Indicator]:
    """Indicators with this key of the library, or this number, in plans of the viewer's own cities. One query."""
    own = readable_plans(viewer)
    if not viewer.is_admin:
        own = own.filter(scope__in=viewer.scopes)
    found = Indicator.objects.filter(Q(key=key) | Q(number=key), plan__in=own).exclude(unit="")
    return list(found.select_related("plan__city__country").order_by("plan", "number")[:MOST])


def kept_at(indicators: Sequence[Indicator], year: int) -> dict[int, tuple[float, str]]:
    """What was observed for that year by indicator, in its own unit, and where it is from. One query, and those of the
    model where an indicator is one of its quantities."""
    where = {one.pk: place_in_plan(one) for one in indicators}
    rows = Observation.objects.filter(plan__in={one.plan_id for one in indicators}, year=year)
    seen = {(row.plan_id, row.node, row.category): row for row in rows}
    found = {}
    for one in indicators:
        place = where[one.pk]
        row = seen.get((one.plan_id, place.node, place.category))
        if row is not None:
            found[one.pk] = (row.value / place.factor, row.source_text)
    return found


def place_in_plan(indicator: Indicator) -> Place:
    """Where its observed values are kept: with the model's own quantity where it is the same."""
    if not indicator.node:
        return Place(f"{OWN}{indicator.number}")
    loaded = load_plan(indicator.plan)
    row = next(one for one in loaded.indicators if one["id"] == indicator.pk)
    return indicator_row(row, loaded, outcome_of(loaded)).place

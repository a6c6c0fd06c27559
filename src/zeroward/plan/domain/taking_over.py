"""A value that another room observed becomes an observed value of a plan's indicator, when its team takes it over."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError
from zeroward.core.observed_places import ObservedPlace, ObservedTaker, ObservedValue
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.places.domain.city_places import place_of
from zeroward.plan.domain.observations import save_observation
from zeroward.plan.domain.observed import ObservedRow
from zeroward.plan.models import Indicator
from zeroward.plan.queries.taking_over import kept_at, place_in_plan, writable_indicators
from zeroward.plan.rules import EDIT


def take(actor: Any, viewer: Viewer, place: ObservedPlace, value: ObservedValue) -> str:
    """Write the value through the use case of observed values, which asks for permission. Raises ConflictError when the
    indicator is gone, NotAllowedError, InvalidPartError."""
    number = place.key if place.key.isdecimal() else "0"
    found = Indicator.objects.filter(pk=int(number)).select_related("plan__city__country").first()
    if found is None:
        raise ConflictError(_("This indicator is gone."), remedy=_("Reload the page."))
    where = place_in_plan(found)
    save_observation(
        actor=actor,
        viewer=viewer,
        plan=found.plan,
        row=ObservedRow(
            node=where.node,
            category=where.category,
            year=value.year,
            value=value.value * where.factor,
            published_on=value.published_on,
            source_text=value.source,
        ),
    )
    return reverse("plan:indicator", args=[found.plan_id, found.pk])


def places(viewer: Viewer, indicator: str, year: int) -> list[ObservedPlace]:
    """Indicators of the plans that the viewer works on, by their key of the library or their number."""
    own = [
        one for one in writable_indicators(viewer, indicator) if may(viewer, EDIT, place_of(one.plan.city))
    ]
    kept = kept_at(own, year)
    return [
        ObservedPlace(
            str(one.pk),
            f"{one.plan.city.name}: {one.plan.title}",
            f"{one.number} {one.name}",
            one.unit,
            *kept.get(one.pk, (None, "")),
        )
        for one in own
    ]


TAKER = ObservedTaker(places, take)

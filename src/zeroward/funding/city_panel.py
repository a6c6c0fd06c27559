"""What this room shows on the public page of a city: the partners that it looks for in public."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy

from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.scope import Scope
from zeroward.funding.queries.partners import searches_of


def city_panel(subject: dict[str, Any]) -> Panel | None:
    """Searches that everybody may see, for opportunities that are not over. One query where there is none; what fits
    the city is on the list, since judging it would cost this page twenty."""
    key = str(subject.get("city", ""))
    if not key or "funding" not in {room.key for room in open_rooms()}:
        return None
    wishes = searches_of(str(Scope.city(key)), timezone.now())
    if not wishes:
        return None
    return Panel("funding", gettext_lazy("Money"), "funding/panels/city.html", {"wishes": wishes}, order=40)


def register_panels() -> None:
    register_panel("places.city", "funding.city", city_panel)

"""What this room shows on the public page of a city: what fits it by what everybody may know, and its searches."""

from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext_lazy

from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.scope import Scope
from zeroward.funding.queries.best import best_now
from zeroward.funding.queries.partners import searches_of
from zeroward.profile.queries.profiles import profiles_of

SHOWN: Final = 3


def city_panel(subject: dict[str, Any]) -> Panel | None:
    """Three opportunities that nothing public speaks against, and the partners that the city looks for in public."""
    key = str(subject.get("city", ""))
    if not key or "funding" not in {room.key for room in open_rooms()}:
        return None
    scope = Scope.city(key)
    profile = profiles_of([scope], inside=False).get(scope)
    now = timezone.now()
    rows = best_now(profile, now, SHOWN) if profile is not None else []
    wishes = searches_of(str(scope), now)
    if not rows and not wishes:
        return None
    context = {"rows": rows, "wishes": wishes, "scope": scope, "viewer": subject.get("viewer")}
    return Panel("funding", gettext_lazy("Money"), "funding/panels/city.html", context, order=40)


def register_panels() -> None:
    register_panel("places.city", "funding.city", city_panel)

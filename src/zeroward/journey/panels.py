"""What this room shows on the page of a city's workspace and on a person's own page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.scope import Scope
from zeroward.core.workspaces import workspace
from zeroward.journey.queries.onboarding import onboarding_by_place
from zeroward.journey.queries.pages import place_page


def city_panel(subject: dict[str, Any]) -> Panel | None:
    """What is next, on top of the page of a city's workspace; for its team alone."""
    viewer, scope = subject["viewer"], str(subject["scope"])
    if not viewer.holds(scope) or not _is_open():
        return None
    place = subject.get("place") or workspace(Scope.parse(scope))
    if place is None:
        return None
    page = place_page(place, viewer, profile=subject.get("profile"))
    return Panel("next", _("What is next"), "journey/panels/city.html", {"page": page}, order=5)


def home_panel(subject: dict[str, Any]) -> Panel | None:
    """For each of the person's places the way to its next steps, and the three steps to begin with while they are not
    done; somebody without a place finds these three, and what this visit said. One query beside that of the
    workspaces."""
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id") or not _is_open():
        return None
    places = onboarding_by_place(viewer)
    if not places and viewer.scopes:
        return None
    return Panel("next-steps", _("Next steps"), "journey/panels/home.html", {"places": places}, order=3)


def _is_open() -> bool:
    return "journey" in {room.key for room in open_rooms()}

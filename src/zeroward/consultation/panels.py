"""What this room shows on a person's own page."""

from typing import Any

from django.utils.translation import gettext_lazy

from zeroward.consultation.queries.home import cities_of, teams_of
from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms


def home_panel(subject: dict[str, Any]) -> Panel | None:
    """Nothing on the page of anybody else, or for those of whom and by whom nothing is asked."""
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id") or not _is_open():
        return None
    teams = teams_of(viewer)
    cities = cities_of(viewer)
    if not teams and not cities:
        return None
    context = {"teams": teams, "cities": cities}
    return Panel(
        "needs", gettext_lazy("Needs assessments"), "consultation/panels/home.html", context, order=25
    )


def _is_open() -> bool:
    return "consultation" in {room.key for room in open_rooms()}


def register_panels() -> None:
    register_panel("people.home", "consultation.home", home_panel)

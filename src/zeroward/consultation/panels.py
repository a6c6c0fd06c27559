"""What this room shows on a person's own page."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy

from zeroward.consultation.queries.home import cities_of, city_parts, teams_of
from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows


def _parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    return city_parts(subject["viewer"]) if _is_shown(subject) else {}


def _make(subject: dict[str, Any], rows: Rows) -> Panel | None:
    """Nothing for those of whom and by whom nothing is asked."""
    if not _is_shown(subject):
        return None
    viewer = subject["viewer"]
    teams = teams_of(viewer)
    cities = cities_of(viewer, rows) if rows else []
    if not teams and not cities:
        return None
    context = {"teams": teams, "cities": cities}
    return Panel(
        "needs", gettext_lazy("Needs assessments"), "consultation/panels/home.html", context, order=25
    )


home_panel = PanelReader(_parts, _make)


def _is_shown(subject: dict[str, Any]) -> bool:
    """Not on the page of anybody else."""
    viewer = subject["viewer"]
    own = viewer.user_id is not None and viewer.user_id == subject.get("user_id")
    return own and "consultation" in {room.key for room in open_rooms()}


def register_panels() -> None:
    register_panel("people.home", "consultation.home", home_panel)

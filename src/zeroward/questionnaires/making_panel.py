"""The questionnaires that a person's teams make, on their own page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.questionnaires.queries.making.home import teams_making


def making_panel(subject: dict[str, Any]) -> Panel | None:
    """Nothing on the page of anybody else, or for those who make none."""
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id"):
        return None
    if "questionnaires" not in {room.key for room in open_rooms()}:
        return None
    teams = teams_making(viewer)
    if not teams:
        return None
    return Panel(
        "making", _("Questionnaires"), "questionnaires/panels/making.html", {"teams": teams}, order=26
    )


def register_making() -> None:
    register_panel("people.home", "questionnaires.making", making_panel)

"""What somebody is asked to code, on their own page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.consultation.queries.rounds import waiting_for
from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms


def coding_panel(subject: dict[str, Any]) -> Panel | None:
    """Nothing on the page of anybody else, or for those who have nothing to code."""
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id"):
        return None
    if "consultation" not in {room.key for room in open_rooms()}:
        return None
    found = waiting_for(viewer.user_id)
    if not found:
        return None
    template = "consultation/panels/coding.html"
    return Panel("coding", _("Asked of you: coding"), template, {"rounds": found}, order=22)


def register_coding_panel() -> None:
    register_panel("people.home", "consultation.coding", coding_panel)

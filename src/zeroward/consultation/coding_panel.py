"""What somebody is asked to code, on their own page."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.consultation.queries.rounds import rounds_coded_by, waiting_for
from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows, part


def _parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    """None on the page of anybody else."""
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id"):
        return {}
    if "consultation" not in {room.key for room in open_rooms()}:
        return {}
    return {"rounds": part(rounds_coded_by(viewer.user_id), "pk")}


def _make(subject: dict[str, Any], rows: Rows) -> Panel | None:
    """Nothing for those who have nothing to code. Three queries, none without a round."""
    found = waiting_for(subject["viewer"].user_id) if rows.get("rounds") else []
    if not found:
        return None
    template = "consultation/panels/coding.html"
    return Panel("coding", _("Asked of you: coding"), template, {"rounds": found}, order=22)


coding_panel = PanelReader(_parts, _make)


def register_coding_panel() -> None:
    register_panel("people.home", "consultation.coding", coding_panel)

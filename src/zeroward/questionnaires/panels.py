"""What waits for a person's cities and platforms, on their own page."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, PanelReader
from zeroward.core.queries.instance import open_rooms
from zeroward.core.queries.together import Part, Rows
from zeroward.questionnaires.queries.asked import waiting_of, waiting_parts


def _parts(subject: dict[str, Any]) -> Mapping[str, Part]:
    """None on the page of anybody else."""
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id"):
        return {}
    if "questionnaires" not in {room.key for room in open_rooms()}:
        return {}
    return waiting_parts(viewer)


def _make(subject: dict[str, Any], rows: Rows) -> Panel | None:
    """Nothing where nothing waits."""
    entries = waiting_of(subject["viewer"], rows)
    if not entries:
        return None
    places = {str(entry.place.scope): entry.place for entry in entries}
    context = {"entries": entries, "places": list(places.values())}
    return Panel("asked", _("Asked of you"), "questionnaires/panels/asked.html", context, order=5)


home_panel = PanelReader(_parts, _make)
"""What waits for a person's cities and platforms, on the page of this person."""

"""What waits for a person's cities and platforms, on their own page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel
from zeroward.core.queries.instance import open_rooms
from zeroward.questionnaires.queries.asked import asked_of_viewer


def home_panel(subject: dict[str, Any]) -> Panel | None:
    """Nothing on the page of anybody else, or when nothing waits."""
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id"):
        return None
    if "questionnaires" not in {room.key for room in open_rooms()}:
        return None
    entries = asked_of_viewer(viewer)
    if not entries:
        return None
    places = {str(entry.place.scope): entry.place for entry in entries}
    context = {"entries": entries, "places": list(places.values())}
    return Panel("asked", _("Asked of you"), "questionnaires/panels/asked.html", context, order=5)

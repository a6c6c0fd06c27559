"""What is next in a person's cities, on their own page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel
from zeroward.core.queries.instance import open_rooms
from zeroward.inventory.queries.home import next_of


def home_panel(subject: dict[str, Any]) -> Panel | None:
    """Nothing on the page of anybody else, or for those who belong to no city."""
    viewer = subject["viewer"]
    if viewer.user_id is None or viewer.user_id != subject.get("user_id"):
        return None
    if "inventory" not in {room.key for room in open_rooms()}:
        return None
    found = next_of(viewer)
    if not found:
        return None
    return Panel(
        "inventories", _("Emission inventories"), "inventory/panels/next.html", {"cities": found}, order=10
    )

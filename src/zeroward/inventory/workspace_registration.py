"""What inventories offer to the workspace of a city: tasks, search, a link, who sees new ones."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.sharing import SharingKind, register_sharing
from zeroward.core.tasks_open import register_tasks
from zeroward.inventory.queries.open_work import SHARING, inventories_url, inventory_entries, inventory_tasks

WORKING = (Visibility.CITY.value, Visibility.PLATFORM.value, Visibility.MISSION.value)


def register_workspace() -> None:
    register_tasks("inventory", inventory_tasks)
    register_private("inventory", inventory_entries, room="inventory")
    register_sharing(
        SharingKind(SHARING, _("Inventories, until they are published"), order=20, levels=WORKING)
    )
    register_room_link(
        RoomLink(
            "inventory",
            _("Inventory"),
            _("Where emissions come from, year by year"),
            inventories_url,
            order=20,
            room="inventory",
        )
    )

"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.rooms import Room, register_room
from zeroward.inventory import rules  # noqa: F401 (names the actions)
from zeroward.inventory.panels import register_results_panels

register_room(Room("inventory", _("Emission inventories"), "inventory"))
register_results_panels()

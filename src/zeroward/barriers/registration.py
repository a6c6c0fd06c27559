"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.barriers import rules  # noqa: F401 (names the actions)
from zeroward.core.rooms import Room, register_room

register_room(Room("barriers", _("Barriers"), "barriers"))

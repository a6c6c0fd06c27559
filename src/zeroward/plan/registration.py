"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.rooms import Room, register_room
from zeroward.plan import rules  # noqa: F401 (names the actions)
from zeroward.plan.library_registration import register_library

register_room(Room("plan", _("Plans"), "plan"))

register_library()

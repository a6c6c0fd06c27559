"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.rooms import Room, register_room
from zeroward.exchange import call_registration, match_registration  # noqa: F401

register_room(Room("exchange", _("Programmes"), "exchange"))

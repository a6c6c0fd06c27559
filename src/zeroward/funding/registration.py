"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.rooms import Room, register_room
from zeroward.funding import data_registration  # noqa: F401
from zeroward.funding.public_registration import register_public

register_room(Room("funding", _("Funding"), "funding"))
register_public()

"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.community.event_registration import register_events
from zeroward.community.group_registration import register_groups
from zeroward.core.rooms import Room, register_room

register_room(Room("community", _("Community"), "community"))
register_events()
register_groups()

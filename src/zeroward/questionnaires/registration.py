"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.rooms import Room, register_room
from zeroward.questionnaires import rules  # noqa: F401 (names the actions)

register_room(Room("questionnaires", _("Questionnaires"), "questionnaires"))

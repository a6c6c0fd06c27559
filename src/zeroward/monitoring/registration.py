"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.rooms import Room, register_room
from zeroward.monitoring.board_registration import register_boards
from zeroward.monitoring.learning_registration import register_learning
from zeroward.monitoring.round_registration import register_rounds

register_room(Room("monitoring", _("Monitoring"), "monitoring"))
register_learning()
register_rounds()
register_boards()

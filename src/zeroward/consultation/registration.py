"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.consultation import rules  # noqa: F401 (names the actions)
from zeroward.consultation.coding_registration import register_coding
from zeroward.consultation.frame_registration import register_frame
from zeroward.consultation.map_registration import register_map
from zeroward.consultation.report_registration import register_reports
from zeroward.consultation.session_registration import register_sessions
from zeroward.consultation.workspace_registration import register_workspace
from zeroward.core.rooms import Room, register_room

register_room(Room("consultation", _("Needs assessment"), "consultation"))
register_frame()
register_coding()
register_map()
register_reports()
register_sessions()
register_workspace()

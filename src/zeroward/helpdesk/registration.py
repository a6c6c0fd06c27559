"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.rooms import Room, register_room
from zeroward.helpdesk.answer_registration import register_answers
from zeroward.helpdesk.case_registration import register_cases

register_room(Room("helpdesk", _("Helpdesk"), "helpdesk"))
register_cases()
register_answers()

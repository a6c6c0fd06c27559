"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.rooms import Room, register_room
from zeroward.finance.projects_registration import register_projects
from zeroward.finance.workspace_registration import register_investment

register_room(Room("finance", _("Investment plan"), "finance"))
register_investment()
register_projects()

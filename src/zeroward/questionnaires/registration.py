"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.panels import register_panel
from zeroward.core.rooms import Room, register_room
from zeroward.questionnaires import rules  # noqa: F401 (names the actions)
from zeroward.questionnaires.domain import tell
from zeroward.questionnaires.importers.catalogue import load_questionnaires
from zeroward.questionnaires.making_panel import register_making
from zeroward.questionnaires.panels import home_panel
from zeroward.questionnaires.queries.own_data import questionnaire_data
from zeroward.questionnaires.workspace_registration import register_workspace

register_room(Room("questionnaires", _("Questionnaires"), "questionnaires"))
register_notice(NoticeKind(tell.PART, _("Parts of questionnaires that are given to you"), "at_once"))
register_notice(NoticeKind(tell.SIGN, _("Sign-off of your city's answers"), "daily"))
register_own_data("questionnaires", questionnaire_data)
register_panel("people.home", "questionnaires.asked", home_panel)
register_loader(Loader("questionnaires", _("questionnaires"), 59, load_questionnaires))
register_making()
register_workspace()

"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.panels import register_panel
from zeroward.core.rooms import Room, register_room
from zeroward.core.sharing import SharingKind, register_sharing
from zeroward.core.tasks_open import register_tasks
from zeroward.journey import rules  # noqa: F401 (names the actions)
from zeroward.journey.domain.places import KIND
from zeroward.journey.domain.tell import PLACED, WEEKLY
from zeroward.journey.panels import city_panel, home_panel
from zeroward.journey.queries.own_data import own_data
from zeroward.journey.queries.tasks import tasks_of

register_room(Room("journey", _("The way of a city"), "journey"))
register(NavEntry(_("All steps"), "journey:steps", order=15, place="content"))
register_panel("workspace.city", "journey", city_panel)
register_panel("people.home", "journey", home_panel)
register_notice(NoticeKind(PLACED, _("Somebody placed a step for your city"), "daily"))
register_notice(NoticeKind(WEEKLY, _("Your next steps, when they changed"), "weekly"))
register_sharing(SharingKind(KIND, _("next steps, and what you say about them")))
register_tasks("journey", tasks_of)
register_own_data("journey", own_data)

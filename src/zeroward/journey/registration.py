"""What this room offers to the others; imported once, when the apps are ready."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.panels import register_panel
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.rooms import Room, register_room
from zeroward.core.sharing import SharingKind, register_sharing
from zeroward.core.taking_along import register_taking_along
from zeroward.core.tasks_open import register_tasks
from zeroward.journey import rules  # noqa: F401 (names the actions)
from zeroward.journey.domain.places import KIND
from zeroward.journey.domain.taking import PART
from zeroward.journey.domain.tell import PLACED, WEEKLY
from zeroward.journey.panels import city_panel, home_panel
from zeroward.journey.queries.own_data import own_data
from zeroward.journey.queries.tasks import tasks_of
from zeroward.journey.sitemaps import register_sitemaps

register_room(Room("journey", _("The way of a city"), "journey"))
register(NavEntry(_("All steps"), "journey:steps", order=15, place="content"))
register(NavEntry(_("Commit"), "journey:commit", place="line", key="commit", inside="contract"))
register(NavEntry(_("Act"), "journey:act", place="line", key="act"))
register(NavEntry(_("Monitor"), "journey:monitor", place="line", key="monitor", inside="monitoring"))
register(NavEntry(_("Share"), "journey:share-part", place="line", key="share"))
register_room_link(
    RoomLink(
        "next",
        _("Next steps"),
        _("All of them with their reasons, what you put aside, and who sees it."),
        lambda scope: reverse("journey:workspace", args=[scope]),
        order=5,
        room="journey",
        kinds=("city", "country"),
    )
)
register_panel("workspace.city", "journey", city_panel)
register_panel("people.home", "journey", home_panel)
register_notice(NoticeKind(PLACED, _("Somebody placed a step for your city"), "daily"))
register_notice(NoticeKind(WEEKLY, _("Your next steps, when they changed"), "weekly"))
register_sharing(SharingKind(KIND, _("Next steps, and what you say about them")))
register_taking_along(PART)
register_tasks("journey", tasks_of)
register_own_data("journey", own_data)
register_sitemaps()

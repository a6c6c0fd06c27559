"""What this room offers to the others; imported once, when the apps are ready."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.desk.access import DeskPage, register_desk_page
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.rooms import Room, register_room
from zeroward.core.sharing import SharingKind, register_sharing
from zeroward.core.tasks_open import register_tasks
from zeroward.services.domain.tell import ANSWER_NOTICE, REVIEW_NOTICE
from zeroward.services.domain.uses import SHARING
from zeroward.services.importers.catalogue import load_services
from zeroward.services.panels import register_panels
from zeroward.services.queries.own_data import own_support
from zeroward.services.queries.tasks import private_uses, review_tasks, use_tasks
from zeroward.services.rules import REVIEW
from zeroward.services.search import register_sources
from zeroward.services.sitemaps import register_sitemaps

register_loader(Loader("services", _("services"), 40, load_services))

register_room(Room("services", _("Support"), "services"))
register(NavEntry(_("Support"), "services:services", order=40))
register_panels()
register_notice(NoticeKind(REVIEW_NOTICE, _("Entries of the support menu that wait for review"), "daily"))
register_notice(NoticeKind(ANSWER_NOTICE, _("Answers to changes of entries that you keep"), "at_once"))
register_sharing(SharingKind(SHARING, _("Support that we use, and whether it helped"), order=45))
register_tasks("services.uses", use_tasks)
register_tasks("services.review", review_tasks)
register_private("services.uses", private_uses, room="services")
register_own_data("support", own_support)
register_room_link(
    RoomLink(
        "services",
        _("Support"),
        _("What you use, and whether it helped; what fits you."),
        lambda scope: reverse("services:using", args=[scope]),
        order=60,
        room="services",
    )
)
register_desk_page(
    DeskPage(
        _("Entries of providers"),
        _("What the keepers of the support menu sent: publish, send back."),
        "services:review",
        REVIEW,
        15,
    )
)
register_sources()
register_sitemaps()

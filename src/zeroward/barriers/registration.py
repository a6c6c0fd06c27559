"""What this room offers to the others; imported once, when the apps are ready."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.barriers import rules  # noqa: F401 (names the actions)
from zeroward.barriers.domain import tell
from zeroward.barriers.domain.handing_over import move_barriers
from zeroward.barriers.domain.reports import SHARING
from zeroward.barriers.panels import register_panels
from zeroward.barriers.queries.country_needs import barrier_reasons
from zeroward.barriers.queries.open_work import ROOM, barrier_tasks, own_data, responsibilities
from zeroward.barriers.queries.pointing import barrier_pointers
from zeroward.barriers.search import register_search
from zeroward.core.country_needs import register_need_reasons
from zeroward.core.handing_over import WorkPart, register_work
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.pointers import register_pointers
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.rooms import Room, register_room
from zeroward.core.sharing import SharingKind, register_sharing
from zeroward.core.tasks_open import register_tasks

register_room(Room(ROOM, _("Barriers"), "barriers"))
register(NavEntry(_("Barriers"), "barriers:barriers", order=48, place="content"))
register_room_link(
    RoomLink(
        "barriers",
        _("Barriers"),
        _("What stands in the way, with whom it was raised, what they answered."),
        lambda scope: reverse("barriers:home", args=[scope]),
        order=58,
        room=ROOM,
        kinds=("city", "country", "mission"),
    )
)
register_notice(NoticeKind(tell.REPORTED, _("Barriers that cities report")))
register_notice(NoticeKind(tell.MOVED, _("What becomes of barriers that your city reported")))
register_notice(NoticeKind(tell.DUE, _("Answers of authorities that are due")))
register_sharing(SharingKind(SHARING, _("Reports of barriers"), order=46))
register_tasks("barriers", barrier_tasks)
register_own_data("barriers", own_data)
register_work(WorkPart("barriers", _("Barriers looked after"), responsibilities, move_barriers, 55))
register_pointers("barrier", barrier_pointers)
register_need_reasons("barriers", barrier_reasons, room=ROOM)
register_panels()
register_search()

"""What questions and their desk offer to the others."""

from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.asked import register_asked
from zeroward.core.handing_over import WorkPart, register_work
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.tasks_open import TaskReader, register_tasks
from zeroward.core.throttles import register_throttle
from zeroward.helpdesk import jobs, rules  # noqa: F401 (names jobs and actions)
from zeroward.helpdesk.barrier_offers import register_barrier_offers
from zeroward.helpdesk.domain.moving import connect, hand_over, worked_on
from zeroward.helpdesk.domain.tell import ASKED, WORK
from zeroward.helpdesk.queries.statistics import asked_by_topic
from zeroward.helpdesk.queries.waiting import found_inside, make_tasks, own_data, parts_of
from zeroward.helpdesk.sitemaps import register_sitemaps

ROOM: Final = "helpdesk"


def register_cases() -> None:
    register_throttle("forms", "helpdesk:ask-write", "helpdesk:ask-solved")
    register(NavEntry(_("Ask"), "helpdesk:ask", order=70))
    register(NavEntry(_("Ask somebody"), "helpdesk:ask", order=70, place="content"))
    register(NavEntry(_("What cities ask"), "helpdesk:asked", order=71, place="content"))
    register(NavEntry(_("Your questions"), "helpdesk:mine-list", order=40, place="account"))
    register_notice(NoticeKind(ASKED, _("Answers to your questions"), "at_once"))
    register_notice(NoticeKind(WORK, _("Questions that you answer or distribute"), "at_once"))
    register_own_data(ROOM, own_data)
    register_tasks(ROOM, TaskReader(parts_of, make_tasks))
    register_private(ROOM, found_inside, room=ROOM)
    register_work(WorkPart(ROOM, _("Questions to answer"), worked_on, hand_over, order=70))
    register_asked(ROOM, asked_by_topic, room=ROOM)
    _register_links()
    register_barrier_offers()
    register_sitemaps()
    connect()


def _register_links() -> None:
    register_room_link(
        RoomLink(
            "helpdesk",
            _("Questions and coaching"),
            _("What your city asked, who helps, and coaching."),
            lambda scope: reverse("helpdesk:place-list", args=[scope]),
            order=80,
            room=ROOM,
        )
    )
    register_room_link(
        RoomLink(
            "helpdesk-desk",
            _("Questions to answer"),
            _("What to do next, what waits for somebody, and how well it goes."),
            lambda _scope: reverse("helpdesk:desk"),
            order=80,
            room=ROOM,
            kinds=("country", "mission"),
        )
    )

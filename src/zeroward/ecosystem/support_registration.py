"""What support plans and the support programme offer to other rooms."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.handing_over import WorkPart, register_work
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.tasks_open import register_tasks
from zeroward.ecosystem import support_rules  # noqa: F401 (names the actions)
from zeroward.ecosystem.domain import programme_runs  # noqa: F401 (the job is registered)
from zeroward.ecosystem.domain.support_handing_over import move_plans
from zeroward.ecosystem.domain.support_telling import MENTOR, SUPPORT
from zeroward.ecosystem.queries.support_own import owned_plans, support_data
from zeroward.ecosystem.queries.support_tasks import ROOM, support_tasks
from zeroward.ecosystem.support_panels import register_support_panel


def register_support() -> None:
    register_notice(NoticeKind(SUPPORT, _("Support plans and requests"), "daily"))
    register_notice(NoticeKind(MENTOR, _("Mentoring"), "at_once"))
    register_tasks("ecosystem.support", support_tasks)
    register_own_data("support plans and requests", support_data)
    register_work(WorkPart("support-plans", _("Support plans"), owned_plans, move_plans, order=60))
    register_support_panel()
    register_room_link(
        RoomLink(
            "ecosystem-support",
            _("Support"),
            _("Plans by year, requests, mentors."),
            lambda scope: reverse("ecosystem:support-desk", args=[scope]),
            order=26,
            room=ROOM,
            kinds=("country", "mission"),
        )
    )
    register_room_link(
        RoomLink(
            "ecosystem-programme",
            _("Support programme"),
            _("Share out support among countries and years, with a reason for each."),
            lambda _scope: reverse("ecosystem:programmes"),
            order=27,
            room=ROOM,
            kinds=("mission",),
        )
    )

"""What rounds, reports and indicators offer to other rooms: links of workspaces, tasks, notices, own data."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.barrier_reports import register_barrier_source
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.tasks_open import register_tasks
from zeroward.monitoring import rules  # noqa: F401 (names the actions)
from zeroward.monitoring.domain.round_letters import ASKED
from zeroward.monitoring.queries.barrier_offers import action_barriers
from zeroward.monitoring.queries.round_work import reports_data, round_tasks

ROOM = "monitoring"


def register_rounds() -> None:
    register_tasks("monitoring.rounds", round_tasks)
    register_barrier_source("monitoring", _("What stands in the way of actions"), action_barriers, room=ROOM)
    register_own_data("monitoring.reports", reports_data)
    register_notice(NoticeKind(ASKED, _("You are asked how far your actions are"), "at_once"))
    register_room_link(
        RoomLink(
            "monitoring",
            _("Monitoring"),
            _("How far the actions are, what they did, and what stands in the way."),
            lambda scope: reverse("monitoring:home", args=[scope]),
            order=41,
            room=ROOM,
            kinds=("city", "country", "mission"),
        )
    )

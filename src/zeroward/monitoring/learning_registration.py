"""What the learning part offers to the others: tasks, search, links of workspaces, panels, notices, own data."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.handing_over import WorkPart, register_work
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.tasks_open import register_tasks
from zeroward.monitoring import learning_rules  # noqa: F401 (names the action)
from zeroward.monitoring.domain.learning_handing_over import move_steps
from zeroward.monitoring.domain.learning_tell import ASKED, REMINDED
from zeroward.monitoring.learning_panels import register_learning_panels
from zeroward.monitoring.learning_search import register_learning_search
from zeroward.monitoring.queries.learning_own_data import learning_data
from zeroward.monitoring.queries.learning_work import (
    learning_entries,
    learning_tasks,
    log_url,
    pilots_url,
    responsibilities,
)

PLACES = ("city", "country", "mission")


def register_learning() -> None:
    register_tasks("monitoring.learning", learning_tasks)
    register_private("monitoring.learning", learning_entries, room="monitoring")
    register_own_data("learning log", learning_data)
    register_notice(NoticeKind(ASKED, _("Next steps that you are asked for"), "daily"))
    register_notice(NoticeKind(REMINDED, _("What is due in monitoring and learning"), "weekly"))
    register_work(WorkPart("learning", _("Next steps of the learning log"), responsibilities, move_steps, 45))
    register_room_link(
        RoomLink(
            "learning-log",
            _("Learning log"),
            _("What happened, what it means, what follows; sessions and decisions"),
            log_url,
            order=42,
            room="monitoring",
            kinds=PLACES,
        )
    )
    register_room_link(
        RoomLink(
            "pilots",
            _("Pilots"),
            _("What is tried out, and whether it spreads"),
            pilots_url,
            order=43,
            room="monitoring",
            kinds=PLACES,
        )
    )
    register(NavEntry(_("Pilots of cities"), "monitoring:pilots-public", order=46, place="content"))
    register(NavEntry(_("Lessons of cities"), "monitoring:log-public", order=47, place="content"))
    register_learning_panels()
    register_learning_search()

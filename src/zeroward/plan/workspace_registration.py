"""What plans offer to the workspace of a city: tasks, search, a link, who sees new ones."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.sharing import SharingKind, register_sharing
from zeroward.core.tasks_open import register_tasks
from zeroward.plan.queries.open_work import SHARING, plan_entries, plan_tasks, plans_url

WORKING = (Visibility.CITY.value, Visibility.PLATFORM.value, Visibility.MISSION.value)


def register_workspace() -> None:
    register_tasks("plan", plan_tasks)
    register_private("plan", plan_entries, room="plan")
    register_sharing(SharingKind(SHARING, _("Plans, until they are published"), order=30, levels=WORKING))
    register_room_link(
        RoomLink(
            "plan", _("Plan"), _("Targets, actions and what they bring"), plans_url, order=30, room="plan"
        )
    )

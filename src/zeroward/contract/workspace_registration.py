"""What contracts offer to the workspace of a city: tasks, search, a link, who sees new ones, what moves on."""

from django.utils.translation import gettext_lazy as _

from zeroward.contract.domain.handing_over import move_work
from zeroward.contract.queries.open_work import (
    SHARING,
    contract_entries,
    contract_tasks,
    contracts_url,
    responsibilities,
)
from zeroward.core.handing_over import WorkPart, register_work
from zeroward.core.models import Visibility
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.sharing import SharingKind, register_sharing
from zeroward.core.tasks_open import register_tasks

WORKING = (Visibility.CITY.value, Visibility.PLATFORM.value, Visibility.MISSION.value)


def register_workspace() -> None:
    register_tasks("contract", contract_tasks)
    register_private("contract", contract_entries, room="contract")
    register_sharing(SharingKind(SHARING, _("Contracts, until they are published"), order=35, levels=WORKING))
    register_work(
        WorkPart("contract", _("Sections and tasks of contracts"), responsibilities, move_work, order=35)
    )
    register_room_link(
        RoomLink(
            "contract",
            _("Climate City Contract"),
            _("Commitments, action plan, investment plan, signatures"),
            contracts_url,
            order=35,
            room="contract",
        )
    )

"""What the reader of contracts offers to the other rooms."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.contract import reading_rules  # noqa: F401 (names the actions)
from zeroward.contract.domain import (
    reading_job,  # noqa: F401 (names the job)
    tell_reading,
)
from zeroward.contract.queries.reading_own_data import reading_data
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.scope import Scope


def register_readings() -> None:
    register_own_data("contract readings", reading_data)
    register_notice(NoticeKind(tell_reading.READ, _("Contracts in files that were read for you"), "daily"))
    register_room_link(
        RoomLink(
            "contract-files",
            _("Contracts in files"),
            _("Published contracts, read and checked item by item"),
            _address,
            order=46,
            room="contract",
            kinds=("city", "country", "mission"),
        )
    )


def _address(scope: Scope) -> str:
    return reverse("contract:files", args=[str(scope)])

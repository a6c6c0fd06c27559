"""Where a value of a contract came from, in words and as a link."""

from collections.abc import Mapping
from typing import Any, Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models import Contract

ROOMS: Final[Mapping[str, str | Promise]] = {
    "inventory": _("inventory"),
    "plan": _("plan"),
    "finance": _("investment plan"),
    "contract": _("this contract"),
    "diagnosis": _("self-assessment"),
    "consultation": _("needs assessment"),
    "file": _("file"),
}


def room_label(room: str) -> str:
    """The room as a reader knows it."""
    return str(ROOMS.get(room, room))


def origin_words(cell: Mapping[str, Any]) -> str:
    """ "plan: Climate plan 2030", "" for what somebody wrote here."""
    source = cell.get("from")
    if not isinstance(source, Mapping):
        return ""
    room, label = room_label(str(source.get("room", ""))), str(source.get("label", ""))
    return f"{room}: {label}" if room and label else room or label


def origin_urls(contract: Contract) -> dict[str, str]:
    """Pages of the rooms that the contract is assembled from, "" where there is none."""
    plan, inventory = contract.plan_id, contract.inventory_id
    return {
        "plan": reverse("plan:plan", args=[plan]) if plan else "",
        "inventory": reverse("inventory:inventory", args=[inventory]) if inventory else "",
        "finance": reverse("finance:investment", args=[plan]) if plan else "",
        "contract": reverse("contract:contract", args=[contract.pk]),
        "diagnosis": reverse("diagnosis:team", args=[contract.scope]),
    }

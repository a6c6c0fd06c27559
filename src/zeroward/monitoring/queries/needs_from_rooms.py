"""Support that follows from what other rooms know of a country, such as open barriers, each with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.country_needs import NeedReason, need_reasons
from zeroward.core.visibility import Viewer
from zeroward.methods.monitoring import proposed_needs


@dataclass(frozen=True, slots=True)
class NeedOfRooms:
    """`label` is "" where no rule says which support follows."""

    label: str
    reasons: Sequence[NeedReason]


def needs_from_rooms(viewer: Viewer, country: str) -> list[NeedOfRooms]:
    """By kind of support, in the order of the rules; what leads to none stands last. The queries of the rooms."""
    by_need: dict[str, list[NeedReason]] = {one.key: [] for one in proposed_needs().rules}
    others: list[NeedReason] = []
    for reason in need_reasons(viewer, country):
        by_need.get(reason.need, others).append(reason)
    found = [
        NeedOfRooms(_(one.label), by_need[one.key]) for one in proposed_needs().rules if by_need[one.key]
    ]
    return [*found, NeedOfRooms("", others)] if others else found

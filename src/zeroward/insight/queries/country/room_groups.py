"""Links into all rooms of a national workspace, in groups, so that thirty of them can be looked through."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.room_links import ShownLink

GROUPS: Final[Mapping[str | Promise, tuple[str, ...]]] = {
    _("National platform"): (
        "next",
        "ecosystem-profile",
        "ecosystem-route",
        "ecosystem-work",
        "ecosystem-work-continuity",
        "ecosystem-support",
        "ecosystem-review",
        "asked",
    ),
    _("Our cities"): (
        "diagnosis-together",
        "ecosystem-work-outreach",
        "monitoring",
        "national-progress",
        "barriers",
        "insight",
        "contract-files",
        "learning-log",
        "pilots",
        "shared-projects",
    ),
    _("Money and law"): (
        "ecosystem-work-money",
        "ecosystem-work-alignment",
        "finance_pipeline",
        "agreements",
        "funding-desk",
    ),
}
"""Keys of links by group, in their order. What no group names stands in the last one."""
OTHERS: Final = _("People and partners")


@dataclass(frozen=True, slots=True)
class RoomGroup:
    title: str | Promise
    links: tuple[ShownLink, ...]


def room_groups(links: Iterable[ShownLink]) -> list[RoomGroup]:
    """Every link once; groups without any are left out."""
    left = {one.key: one for one in links}
    found = [(title, tuple(left.pop(key) for key in keys if key in left)) for title, keys in GROUPS.items()]
    return [RoomGroup(title, own) for title, own in [*found, (OTHERS, tuple(left.values()))] if own]

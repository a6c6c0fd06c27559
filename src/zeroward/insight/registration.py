"""What this room offers to the others; imported once, when the apps are ready."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.contract.followers import register_reading_follower
from zeroward.core.navigation import NavEntry, register
from zeroward.core.own_data import register_own_data
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.core.rooms import Room, register_room
from zeroward.core.scope import Scope
from zeroward.insight import country_rules, rules  # noqa: F401 (name the actions)
from zeroward.insight.domain.indexing import index_file
from zeroward.insight.domain.indexing_written import connect
from zeroward.insight.policy_offers import register_policy_offers
from zeroward.insight.queries.snapshots import snapshot_data
from zeroward.insight.sitemaps import register_sitemaps

register_room(Room("insight", _("Contracts compared"), "insight"))
register(NavEntry(_("Contracts compared"), "insight:overview", order=42, place="content"))
register(NavEntry(_("National ecosystems"), "insight:ecosystems", order=36, place="content"))
register_own_data("frozen_counts", snapshot_data)
register_reading_follower(index_file)
connect()
register_sitemaps()
register_policy_offers()


def compared_url(scope: Scope) -> str:
    """A platform's own country, everything for the Mission."""
    address = reverse("insight:overview")
    return f"{address}?country={scope.key}" if scope.kind == "country" else address


def workspace_url(scope: Scope) -> str:
    """Where the work of a platform, or of the Mission team, begins."""
    if scope.kind == "country":
        return reverse("insight:country", args=[scope.key.lower()])
    return reverse("insight:mission")


register_room_link(
    RoomLink(
        "workspace",
        _("Workspace"),
        _("What needs attention, our cities, every room in one sentence"),
        workspace_url,
        order=1,
        room="insight",
        kinds=("country", "mission"),
    )
)
register_room_link(
    RoomLink(
        "insight",
        _("Contracts compared"),
        _("What the contracts of cities say, counted with quotes"),
        compared_url,
        order=66,
        room="insight",
        kinds=("country", "mission"),
    )
)

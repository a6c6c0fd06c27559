"""What investment plans offer to other rooms."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.navigation import NavEntry, register
from zeroward.core.own_data import register_own_data
from zeroward.core.private_search import register_private
from zeroward.core.room_links import RoomLink, register_room_link
from zeroward.finance.domain.versions import freeze_with
from zeroward.finance.panels import register_panels
from zeroward.finance.queries.workspace import city_url, money_data, money_entries
from zeroward.plan.followers import register_version_follower


def register_investment() -> None:
    """Called once, when the apps are ready."""
    register(NavEntry(_("Instruments of finance"), "finance:instruments", order=40, place="content"))
    register_room_link(
        RoomLink(
            "finance",
            _("Investment plan"),
            _("What actions cost, who pays, what is still to be found"),
            city_url,
            order=32,
            room="finance",
        )
    )
    register_own_data("investment_plans", money_data)
    register_private("finance", money_entries, room="finance")
    register_version_follower("finance", freeze_with)
    register_panels()

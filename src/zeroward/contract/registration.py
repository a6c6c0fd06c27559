"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.contract import rules  # noqa: F401 (names the actions)
from zeroward.contract.barrier_offers import register_barrier_offers
from zeroward.contract.domain import tell
from zeroward.contract.panels import register_panels
from zeroward.contract.policy_offers import register_policy_offers
from zeroward.contract.queries.own_data import contract_data
from zeroward.contract.reading_registration import register_readings
from zeroward.contract.search import register_sources
from zeroward.contract.sign_registration import register_signing
from zeroward.contract.sitemaps import register_sitemaps
from zeroward.contract.workspace_registration import register_workspace
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.rooms import Room, register_room

register_room(Room("contract", _("Contracts"), "contract"))
register(NavEntry(_("Contracts of cities"), "contract:published", order=40, place="content"))
register_notice(NoticeKind(tell.COMMENTED, _("Comments on your city's contract"), "daily"))
register_notice(NoticeKind(tell.ASKED, _("What you are asked to write in a contract"), "daily"))
register_own_data("contracts", contract_data)
register_panels()
register_workspace()
register_sitemaps()
register_sources()
register_readings()
register_barrier_offers()
register_policy_offers()
register_signing()

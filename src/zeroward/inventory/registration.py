"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.facts import register_facts
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data
from zeroward.core.panels import register_panel
from zeroward.core.rooms import Room, register_room
from zeroward.inventory import rules  # noqa: F401 (names the actions)
from zeroward.inventory.domain import tell
from zeroward.inventory.home_panel import home_panel
from zeroward.inventory.panels import register_results_panels
from zeroward.inventory.queries import known_facts
from zeroward.inventory.queries.own_data import inventory_data
from zeroward.inventory.search import register_sources
from zeroward.inventory.sitemaps import register_sitemaps
from zeroward.inventory.workspace_registration import register_workspace

register_room(Room("inventory", _("Emission inventories"), "inventory"))
register(NavEntry(_("Diagnose"), "inventory:published", place="line", key="diagnose"))
register(NavEntry(_("Emission inventories"), "inventory:published", order=37, place="content"))
register(NavEntry(_("Emission factors"), "inventory:factors", order=38, place="content"))
register_notice(NoticeKind(tell.STEP, _("Steps of your city's inventories"), "daily"))
register_own_data("inventories", inventory_data)
register_facts(known_facts.READER)
register_panel("people.home", "inventory.next", home_panel)
register_results_panels()
register_sources()
register_workspace()
register_sitemaps()

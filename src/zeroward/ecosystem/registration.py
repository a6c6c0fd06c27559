"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.navigation import NavEntry, register
from zeroward.core.rooms import Room, register_room
from zeroward.ecosystem import rules  # noqa: F401 (names the action)
from zeroward.ecosystem.gaps import register_profile_gaps
from zeroward.ecosystem.importers import portfolio_profiles  # noqa: F401 - its part of the portfolio importer
from zeroward.ecosystem.importers.catalogue import load_bodies, load_platforms
from zeroward.ecosystem.panels import register_panels
from zeroward.ecosystem.profile_registration import register_profile
from zeroward.ecosystem.review_registration import register_reviews
from zeroward.ecosystem.search import register_sources
from zeroward.ecosystem.sitemaps import register_sitemaps
from zeroward.ecosystem.support_registration import register_support
from zeroward.ecosystem.work_registration import register_platform_work

register_loader(Loader("platforms", _("national platforms"), 50, load_platforms))
register_loader(Loader("governance", _("governance of the Mission"), 51, load_bodies))

register_room(Room("ecosystem", _("National platforms"), "ecosystem"))
register(NavEntry(_("National platforms"), "ecosystem:platforms", order=35, place="content"))
register_panels()
register_sources()
register_sitemaps()
register_profile_gaps()
register_reviews()
register_profile()
register_platform_work()
register_support()

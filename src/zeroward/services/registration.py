"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.navigation import NavEntry, register
from zeroward.core.rooms import Room, register_room
from zeroward.services.importers.catalogue import load_services
from zeroward.services.panels import register_panels
from zeroward.services.search import register_sources
from zeroward.services.sitemaps import register_sitemaps

register_loader(Loader("services", _("services"), 40, load_services))

register_room(Room("services", _("Support"), "services"))
register(NavEntry(_("Support"), "services:services", order=40))
register_panels()
register_sources()
register_sitemaps()

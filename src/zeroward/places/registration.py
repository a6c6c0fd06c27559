"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.facts import register_facts
from zeroward.core.navigation import NavEntry, register
from zeroward.core.rooms import Room, register_room
from zeroward.places.importers.bodies import load_networks, load_organisations, load_projects
from zeroward.places.importers.cities import load_cities
from zeroward.places.importers.countries import load_countries
from zeroward.places.queries import known_facts
from zeroward.places.search import register_sources
from zeroward.places.sitemaps import register_sitemaps

register_loader(Loader("countries", _("countries"), 20, load_countries))
register_loader(Loader("cities", _("cities"), 21, load_cities))
register_loader(Loader("organisations", _("organisations"), 22, load_organisations))
register_loader(Loader("networks", _("networks"), 23, load_networks))
register_loader(Loader("projects", _("projects"), 24, load_projects))

register_room(Room("places", _("Cities, countries, organisations"), "places", closable=False))
register(NavEntry(_("Cities"), "places:cities", order=20))
register(NavEntry(_("Countries"), "places:countries", order=30))
register(NavEntry(_("Organisations, networks, projects"), "places:organisations", order=40, place="content"))
register_facts(known_facts.READER)
register_sources()
register_sitemaps()

"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.navigation import NavEntry, register
from zeroward.core.own_data import register_own_data
from zeroward.core.rooms import Room, register_room
from zeroward.library import panels, search_links, sitemaps, upkeep_registration  # noqa: F401 (they register themselves)
from zeroward.library.domain.edition_job import register_edition_job
from zeroward.library.exporters.edition_pdf import edition_pdf
from zeroward.library.importers.catalogue.challenges import load_challenges
from zeroward.library.importers.catalogue.guides import load_glossary, load_guides
from zeroward.library.importers.catalogue.learning import load_learning
from zeroward.library.importers.catalogue.materials import load_materials
from zeroward.library.importers.catalogue.placements import load_placements
from zeroward.library.importers.catalogue.translations import load_portfolio_translations
from zeroward.library.queries import pointers
from zeroward.library.queries.worksheet import own_statements
from zeroward.library.search import register_sources
from zeroward.library.search_facets import register_facets

register_loader(Loader("challenges", _("challenges"), 30, load_challenges))
register_loader(Loader("materials", _("materials"), 31, load_materials))
register_loader(Loader("placements", _("placements"), 32, load_placements))
register_loader(Loader("learning", _("lessons, deep dives, recordings"), 33, load_learning))
register_loader(Loader("guides", _("guides"), 34, load_guides))
register_loader(Loader("glossary", _("glossary"), 35, load_glossary))
register_loader(Loader("portfolio-translations", _("translations"), 36, load_portfolio_translations))

register_room(Room("library", _("Learning portfolio"), "library", closable=False))
register(NavEntry(_("Portfolio"), "library:portfolio", order=10))
register(NavEntry(_("Learn"), "library:portfolio", place="line", key="learn"))
register(NavEntry(_("Glossary"), "library:glossary", order=20, place="content"))
register(NavEntry(_("Questions answered"), "library:answers", order=22, place="content"))
register(NavEntry(_("What is new"), "library:news", order=25, place="content"))
register_sources()
register_facets()
register(NavEntry(_("Editions to cite"), "library:editions", order=30, place="content"))
register_edition_job(edition_pdf)
search_links.connect()
register(NavEntry(_("Problem worksheet"), "library:worksheet", order=15, place="content"))
register_own_data("problem_statements", own_statements)
pointers.register()

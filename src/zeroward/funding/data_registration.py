"""What the records of this room offer to the others: the loader, search, and ways to money on a country's page."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.desk.access import DeskPage, register_desk_page
from zeroward.funding.country_panel import register_panels
from zeroward.funding.importers.catalogue import load_funding
from zeroward.funding.rules import IMPORT
from zeroward.funding.search import register_sources

register_loader(Loader("funding", _("funding"), 45, load_funding))
register_sources()
register_panels()
register_desk_page(
    DeskPage(
        _("Opportunities from a file"),
        _("From the Funding & Tenders portal, or from a list: checked line by line first."),
        "funding:import",
        IMPORT,
        55,
    )
)

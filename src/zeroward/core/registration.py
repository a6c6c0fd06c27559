"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.importers.sources import load_sources
from zeroward.core.search.live import connect

register_loader(Loader("sources", _("sources"), 5, load_sources))
connect()

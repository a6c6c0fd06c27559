"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.ecosystem.importers.catalogue import load_bodies, load_platforms

register_loader(Loader("platforms", _("national platforms"), 50, load_platforms))
register_loader(Loader("governance", _("governance of the Mission"), 51, load_bodies))

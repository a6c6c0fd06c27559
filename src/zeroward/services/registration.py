"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.services.importers.catalogue import load_services

register_loader(Loader("services", _("services"), 40, load_services))

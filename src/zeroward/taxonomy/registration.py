"""What this room offers to the others; imported once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.catalogue import Loader, register_loader
from zeroward.taxonomy.importers.vocabularies import load_vocabularies

register_loader(Loader("vocabularies", _("vocabularies"), 10, load_vocabularies))

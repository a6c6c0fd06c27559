"""What this room offers to the others; imported once, when the apps are ready."""

from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _

from zeroward.core import rules  # noqa: F401 (names the actions)
from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.desk.panel import desk_panel
from zeroward.core.desk.setup import set_up_desk
from zeroward.core.domain.desk_log import follow_desk
from zeroward.core.importers.sources import load_sources
from zeroward.core.panels import register_panel
from zeroward.core.private_search import register_private
from zeroward.core.queries.document_entries import SHARING, document_entries
from zeroward.core.search.live import connect
from zeroward.core.sharing import SharingKind, register_sharing

register_loader(Loader("sources", _("sources"), 5, load_sources))
connect()
follow_desk()
post_migrate.connect(set_up_desk, dispatch_uid="desk-set-up")
register_panel("people.home", "desk", desk_panel)
register_private("documents", document_entries)
register_sharing(SharingKind(SHARING, _("Documents"), order=15))

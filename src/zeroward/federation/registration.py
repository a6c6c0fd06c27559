"""What the exchange with other installations offers to the house; imported once when the apps are ready."""

from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from zeroward.core.desk.access import DeskPage, register_desk_page
from zeroward.core.origins import register_origins, register_signer
from zeroward.federation import jobs, panels
from zeroward.federation.queries.origins import find, of_page, read
from zeroward.federation.rules import SETTLE

assert jobs  # registered by being read
register_origins(read, find, of_page)
register_signer(lambda body: str(import_string("zeroward.federation.domain.keys.signature")(body)))
panels.register()
register_desk_page(
    DeskPage(
        _("Other installations"),
        _("What this installation takes over from others."),
        "federation:peers",
        SETTLE,
        55,
    )
)

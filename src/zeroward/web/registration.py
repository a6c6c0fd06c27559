"""Links of the website itself; registered once, when the apps are ready."""

from django.utils.translation import gettext_lazy as _

from zeroward.core.navigation import NavEntry, register
from zeroward.core.panels import register_panel
from zeroward.core.search.registry import FacetKind, register_facet
from zeroward.core.throttles import register_throttle
from zeroward.web.domain import take_along, waking  # noqa: F401 (its job)
from zeroward.web.panels import take_along_panel
from zeroward.web.queries.search import kind_label

register(NavEntry(_("Sources and licences"), "sources", order=5, place="content"))
register(NavEntry(_("Accessibility statement"), "accessibility", order=10, place="site"))
register(NavEntry(_("Privacy: we count pages, not people"), "privacy", order=20, place="site"))
register(NavEntry(_("Imprint"), "imprint", order=30, place="site"))
register(NavEntry(_("Terms of use"), "terms", order=40, place="site"))
register_facet(FacetKind("kind", _("Kind"), kind_label))
register_throttle("search", "search", "search-complete")
# pages and documents of the desk that open with a password of their own
register_throttle(
    "passwords", "wagtailcore_authenticate_with_password", "wagtaildocs_authenticate_with_password"
)
for slot in ("workspace.city", "people.team", "ecosystem.desk"):
    register_panel(slot, "take-along", take_along_panel)
waking.connect()

"""What published assessments offer to other rooms."""

from django.utils.translation import gettext_lazy as _

from zeroward.consultation.domain.tell_report import PUBLISHED
from zeroward.consultation.importers.iterations import load_iterations
from zeroward.consultation.search import register_sources
from zeroward.consultation.sitemaps import register_sitemaps
from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.navigation import NavEntry, register
from zeroward.core.notices import NoticeKind, register_notice


def register_reports() -> None:
    register_loader(Loader("needs-assessments", _("published needs assessments"), 61, load_iterations))
    register_notice(NoticeKind(PUBLISHED, _("Reports that your city took part in"), "at_once"))
    register(NavEntry(_("Needs"), "consultation:needs", order=50))
    register_sources()
    register_sitemaps()

"""What the coding desk offers to the other rooms."""

from django.utils.translation import gettext_lazy as _

from zeroward.consultation.barrier_offers import register_barrier_offers
from zeroward.consultation.coding_panel import register_coding_panel
from zeroward.consultation.domain import suggester_job  # noqa: F401 (names the job)
from zeroward.consultation.domain.tell_coders import ASKED
from zeroward.consultation.importers.codebooks_catalogue import load_codebooks
from zeroward.consultation.queries.own_coding import coding_data
from zeroward.core.catalogue import Loader, register_loader
from zeroward.core.notices import NoticeKind, register_notice
from zeroward.core.own_data import register_own_data


def register_coding() -> None:
    register_loader(Loader("codebooks", _("codebooks"), 60, load_codebooks))
    register_coding_panel()
    register_barrier_offers()
    register_own_data("coding", coding_data)
    register_notice(NoticeKind(ASKED, _("Coding that you are asked for"), "at_once"))

"""The desk: what there is to see, what is missing before a report can be published."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.consultation.models import Consultation, Origin
from zeroward.consultation.queries.live import Assembled, assemble
from zeroward.consultation.queries.report_content import content_of
from zeroward.consultation.queries.report_page import ReportPage, report_page
from zeroward.consultation.queries.shown import ShownTable, shown_table


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that a report would lack, with the page that mends it."""

    text: str
    page: str


@dataclass(frozen=True, slots=True)
class AnalysisPage:
    """`tables` show everything, also what would be hidden; `report` what would be frozen today."""

    headline: str
    tables: tuple[ShownTable, ...]
    report: ReportPage
    lacks: tuple[Lack, ...]
    is_printed: bool


def analysis_page(consultation: Consultation) -> AnalysisPage:
    """Of a consultation of ours what is there now; of a published one its report."""
    if consultation.origin == Origin.PUBLISHED:
        kept = consultation.reports.order_by("-number").first()
        page = report_page(kept.data) if kept else None
        if page is not None:
            return AnalysisPage(page.headline, page.tables, page, (), True)
    found = assemble(consultation)
    page = report_page(content_of(found))
    tables = tuple(shown_table(one) for one in found.tables)
    headline = page.headline if tables else _("Nothing can be counted yet")
    return AnalysisPage(headline, tables, page, tuple(lacks_of(found)), False)


def lacks_of(found: Assembled) -> list[Lack]:
    """What somebody should look at before figures go out."""
    lacks = []
    if not found.weigher.has_frame:
        lacks.append(Lack(_("No frame: figures speak of those who answered alone."), "consultation"))
    elif found.weigher.scheme is None:
        lacks.append(Lack(_("No weighting: cities that take part often count too much."), "weights"))
    if found.consultation.previous_id and found.before is None:
        lacks.append(Lack(_("The iteration before has no published report to compare with."), "comparison"))
    if not found.tables:
        lacks.append(Lack(_("No answers, polls or final codes yet."), "consultation"))
    return lacks

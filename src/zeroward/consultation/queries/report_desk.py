"""The report at the desk: what would be frozen today, what stands in its way, and the versions there are."""

from dataclasses import dataclass

from zeroward.consultation.domain.frozen_reports import digest_of
from zeroward.consultation.models import Consultation, ConsultationState, Origin, Report
from zeroward.consultation.queries.analysis_page import Lack, lacks_of
from zeroward.consultation.queries.live import assemble
from zeroward.consultation.queries.report_content import content_of
from zeroward.consultation.queries.report_page import ReportPage, report_page
from zeroward.consultation.queries.reports import versions_of


@dataclass(frozen=True, slots=True)
class ReportDesk:
    """`digest` is that of the content shown; `changed` False when it is the newest version word by word."""

    page: ReportPage | None
    digest: str
    versions: tuple[Report, ...]
    lacks: tuple[Lack, ...]
    open_streams: tuple[str, ...]
    is_own: bool
    changed: bool

    @property
    def again(self) -> bool:
        return bool(self.versions)


def report_desk(consultation: Consultation) -> ReportDesk:
    versions = tuple(versions_of(consultation))
    if consultation.origin == Origin.PUBLISHED:
        kept = consultation.reports.order_by("-number").first()
        page = report_page(kept.data) if kept else None
        return ReportDesk(page, kept.digest if kept else "", versions, (), (), False, False)
    if consultation.state == ConsultationState.PREPARED:
        return ReportDesk(None, "", versions, (), (), False, False)
    found = assemble(consultation)
    content = content_of(found)
    digest = digest_of(content)
    waiting = tuple(one.title for one in found.streams if one.state == "open")
    changed = not versions or versions[0].digest != digest or versions[0].withdrawn_at is not None
    return ReportDesk(report_page(content), digest, versions, tuple(lacks_of(found)), waiting, True, changed)

"""Published reports: what everyone may read. What is not published, or was withdrawn, does not exist for readers."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404

from zeroward.consultation.models import Consultation, ConsultationState, Report
from zeroward.core.models import Visibility


def public_reports() -> QuerySet[Report]:
    """All versions of published consultations, the newest first; withdrawn ones too."""
    return Report.objects.filter(
        consultation__state=ConsultationState.PUBLISHED, consultation__visibility=Visibility.PUBLIC
    ).select_related("consultation__previous", "consultation__frame__frame")


def published_report(key: str, number: int | None = None) -> Report:
    """The newest version, or a given one. Raises Http404 for what was not published or was withdrawn."""
    found = public_reports().filter(consultation__key=key, withdrawn_at=None)
    if number is not None:
        found = found.filter(number=number)
    report = found.order_by("-number").first()
    if report is None:
        raise Http404("There is no such report.")
    return report


def withdrawn_report(key: str, number: int) -> Report | None:
    """A version that was taken back: its number, digest and reason are still told."""
    return (
        public_reports()
        .filter(consultation__key=key, number=number, withdrawn_at__isnull=False)
        .defer("data")
        .first()
    )


def versions_of(consultation: Consultation) -> list[Report]:
    """All versions without their content, the newest first."""
    return list(consultation.reports.defer("data").select_related("by").order_by("-number"))


@dataclass(frozen=True, slots=True)
class Listed:
    """A consultation in the public list, with its newest report and how many cities are in it."""

    report: Report
    cities: int | None
    frame: str


def published_list() -> list[Listed]:
    """Every published consultation once, the newest year first."""
    newest: dict[int, Report] = {}
    for report in public_reports().filter(withdrawn_at=None).order_by("-number"):
        newest.setdefault(report.consultation_id, report)
    ordered = sorted(newest.values(), key=lambda one: (-one.consultation.year, one.consultation.title))
    return [Listed(one, _cities(one), (one.data.get("frame") or {}).get("title", "")) for one in ordered]


def _cities(report: Report) -> int | None:
    people = report.data.get("people")
    if people:
        return int(people["cities"])
    known = [int(one["counts"].get("cities") or 0) for one in report.data.get("streams", [])]
    return max(known, default=0) or None


def iterations_of(report: Report) -> Sequence[Consultation]:
    """The iteration before and those after, as far as they are published."""
    one = report.consultation
    found = list(
        Consultation.objects.filter(
            previous=one, state=ConsultationState.PUBLISHED, visibility=Visibility.PUBLIC
        ).order_by("year")
    )
    before = one.previous
    if (
        before is not None
        and before.state == ConsultationState.PUBLISHED
        and before.visibility == Visibility.PUBLIC
    ):
        found.insert(0, before)
    return found

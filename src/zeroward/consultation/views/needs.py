"""What everyone may read: published needs assessments, their versions, and both as files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.consultation.exporters.formats import FORMATS, REPORT_FORMATS
from zeroward.consultation.models import Report
from zeroward.consultation.queries.report_page import report_page
from zeroward.consultation.queries.reports import (
    iterations_of,
    published_list,
    published_report,
    versions_of,
    withdrawn_report,
)
from zeroward.consultation.views.finding import address
from zeroward.core.asked import asked_tables, whole_months


@require_safe
def needs(request: HttpRequest) -> HttpResponse:
    """All published assessments, the newest first."""
    asked = asked_tables("", *whole_months(timezone.localdate()))
    context = {"listed": published_list(), "asked": asked, "station": "share"}
    return render(request, "consultation/needs/list.html", context)


@require_safe
def needs_report(request: HttpRequest, key: str) -> HttpResponse:
    return _page(request, published_report(key))


@require_safe
def needs_version(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One version; of a withdrawn one only that it was, and why."""
    gone = withdrawn_report(key, number)
    if gone is not None:
        context = {"report": gone, "consultation": gone.consultation, "station": "share", "crumbs": _crumbs()}
        return render(request, "consultation/needs/withdrawn.html", context, status=410)
    return _page(request, published_report(key, number))


@require_safe
def needs_file(request: HttpRequest, key: str, number: int, name: str) -> HttpResponse:
    """A version as a file."""
    report = published_report(key, number)
    chosen = FORMATS.get(name)
    if chosen is None:
        raise Http404("There is no such format.")
    request.counted = f"needs:{key}.{name}"  # type: ignore[attr-defined]
    response = HttpResponse(chosen.write(report), content_type=chosen.media_type)
    stem = slugify(f"{key}-{number}")
    response["Content-Disposition"] = f'attachment; filename="{stem}{chosen.ending}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _page(request: HttpRequest, report: Report) -> HttpResponse:
    request.counted = f"needs:{report.consultation.key}"  # type: ignore[attr-defined]
    page = report_page(report.data)
    context = {
        "report": report,
        "consultation": report.consultation,
        "page": page,
        "versions": versions_of(report.consultation),
        "iterations": iterations_of(report),
        "formats": REPORT_FORMATS,
        "part_links": [
            (one.part.title, reverse(one.part.url_name, args=[report.consultation.key]))
            for one in page.parts
            if one.part.url_name and (one.content or one.part.build is None)
        ],
        "station": "share",
        "crumbs": _crumbs(),
    }
    return render(request, "consultation/needs/report.html", context)


def _crumbs() -> list[tuple[str, str]]:
    return [(_("Needs assessments"), address("needs"))]

"""The Mission's overview of support, and the public page of which support follows from which cluster."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.permissions import may
from zeroward.ecosystem.exporters.support_overview import overview_book, overview_csv, overview_pdf
from zeroward.ecosystem.queries.support_access import mission_place, reads_for_the_mission
from zeroward.ecosystem.queries.support_country import public_support
from zeroward.ecosystem.queries.support_matrix import matrix_page
from zeroward.ecosystem.queries.support_overview import Overview, overview
from zeroward.ecosystem.support_rules import PROGRAMME
from zeroward.ecosystem.views.finding import crumbs_of, seen_platform
from zeroward.ecosystem.views.support_finding import viewer_of

FORMATS = {
    "csv": (overview_csv, "text/csv; charset=utf-8"),
    "xlsx": (overview_book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "pdf": (overview_pdf, "application/pdf"),
}


def mission_desk(request: HttpRequest) -> HttpResponse:
    found = _overview(request)
    context = {
        "found": found,
        "may_manage": may(viewer_of(request), PROGRAMME, mission_place()),
        "station": "share",
        "crumbs": [],
    }
    return render(request, "ecosystem/support/overview.html", context)


@require_safe
@login_required
def overview_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The overview as CSV, workbook or PDF."""
    if kind not in FORMATS:
        raise Http404("There is no such file.")
    found = _overview(request)
    make, media_type = FORMATS[kind]
    response = HttpResponse(make(found), content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="support-{found.year}.{kind}"'
    return response


@require_safe
def support(request: HttpRequest) -> HttpResponse:
    """Which support follows from which cluster, for everyone."""
    request.counted = "list:support"  # type: ignore[attr-defined]
    crumbs = [(_("National platforms"), reverse("ecosystem:platforms"))]
    return render(request, "ecosystem/support/matrix.html", {"page": matrix_page(), "crumbs": crumbs})


@require_safe
def support_of(request: HttpRequest, code: str) -> HttpResponse:
    """The support of a country that everyone reads."""
    platform = seen_platform(code)
    country = platform.country
    request.counted = f"platform:{country.code}"  # type: ignore[attr-defined]
    context = {
        "plans": public_support(country.code),
        "country": country,
        "name": str(country.served("name")),
        "crumbs": crumbs_of(platform),
    }
    return render(request, "ecosystem/support/public.html", context)


def _overview(request: HttpRequest) -> Overview:
    if not reads_for_the_mission(viewer_of(request)):
        raise Http404("This is for the Mission team.")
    asked = request.GET.get("year", "")
    return overview(int(asked) if asked.isascii() and asked.isdecimal() and len(asked) == 4 else None)

"""National ecosystems for everyone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.insight.exporters.national import matrix_csv
from zeroward.insight.queries.ecosystem.pages import ecosystem as one_ecosystem
from zeroward.insight.queries.ecosystem.pages import ecosystems as all_ecosystems

STATION = "share"


@require_safe
def ecosystems(request: HttpRequest) -> HttpResponse:
    """Every country, four questions."""
    request.counted = "list:ecosystems"  # type: ignore[attr-defined]
    context = {
        "found": all_ecosystems(),
        "station": STATION,
        "crumbs": [(_("Countries"), reverse("places:countries"))],
    }
    return render(request, "insight/ecosystems.html", context)


@require_safe
def ecosystems_file(request: HttpRequest) -> HttpResponse:
    """The same as a file."""
    request.counted = "list:ecosystems.csv"  # type: ignore[attr-defined]
    response = HttpResponse(matrix_csv(all_ecosystems().matrix), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="national-ecosystems.csv"'
    return response


@require_safe
def ecosystem(request: HttpRequest, code: str) -> HttpResponse:
    """One country: who, what, where, how."""
    found = one_ecosystem(code)
    request.counted = f"ecosystem:{found.code}"  # type: ignore[attr-defined]
    context = {
        "found": found,
        "station": STATION,
        "crumbs": [
            (_("Countries"), reverse("places:countries")),
            (_("National ecosystems"), reverse("insight:ecosystems")),
        ],
    }
    return render(request, "insight/ecosystem.html", context)

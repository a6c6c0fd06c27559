"""What everyone may read: the list of barriers, and one of them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.barriers.exporters.tables import barriers_csv
from zeroward.barriers.queries.page import barrier_page
from zeroward.barriers.queries.register import public_list
from zeroward.barriers.views.finding import STATION


@require_safe
def barriers(request: HttpRequest) -> HttpResponse:
    page = public_list(request.viewer, request.GET)  # type: ignore[attr-defined]
    return render(request, "barriers/list.html", {"page": page, "found": page.found, "station": STATION})


@require_safe
def barriers_file(request: HttpRequest) -> HttpResponse:
    """The same list as a table."""
    return barriers_csv(public_list(request.viewer, request.GET).rows, "barriers")  # type: ignore[attr-defined]


@require_safe
def barrier(request: HttpRequest, key: str) -> HttpResponse:
    page = barrier_page(request.viewer, key)  # type: ignore[attr-defined]
    if page is None:
        raise Http404("There is no such barrier.")
    if page.record.key != key:
        return redirect("barriers:barrier", page.record.key)
    crumbs = [(_("Barriers"), reverse("barriers:barriers"))]
    context = {"page": page, "record": page.record, "station": STATION, "crumbs": crumbs}
    return render(request, "barriers/barrier.html", context)

"""Where the people of a workspace begin, and what they take out of it."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.barriers.exporters.tables import barriers_csv, register_book, reports_csv
from zeroward.barriers.queries.home import own_reports, waiting
from zeroward.barriers.queries.register import overview, public_list, register_list
from zeroward.barriers.rules import LOOK, REGISTER, REPORT
from zeroward.barriers.views.finding import frame, place_for
from zeroward.core.permissions import may
from zeroward.core.scope import Scope

BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@login_required
def home(request: HttpRequest, scope: Scope) -> HttpResponse:
    """A city: its reports and what became of them. A platform: its register. The Mission team: over countries too."""
    place = place_for(request, scope, LOOK)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {**frame(request, place), "crumbs": [], "may_report": may(viewer, REPORT, place)}
    if scope.kind == "city":
        return render(request, "barriers/city.html", {**context, "reports": own_reports(viewer, place)})
    page = (
        public_list(viewer, request.GET)
        if scope.kind == "mission"
        else register_list(viewer, place, request.GET)
    )
    context |= {"page": page, "found": page.found, "waiting": waiting(viewer, place)}
    if scope.kind == "mission":
        context["overview"] = overview(viewer)
    return render(request, "barriers/register.html", context)


@require_safe
@login_required
def own(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Reports that a platform keeps itself."""
    place = place_for(request, scope, LOOK)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {**frame(request, place), "may_report": may(viewer, REPORT, place)}
    return render(request, "barriers/city.html", {**context, "reports": own_reports(viewer, place)})


@require_safe
@login_required
def register_file(request: HttpRequest, scope: Scope, form: str) -> HttpResponse:
    """The register as a table or workbook, as far as the viewer may read it."""
    place = place_for(request, scope, REGISTER)
    viewer = request.viewer  # type: ignore[attr-defined]
    rows = register_list(viewer, place, request.GET).rows
    stem = f"barriers-{scope.key.lower() or scope.kind}"
    if form == "csv":
        return _private(barriers_csv(rows, stem))
    response = HttpResponse(register_book(viewer, place, rows), content_type=BOOK)
    response["Content-Disposition"] = f'attachment; filename="{stem}.xlsx"'
    response["X-Content-Type-Options"] = "nosniff"
    return _private(response)


@require_safe
@login_required
def reports_file(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The reports that a workspace keeps, as a table that can be handed in again."""
    place = place_for(request, scope, LOOK)
    rows = own_reports(request.viewer, place)  # type: ignore[attr-defined]
    return _private(
        reports_csv([one.record for one in rows], f"barrier-reports-{scope.key.lower() or scope.kind}")
    )


def _private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "private, no-store"
    return response

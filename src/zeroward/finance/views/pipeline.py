"""The pooled pipeline of a national platform, and its desk for bundles."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.finance.domain.bundling import delete_bundling, start_bundling, tell_cities
from zeroward.finance.exporters.pipeline import pipeline_book
from zeroward.finance.forms.bundling import BundlingForm
from zeroward.finance.queries.bundling.pages import bundling_for, bundling_page, bundlings_of, own_page
from zeroward.finance.queries.projects.pooled import pooled_page
from zeroward.finance.rules import BUNDLE
from zeroward.finance.views.project_files import BOOK
from zeroward.finance.views.project_finding import EDITS, STATION, city_frame, place_at, show_problems

ON_A_PAGE = 25


def platform(request: HttpRequest, scope: Scope) -> Workspace:
    """The platform of the address, for those who belong to it. Raises Http404, PermissionDenied."""
    place = place_at(scope, "country")
    if not request.viewer.holds(scope):  # type: ignore[attr-defined]
        raise PermissionDenied
    return place


def frame(request: HttpRequest, place: Workspace) -> dict[str, Any]:
    """Context of all these pages."""
    named = ((_("Pipeline"), "pipeline"), (_("Bundles"), "bundles"))
    return {
        "place": place,
        "station": STATION,
        "stations_done": (),
        "crumbs": [],
        "pages": [(label, reverse(f"finance:{name}", args=[place.scope])) for label, name in named],
        "may_bundle": may(request.viewer, BUNDLE, place),  # type: ignore[attr-defined]
    }


@require_safe
@login_required
def pipeline(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What the cities of a platform shared."""
    place = platform(request, scope)
    page = pooled_page(place, request.viewer, request.GET)  # type: ignore[attr-defined]
    shown = Paginator(page.entries, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {**frame(request, place), "page": page, "shown": shown}
    return render(request, "finance/projects/pipeline.html", context)


@require_safe
@login_required
def pipeline_file(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The same as a workbook."""
    place = platform(request, scope)
    page = pooled_page(place, request.viewer, request.GET)  # type: ignore[attr-defined]
    response = HttpResponse(pipeline_book(page.entries), content_type=BOOK)
    response["Content-Disposition"] = f'attachment; filename="pipeline-{scope.key.lower()}.xlsx"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_safe
@login_required
def bundles(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Searches for bundles."""
    place = platform(request, scope)
    records = bundlings_of(place, request.viewer)  # type: ignore[attr-defined]
    return render(request, "finance/projects/bundles.html", {**frame(request, place), "records": records})


@require_http_methods(EDITS)
@login_required
def bundle_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Look for bundles."""
    place = platform(request, scope)
    if not may(request.viewer, BUNDLE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = BundlingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = start_bundling(
                **who(request),
                place=place,
                title=form.cleaned_data["title"],
                conditions=form.conditions(),
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("finance:bundle", scope=scope, pk=made.pk)
    context = {**frame(request, place), "form": form}
    return render(request, "finance/projects/bundle_new.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def bundle(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """What came out of a search."""
    place = platform(request, scope)
    record = bundling_for(place, request.viewer, pk)  # type: ignore[attr-defined]
    page = bundling_page(record, request.viewer)  # type: ignore[attr-defined]
    context = {**frame(request, place), "record": record, "page": page}
    return render(request, "finance/projects/bundle.html", context)


@require_POST
@login_required
def bundle_tell(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Let the cities see their own part, or no longer."""
    place = platform(request, scope)
    record = bundling_for(place, request.viewer, pk)  # type: ignore[attr-defined]
    told = request.POST.get("told") == "yes"
    try:
        tell_cities(**who(request), bundling=record, place=place, told=told)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Saved."))
    return redirect("finance:bundle", scope=scope, pk=pk)


@require_POST
@login_required
def bundle_delete(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Delete a search."""
    place = platform(request, scope)
    record = bundling_for(place, request.viewer, pk)  # type: ignore[attr-defined]
    try:
        delete_bundling(**who(request), bundling=record, place=place)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("finance:bundles", scope=scope)


@require_safe
@login_required
def own_bundle(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """What a platform told a city of a bundle."""
    place = place_at(scope, "city")
    page = own_page(place, request.viewer, pk)  # type: ignore[attr-defined]
    return render(request, "finance/projects/own_bundle.html", {**city_frame(place), "page": page})

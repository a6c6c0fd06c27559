"""Pages of the national platforms."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.panels import panels_for
from zeroward.core.permissions import may
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.ui.provenance import provenance_rows
from zeroward.ecosystem.domain.profile import place_of, write_profile
from zeroward.ecosystem.exporters.grid_csv import grid_csv
from zeroward.ecosystem.forms.profile import ProfileForm
from zeroward.ecosystem.models import Platform
from zeroward.ecosystem.queries.platforms import grid, overview, profile
from zeroward.ecosystem.queries.profile_more import profile_contents, profile_more
from zeroward.ecosystem.rules import WRITE


@require_safe
def platforms(request: HttpRequest) -> HttpResponse:
    """The core profiles side by side; empty fields are shown as gaps."""
    request.counted = "list:platforms"
    found = overview()
    context = {
        "found": found,
        "matrix": grid(found.core),
        "crumbs": [(_("Countries"), reverse("places:countries"))],
        "panels": panels_for("ecosystem.platforms", {"viewer": request.viewer}),
        "provenance": provenance_rows(found.core[0].platform) if found.core else [],
        "fill_url": contribute_url("platforms"),
    }
    return render(request, "ecosystem/platforms.html", context)


@require_safe
def platforms_table(request: HttpRequest) -> HttpResponse:
    """The same as a CSV file."""
    request.counted = "list:platforms.csv"
    response = HttpResponse(grid_csv(overview()), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="national-platforms.csv"'
    return response


@require_safe
def platform(request: HttpRequest, code: str) -> HttpResponse:
    """The profile of one country's platform."""
    found = profile(code)
    country = found.platform.country
    request.counted = f"platform:{country.code}"
    more = profile_more(country.code, request.viewer, found.row.levels)
    panels = panels_for("ecosystem.platform", {"country": country.code, "viewer": request.viewer})
    context = {
        "found": found,
        "record": found.platform,
        "more": more,
        "desk_url": reverse("ecosystem:platform-desk", args=[place_of(found.platform).scope]),
        "contents": profile_contents(found, more, panels),
        "crumbs": [
            (_("Countries"), reverse("places:countries")),
            (_("National platforms"), reverse("ecosystem:platforms")),
        ],
        "panels": panels,
        "provenance": provenance_rows(found.platform),
        "correct_url": contribute_url(f"platform:{country.key}"),
        "may_write": may(request.viewer, WRITE, place_of(found.platform)),
    }
    return render(request, "ecosystem/platform.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def platform_edit(request: HttpRequest, code: str) -> HttpResponse:
    """The platform's own team, or a Mission editor, writes the seven fields."""
    record = get_object_or_404(Platform.objects.public().select_related("country"), country__key=code)
    if not may(request.viewer, WRITE, place_of(record)):
        raise PermissionDenied
    form = ProfileForm(request.POST or None, instance=record)
    if request.method == "POST" and form.is_valid():
        write_profile(platform=record, values=form.values(), actor=request.user, viewer=request.viewer)
        messages.success(request, _("The profile is published as you wrote it."))
        return redirect("ecosystem:platform", code=code)
    context = {
        "form": form,
        "record": record,
        "crumbs": [(_("National platforms"), reverse("ecosystem:platforms"))],
    }
    return render(request, "ecosystem/platform_edit.html", context, status=422 if form.errors else 200)

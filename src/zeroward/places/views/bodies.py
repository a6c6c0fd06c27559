"""Pages of organisations, networks and projects."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.panels import panels_for
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.ui.provenance import provenance_rows
from zeroward.places.queries import bodies

PER_PAGE = 240


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    request.counted = "list:organisations"
    found = bodies.organisation_directory(request.GET)
    page = Paginator(found.rows, PER_PAGE).get_page(request.GET.get("page"))
    context = {"found": found, "page": page, "letters": bodies.by_initial(page.object_list)}
    return render(request, "places/organisations.html", context)


@require_safe
def organisation(request: HttpRequest, key: str) -> HttpResponse:
    request.counted = f"organisation:{key}"
    record = bodies.organisation_page(key)
    context = {
        "record": record,
        "crumbs": [(_("Organisations"), reverse("places:organisations"))],
        "panels": panels_for("places.organisation", {"organisation": key, "viewer": request.viewer}),
        "provenance": provenance_rows(record),
        "correct_url": contribute_url(f"organisation:{key}"),
    }
    return render(request, "places/organisation.html", context)


@require_safe
def networks(request: HttpRequest) -> HttpResponse:
    request.counted = "list:networks"
    panels = panels_for("places.networks", {"viewer": request.viewer})
    return render(
        request, "places/networks.html", {"found": bodies.network_directory(request.GET), "panels": panels}
    )


@require_safe
def network(request: HttpRequest, key: str) -> HttpResponse:
    request.counted = f"network:{key}"
    record = bodies.network_page(key)
    context = {
        "record": record,
        "crumbs": [(_("Networks"), reverse("places:networks"))],
        "panels": panels_for("places.network", {"network": key, "viewer": request.viewer}),
        "provenance": provenance_rows(record),
        "correct_url": contribute_url(f"network:{key}"),
    }
    return render(request, "places/network.html", context)


@require_safe
def projects(request: HttpRequest) -> HttpResponse:
    request.counted = "list:projects"
    found = bodies.project_directory(request.GET)
    context = {
        "found": found,
        "groups": bodies.by_theme(found.rows),
        "panels": panels_for("places.projects", {"viewer": request.viewer}),
    }
    return render(request, "places/projects.html", context)


@require_safe
def project(request: HttpRequest, key: str) -> HttpResponse:
    request.counted = f"project:{key}"
    record = bodies.project_page(key)
    context = {
        "record": record,
        "crumbs": [(_("Projects"), reverse("places:projects"))],
        "panels": panels_for("places.project", {"project": key, "viewer": request.viewer}),
        "provenance": provenance_rows(record),
        "correct_url": contribute_url(f"project:{key}"),
    }
    return render(request, "places/project.html", context)

"""Pages of the support menu."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.panels import panels_for
from zeroward.core.ui.contribute import contribute_url
from zeroward.core.ui.provenance import provenance_rows
from zeroward.services.queries.services import service_directory, service_page


@require_safe
def services(request: HttpRequest) -> HttpResponse:
    """Everything that a city or a platform can ask for."""
    request.counted = "list:services"
    context = {"directory": service_directory(request.GET), "suggest_url": contribute_url("service:new")}
    return render(request, "services/services.html", context)


@require_safe
def service(request: HttpRequest, key: str) -> HttpResponse:
    """What a service offers, to whom, from whom."""
    request.counted = f"service:{key}"
    row = service_page(key)
    subject = {"service": key, "materials": row.service.materials, "viewer": request.viewer}
    context = {
        "row": row,
        "record": row.service,
        "crumbs": [(_("Support"), reverse("services:services"))],
        "panels": panels_for("services.service", subject),
        "provenance": provenance_rows(row.service),
        "correct_url": contribute_url(f"service:{key}"),
    }
    return render(request, "services/service.html", context)

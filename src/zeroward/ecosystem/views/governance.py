"""The governance of the Mission."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.ui.contribute import contribute_url
from zeroward.core.ui.provenance import provenance_rows
from zeroward.ecosystem.queries.governance import bodies, slim_drawing, wide_drawing


@require_safe
def governance(request: HttpRequest) -> HttpResponse:
    """Who advises, who steers, who works together: drawn, and as a list."""
    request.counted = "page:governance"
    found = bodies()
    context = {
        "bodies": found,
        "joined": any(body.partners for body in found),
        "drawings": [("wide", wide_drawing(found)), ("slim", slim_drawing(found))],
        "crumbs": [
            (_("Countries"), reverse("places:countries")),
            (_("National platforms"), reverse("ecosystem:platforms")),
        ],
        "provenance": provenance_rows(found[0].record) if found else [],
        "correct_url": contribute_url("governance"),
    }
    return render(request, "ecosystem/governance.html", context)

"""Three steps for somebody who is new: a place, what is known of it, the first step."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.journey.queries.onboarding import onboarding_of


@require_safe
@login_required
def welcome(request: HttpRequest) -> HttpResponse:
    """How far somebody is with the three."""
    page = onboarding_of(request.viewer, request.session)  # type: ignore[attr-defined]
    return render(request, "journey/welcome.html", {"page": page, "station": "diagnose"})

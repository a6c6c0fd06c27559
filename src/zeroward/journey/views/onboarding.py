"""Three steps for somebody who is new: a place, what is known of it, the first step."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.journey.queries.onboarding import onboarding_of
from zeroward.journey.queries.visits import visit_of
from zeroward.people.queries.mine import open_wishes
from zeroward.profile.queries.visits import said_in


@require_safe
@login_required
def welcome(request: HttpRequest) -> HttpResponse:
    """How far somebody is with the three."""
    page = onboarding_of(request.viewer, request.session)  # type: ignore[attr-defined]
    context = {
        "page": page,
        "station": "diagnose",
        "named": visit_of(request.session).named,
        "begun": "role" in said_in(request.session),
        "waiting": [] if page.joined else open_wishes(request.user),  # type: ignore[arg-type]
    }
    return render(request, "journey/welcome.html", context)

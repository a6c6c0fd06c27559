"""The list of a team's consultations."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from zeroward.consultation.queries.access import consultations_of
from zeroward.consultation.rules import CODE, RUN
from zeroward.consultation.views.finding import allowed_place
from zeroward.core.permissions import may
from zeroward.core.scope import Scope


@require_safe
@login_required
def consultations(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The team's consultations, the newest first."""
    place, viewer = allowed_place(request, scope, CODE), request.viewer  # type: ignore[attr-defined]
    context = {
        "place": place,
        "consultations": consultations_of(place, viewer),
        "may_run": may(viewer, RUN, place),
        "station": "diagnose",
        "stations_done": (),
    }
    return render(request, "consultation/consultations.html", context)

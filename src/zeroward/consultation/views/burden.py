"""What is asked of cities: the year of all cities of a frame for a team, and its own year for a city."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.opting import city_rests
from zeroward.consultation.queries.burden_pages import burden_page, requests_of
from zeroward.consultation.views.finding import EDITS, found, frame_of
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import workspace
from zeroward.questionnaires.rules import ANSWER


@require_safe
@login_required
def burden(request: HttpRequest, pk: int) -> HttpResponse:
    """Hours asked of each city of the frame in twelve months, by all teams; who is over, who has rest."""
    record, place = found(request, pk)
    context = {**frame_of(request, record, place), "page": burden_page(record)}
    return render(request, "consultation/burden.html", context)


@require_http_methods(EDITS)
@login_required
def city_requests(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What was asked of a city, for its own people; they can say that it is enough."""
    place = workspace(scope) if scope.kind == "city" else None
    viewer = request.viewer  # type: ignore[attr-defined]
    if place is None:
        raise Http404("There is no such city.")
    if not viewer.holds(scope):
        raise PermissionDenied
    if request.method == "POST":
        rests = request.POST.get("rests") == "yes"
        if not may(viewer, ANSWER, place):
            raise PermissionDenied
        city_rests(**who(request), place=place, rests=rests)
        messages.success(
            request,
            _("No team asks your city any more, until you change this here.")
            if rests
            else _("Your city can be asked again."),
        )
        return redirect("consultation:city-requests", scope=scope)
    context = {
        "place": place,
        "page": requests_of(scope.key),
        "may_answer": may(viewer, ANSWER, place),
        "station": "diagnose",
        "stations_done": (),
    }
    return render(request, "consultation/city_requests.html", context)

"""Placing a step on a way by hand: for brokers, and for the team itself."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.problems import ProblemsError
from zeroward.core.scope import Scope
from zeroward.journey.domain.placing import place_step
from zeroward.journey.forms.place import PlaceForm
from zeroward.journey.queries.brokering import broker_page
from zeroward.journey.queries.situations import ROLE_OF_SCOPE
from zeroward.journey.rules import PLACE
from zeroward.journey.views.finding import EDITS, seen_place
from zeroward.journey.views.place import frame_of


@require_http_methods(EDITS)
@login_required
def place_on(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Put a step on top, add one, or put one in the place of another."""
    place = seen_place(request, scope)
    if not may(request.viewer, PLACE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    given = {"step": request.GET.get("step", ""), "kind": request.GET.get("kind", "pin")}
    form = PlaceForm(request.POST or None, role=ROLE_OF_SCOPE[scope.kind], initial=given)
    if request.method == "POST" and form.is_valid():
        try:
            place_step(place=place, **form.cleaned_data, **who(request))
        except ProblemsError as error:
            for problem in error.problems:
                form.add_error(problem.place if problem.place in form.fields else None, str(problem))
        except HouseError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Placed. The team is told."))
            return redirect("journey:workspace", scope=scope)
    context = {**frame_of(place), "form": form, "station": "diagnose"}
    return render(request, "journey/place.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def broker(request: HttpRequest) -> HttpResponse:
    """The cities that a broker looks after, and those whose way can be seen."""
    page = broker_page(request.viewer)  # type: ignore[attr-defined]
    if page is None:
        raise PermissionDenied
    return render(request, "journey/broker.html", {"page": page, "station": "diagnose"})

"""The self-assessments of a city, and beginning one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.diagnosis.domain.opening import open_assessment
from zeroward.diagnosis.forms.rounds import OpenForm
from zeroward.diagnosis.queries.team_page import team_page
from zeroward.diagnosis.rules import ANSWER
from zeroward.diagnosis.views.finding import city_place


@require_safe
@login_required
def team(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What is open, what was closed, what can be begun."""
    place = city_place(request, scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        "place": place,
        "page": team_page(place, viewer, timezone.localdate()),
        "may_answer": may(viewer, ANSWER, place),
        "station": "diagnose",
        "form": OpenForm(),
    }
    return render(request, "diagnosis/team.html", context)


@require_POST
@login_required
def open_round(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Begin a round."""
    place = city_place(request, scope, ANSWER)
    form = OpenForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This is no day. Write it like 2026-12-31."))
        return redirect("diagnosis:team", scope=place.scope)
    try:
        made = open_assessment(
            **who(request), place=place, key=form.cleaned_data["key"], due=form.cleaned_data["due"]
        )
    except HouseError as error:
        messages.error(request, f"{error.message} {error.remedy}".strip())
        return redirect("diagnosis:team", scope=place.scope)
    return redirect("diagnosis:assessment", pk=made.pk)

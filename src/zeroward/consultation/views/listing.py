"""The list of a team's consultations, and opening a new one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.consultations import open_consultation
from zeroward.consultation.forms.consultation import ConsultationForm
from zeroward.consultation.queries.access import consultations_of
from zeroward.consultation.rules import CODE, RUN
from zeroward.consultation.views.finding import EDITS, allowed_place
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
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


@require_http_methods(EDITS)
@login_required
def consultation_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """A new consultation; all but its title can be filled in later."""
    place = allowed_place(request, scope)
    form = ConsultationForm(request.POST or None, place=place)
    if request.method == "POST" and form.is_valid():
        try:
            made = open_consultation(**who(request), place=place, values=form.values())
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The consultation is there. What is next stands below."))
            return redirect("consultation:consultation", pk=made.pk)
    context = {"form": form, "place": place, "station": "diagnose", "stations_done": ()}
    return render(request, "consultation/consultation_new.html", context, status=422 if form.errors else 200)

"""The list of a city's plans, and opening a new one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import city_place, who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.sharing import default_visibility
from zeroward.inventory.queries.access import inventories_of
from zeroward.places.models import City
from zeroward.plan.domain.opening import open_plan
from zeroward.plan.forms.frame import TYPED, OpeningForm
from zeroward.plan.models import Plan
from zeroward.plan.queries.open_work import SHARING
from zeroward.plan.queries.overview import city_plans
from zeroward.plan.rules import EDIT
from zeroward.plan.views.editing import show_problems
from zeroward.plan.views.finding import EDITS


@require_safe
@login_required
def plans(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The city's plans, as far as the viewer may see them."""
    place, viewer = city_place(scope), request.viewer  # type: ignore[attr-defined]
    page = city_plans(place, viewer)
    if not page.rows and not viewer.holds(scope):
        raise PermissionDenied
    context = {"page": page, "place": place, "station": "plan", "stations_done": ()}
    return render(request, "plan/plans.html", context)


@require_http_methods(EDITS)
@login_required
def plan_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """A new plan: title, what it starts from, how effects are computed."""
    place, viewer = city_place(scope), request.viewer  # type: ignore[attr-defined]
    if not may(viewer, EDIT, place):
        raise PermissionDenied
    city = get_object_or_404(City.objects.public().select_related("country"), key=scope.key)
    form = OpeningForm(
        request.POST or None,
        inventories=inventories_of(place, viewer),
        initial={
            "population": city.population or None,
            "visibility": default_visibility(scope, SHARING),
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = _open(request, form, city)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The plan is open. What is next stands below."))
            return redirect("plan:plan", pk=made.pk)
    context = {"form": form, "place": place, "station": "plan", "stations_done": ()}
    return render(request, "plan/plan_new.html", context, status=422 if form.errors else 200)


def _open(request: HttpRequest, form: OpeningForm, city: City) -> Plan:
    typed = form.cleaned_data["start"] == TYPED
    return open_plan(
        **who(request),
        city=city,
        frame=form.frame(),
        inventory=form.inventory,
        tonnes=form.tonnes() if typed else None,
        tonnes_source=form.cleaned_data["tonnes_source"] if typed else "",
        model=form.cleaned_data["model"],
    )

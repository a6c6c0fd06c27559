"""Entering what was observed for an indicator."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.plan.domain.errors import InvalidPartError
from zeroward.plan.domain.observations import delete_observation, save_observation
from zeroward.plan.forms.indicator import ObservationForm
from zeroward.plan.models import Observation, Plan
from zeroward.plan.queries.indicator_said import unit_name
from zeroward.plan.queries.indicator_values import IndicatorRow, indicator_row
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.outcome import outcome_of
from zeroward.plan.views.finding import EDITS, frame_of
from zeroward.plan.views.indicators import indicator_of, writable


@require_http_methods(EDITS)
@login_required
def observation_new(request: HttpRequest, pk: int, indicator: int) -> HttpResponse:
    """Add a value of an indicator, or correct that of a year."""
    plan, place = writable(request, pk)
    kept = indicator_of(plan, indicator)
    value = _value(plan, kept.pk)
    form = ObservationForm(request.POST or None, unit=unit_name(kept.unit))
    if request.method == "POST" and form.is_valid():
        row = form.row(value.place.node, value.place.category, value.place.factor)
        try:
            save_observation(**who(request), plan=plan, row=row)
        except InvalidPartError as error:
            form.show(error)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The value of %(year)d is saved.") % {"year": row.year})
            return redirect("plan:indicator", pk=pk, indicator=indicator)
    context = {**frame_of(plan, place), "form": form, "indicator": kept, "value": value}
    return render(request, "plan/observation.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def observation_delete(request: HttpRequest, pk: int, indicator: int, observation: int) -> HttpResponse:
    """Ask once, then delete."""
    plan, place = writable(request, pk)
    kept = indicator_of(plan, indicator)
    seen = next((one for one in _value(plan, kept.pk).seen if one.id == observation), None)
    if seen is None:
        raise Http404("There is no such value.")
    if request.method == "POST":
        try:
            delete_observation(**who(request), plan=plan, observation=Observation(pk=observation))
        except HouseError as error:
            messages.error(request, str(error))
        return redirect("plan:indicator", pk=pk, indicator=indicator)
    context = {**frame_of(plan, place), "indicator": kept, "seen": seen}
    return render(request, "plan/observation_delete.html", context)


def _value(plan: Plan, pk: int) -> IndicatorRow:
    loaded = load_plan(plan)
    row = next(one for one in loaded.indicators if one["id"] == pk)
    return indicator_row(row, loaded, outcome_of(loaded))

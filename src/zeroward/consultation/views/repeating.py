"""Rounds over what was coded before: a drift sample, and carrying codes over to a later version of the codebook."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.consultation.domain.coders import possible_coders
from zeroward.consultation.domain.drift import drift_round
from zeroward.consultation.domain.recoding import carry_over
from zeroward.consultation.forms.rounds import CarryForm, DriftForm
from zeroward.consultation.queries.repeating import closed_rounds, later_versions
from zeroward.consultation.rules import RUN
from zeroward.consultation.views.finding import EDITS, found, frame_of
from zeroward.consultation.views.problems import show_problems
from zeroward.consultation.views.rounds import of_round
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_http_methods(EDITS)
@login_required
def drift_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Have a random part of an earlier round coded once more."""
    consultation, place = found(request, pk)
    rounds = closed_rounds(place)
    form = DriftForm(
        request.POST if request.method == "POST" else None, rounds=rounds, people=possible_coders(place)
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            made = drift_round(
                **who(request),
                consultation=consultation,
                repeats=data["repeats"],
                share=data["share"] / 100,
                coders=[int(person) for person in data["coders"]],
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The round is open. Its coders are told."))
            return redirect("consultation:round", pk=pk, round_pk=made.pk)
    context = {**frame_of(request, consultation, place), "form": form, "any": rounds.exists()}
    return render(request, "consultation/round_drift.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def carry(request: HttpRequest, pk: int, round_pk: int) -> HttpResponse:
    """Carry the final codes of a round over to a later version of its codebook."""
    round_, context = of_round(request, pk, round_pk, RUN)
    versions = later_versions(round_)
    form = CarryForm(
        request.POST if request.method == "POST" else None,
        versions=versions,
        people=possible_coders(context["place"]),
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = carry_over(
                **who(request),
                round_=round_,
                version=form.cleaned_data["version"],
                coders=[int(person) for person in form.cleaned_data["coders"]],
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("consultation:trace", pk=pk, round_pk=made.pk)
    context |= {"form": form, "any": versions.exists()}
    return render(request, "consultation/round_carry.html", context, status=422 if form.errors else 200)

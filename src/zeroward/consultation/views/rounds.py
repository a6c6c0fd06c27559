"""Rounds of coding: the list, a new one, one round, and its steps."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.consultation.domain.coders import possible_coders
from zeroward.consultation.domain.deciding import close_round, end_coding, open_again
from zeroward.consultation.domain.rounds import RoundRow, delete_round, open_round
from zeroward.consultation.forms.rounds import RoundForm, StepForm
from zeroward.consultation.models import CodingRound, Consultation
from zeroward.consultation.queries.codebooks import usable
from zeroward.consultation.queries.round_choices import passages_of, passages_wanted, piles_of
from zeroward.consultation.queries.rounds import round_for, round_page, rounds_of
from zeroward.consultation.queries.suggesters import suggesters_of
from zeroward.consultation.queries.trace import trace_of
from zeroward.consultation.rules import CODE, RUN
from zeroward.consultation.views.finding import EDITS, address, found, frame_of
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.workspaces import Workspace

STEPS = {
    "end": (end_coding, "coding", ("unfinished",)),
    "close": (close_round, "deciding", ("unfinished",)),
    "recode": (open_again, "deciding", ("reason",)),
    "reopen": (open_again, "closed", ("reason",)),
}


@require_safe
@login_required
def rounds(request: HttpRequest, pk: int) -> HttpResponse:
    """All rounds of a consultation, with what is left for the reader."""
    consultation, place = found(request, pk, CODE)
    context = {**frame_of(request, consultation, place), "rounds": rounds_of(consultation, request.user.pk)}
    return render(request, "consultation/rounds.html", context)


@require_http_methods(EDITS)
@login_required
def round_new(request: HttpRequest, pk: int) -> HttpResponse:
    consultation, place = found(request, pk)
    piles = piles_of(consultation)
    form = RoundForm(
        request.POST if request.method == "POST" else None,
        versions=usable(place),
        piles=piles,
        people=possible_coders(place),
        suggesters=suggesters_of(place),
        initial={"codebook": consultation.codebook_id},
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = open_round(**who(request), consultation=consultation, row=_row(consultation, form))
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The round is open. Its coders are told."))
            return redirect("consultation:round", pk=pk, round_pk=made.pk)
    context = {
        **frame_of(request, consultation, place),
        "form": form,
        "piles": piles,
        "wanted": passages_wanted(),
    }
    return render(request, "consultation/round_new.html", context, status=422 if form.errors else 200)


def _row(consultation: Consultation, form: RoundForm) -> RoundRow:
    data = form.cleaned_data
    known = None if data["again"] else data["codebook"].codebook_id
    return RoundRow(
        title=data["title"],
        codebook=data["codebook"],
        segments=passages_of(consultation, data["piles"], codebook=known),
        coders=[int(person) for person in data["coders"]],
        kind=data["kind"],
        question=data["codebook"].codebook.title,
        overlap=(data["overlap"] or 0) / 100 if data["kind"] == CodingRound.Kind.SINGLE else 0.0,
        suggesters=[int(one) for one in data.get("suggesters", ())],
    )


@require_safe
@login_required
def one_round(request: HttpRequest, pk: int, round_pk: int) -> HttpResponse:
    """One round: how far it is, and what comes next."""
    round_, context = of_round(request, pk, round_pk)
    page = round_page(round_, request.user.pk, named=context["may_run"])
    return render(request, "consultation/round.html", {**context, "page": page})


@require_http_methods(EDITS)
@login_required
def step(request: HttpRequest, pk: int, round_pk: int, step: str) -> HttpResponse:
    """End the coding, close the round, or open it again."""
    round_, context = of_round(request, pk, round_pk, RUN)
    if step not in STEPS or STEPS[step][1] != round_.state:
        raise Http404("There is no such step now.")
    do, _state, asks = STEPS[step]
    form = StepForm(request.POST if request.method == "POST" else None, asks=asks)
    if request.method == "POST" and form.is_valid():
        more: dict[str, Any] = {"coding": True} if step == "recode" else {}
        try:
            do(**who(request), round_=round_, **form.cleaned_data, **more)
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("consultation:round", pk=pk, round_pk=round_pk)
    page = round_page(round_, request.user.pk, named=True)
    context |= {"form": form, "step": step, "page": page}
    return render(request, "consultation/round_step.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def trace(request: HttpRequest, pk: int, round_pk: int) -> HttpResponse:
    """What codings became in a later version of the codebook."""
    round_, context = of_round(request, pk, round_pk)
    if round_.repeats_id is None or round_.kind == CodingRound.Kind.DRIFT:
        raise Http404("This round carries nothing over.")
    page = trace_of(round_, get_language() or "en")
    return render(request, "consultation/round_trace.html", {**context, "page": page})


@require_http_methods(EDITS)
@login_required
def round_delete(request: HttpRequest, pk: int, round_pk: int) -> HttpResponse:
    """Ask once, then take away a round in which nobody coded."""
    round_, context = of_round(request, pk, round_pk, RUN)
    if request.method == "POST":
        try:
            delete_round(**who(request), round_=round_)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("consultation:round", pk=pk, round_pk=round_pk)
        messages.success(request, _("The round is gone."))
        return redirect("consultation:rounds", pk=pk)
    return render(request, "consultation/round_delete.html", context)


def of_round(
    request: HttpRequest, pk: int, round_pk: int, action: str = CODE
) -> tuple[CodingRound, dict[str, Any]]:
    """A round of a consultation, and the context of its pages. Raises Http404."""
    consultation, place = found(request, pk, action)
    round_ = round_for(consultation, round_pk)
    return round_, round_context(request, consultation, place, round_)


def round_context(
    request: HttpRequest, consultation: Consultation, place: Workspace, round_: CodingRound
) -> dict[str, Any]:
    """Context of every page of one round."""
    context = frame_of(request, consultation, place)
    return {
        **context,
        "round": round_,
        "may_run": may(request.viewer, RUN, place),  # type: ignore[attr-defined]
        "crumbs": [
            *context["crumbs"],
            (_("Coding"), address("rounds", consultation.pk)),
            (round_.title, address("round", consultation.pk, round_.pk)),
        ],
    }

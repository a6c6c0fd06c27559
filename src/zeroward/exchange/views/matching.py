"""The matching desk of a call: run, look, decide, compare, publish."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.exchange.domain.matching import start_run
from zeroward.exchange.domain.pins import pin, unpin
from zeroward.exchange.domain.publishing import publish
from zeroward.exchange.domain.reviewing import assign
from zeroward.exchange.forms.matching import PinForm, RunForm, ShareForm
from zeroward.exchange.forms.problems import show_problems
from zeroward.exchange.models import Call, Run
from zeroward.exchange.queries.access import managed_call
from zeroward.exchange.queries.match_access import run_for
from zeroward.exchange.queries.matching.asking import why_not
from zeroward.exchange.queries.matching.comparing import moves
from zeroward.exchange.queries.matching.desk import (
    applications_by_id,
    between_sides,
    choices_of,
    desk_page,
    ways_of,
)
from zeroward.exchange.queries.matching.readers import shared_out
from zeroward.exchange.queries.matching.run_page import run_page
from zeroward.exchange.queries.reviewers import possible_reviewers
from zeroward.exchange.views.finding import EDITS, desk_frame, number_of, private, viewer_of


@require_http_methods(EDITS)
@login_required
def match_desk(request: HttpRequest, key: str) -> HttpResponse:
    """Who takes part, what was decided and tried; start a matching."""
    call = managed_call(viewer_of(request), key)
    page = desk_page(call)
    form = RunForm(request.POST or None, ways=page.ways, again=bool(page.active)) if page.ways else None
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            run = start_run(**who(request), call=call, options=form.options(), note=form.cleaned_data["note"])
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("exchange:match-run", key=call.key, number=run.number)
    context = {
        **desk_frame(call),
        "page": page,
        "form": form,
        "pin_form": _pin_form(call, between_sides(call)),
    }
    status = 422 if form is not None and form.errors else 200
    return private(render(request, "exchange/match_desk.html", context, status=status))


@require_safe
@login_required
def match_run(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One matching with its reasons and its proof; “why not the other one?” is asked by the address."""
    run = run_for(viewer_of(request), key, number)
    ones, others = choices_of(run.call)
    asked = _asked(request)
    context = {
        **_run_frame(run),
        "page": run_page(run),
        "ones": ones,
        "others": others,
        "asked": asked,
        "answer": why_not(run, *asked) if asked and run.state == Run.State.DONE else "",
        "moves": moves(run, None) if run.state == Run.State.DONE else [],
        "two": between_sides(run.call),
        "earlier": run.call.runs.exclude(pk=run.pk).filter(state=Run.State.DONE)[:10],
    }
    return private(render(request, "exchange/match_run.html", context))


@require_safe
@login_required
def match_compare(request: HttpRequest, key: str, number: int, other: int) -> HttpResponse:
    """Who would move from one matching to another."""
    run, before = run_for(viewer_of(request), key, number), run_for(viewer_of(request), key, other)
    context = {
        **_run_frame(run),
        "before": before,
        "moves": moves(run, before),
        "page": run_page(run),
        "page_before": run_page(before),
    }
    return private(render(request, "exchange/match_compare.html", context))


@require_http_methods(EDITS)
@login_required
def match_publish(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """Ask once, then publish: everybody is told."""
    run = run_for(viewer_of(request), key, number)
    if request.method == "POST":
        try:
            done = publish(**who(request), run=run)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("exchange:match-run", key=key, number=number)
        said = ngettext("%(count)d new match.", "%(count)d new matches.", done.new) % {"count": done.new}
        messages.success(request, _("Published.") + " " + said)
        return redirect("exchange:cohort", key=key)
    context = {**_run_frame(run), "page": run_page(run), "moves": moves(run, None)}
    return private(render(request, "exchange/match_publish.html", context))


@require_http_methods(EDITS)
@login_required
def share_out(request: HttpRequest, key: str) -> HttpResponse:
    """Share applications out among readers, evenly."""
    call = managed_call(viewer_of(request), key)
    people = possible_reviewers(call)
    form = ShareForm(request.POST or None, people=people)
    if request.method == "POST" and form.is_valid():
        chosen = [one for one in people if one.pk in form.cleaned_data["readers"]]
        try:
            pairs = shared_out(call, chosen, each=form.cleaned_data["each"])
            made = assign(**who(request), call=call, pairs=pairs)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("%(count)d readings are asked for.") % {"count": len(made)})
            return redirect("exchange:readers", key=key)
    frame = desk_frame(call)
    frame["crumbs"].append((_("Readers"), reverse("exchange:readers", args=[key])))
    context = {**frame, "form": form}
    status = 422 if form.errors else 200
    return private(render(request, "exchange/share_out.html", context, status=status))


@require_POST
@login_required
def match_pin(request: HttpRequest, key: str) -> HttpResponse:
    """Fix or forbid a pair."""
    call = managed_call(viewer_of(request), key)
    form = _pin_form(call, between_sides(call), request.POST)
    if form.is_valid():
        data, known = form.cleaned_data, applications_by_id(call)
        try:
            pin(
                **who(request),
                call=call,
                one=known[data["one"]],
                other=known[data["other"]],
                kind=data["kind"],
                why=data["why"],
            )
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Decided. Match again to see what follows."))
    else:
        messages.error(request, _("Choose two applications, and say why."))
    return redirect(f"{reverse('exchange:match-desk', args=[call.key])}#decisions")


@require_POST
@login_required
def match_unpin(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    call = managed_call(viewer_of(request), key)
    try:
        unpin(**who(request), call=call, pk=pk)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Released."))
    return redirect(f"{reverse('exchange:match-desk', args=[call.key])}#decisions")


def _pin_form(call: Call, two: bool, data: Any = None) -> PinForm:
    ones, others = choices_of(call)
    return PinForm(data, ones=ones, others=others, two=two)


def _asked(request: HttpRequest) -> tuple[int, int] | None:
    one, other = number_of(request.GET.get("one", "")), number_of(request.GET.get("other", ""))
    return (one, other) if one is not None and other is not None else None


def _run_frame(run: Run) -> dict[str, Any]:
    frame = desk_frame(run.call)
    frame["crumbs"].append((_("Matching"), reverse("exchange:match-desk", args=[run.call.key])))
    return {**frame, "run": run, "ways": ways_of(run.call)}

"""Rounds as who holds them works with them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.scope import Scope
from zeroward.monitoring.domain import rounds as work
from zeroward.monitoring.domain.round_letters import remind
from zeroward.monitoring.forms.reports import ReasonForm
from zeroward.monitoring.forms.rounds import RoundForm
from zeroward.monitoring.models import MonitoringRound
from zeroward.monitoring.queries.round_pages import RoundPage, round_page
from zeroward.monitoring.queries.rounds_list import rounds_page
from zeroward.monitoring.rules import ROUNDS
from zeroward.monitoring.views.finding import (
    EDITS,
    acted,
    asked_page,
    form_page,
    frame_of,
    own_place,
    place_for,
    tried,
)

PER_PAGE = 40


@require_safe
@login_required
def rounds_shown(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Every round of a place, open ones or those that ended (`?state=`)."""
    place = own_place(request, scope)
    page = rounds_page(request.viewer, place, chosen=request.GET.get("state", ""))  # type: ignore[attr-defined]
    lines = Paginator(page.lines, PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "monitoring/rounds.html", {**frame_of(place), "page": page, "lines": lines})


@require_safe
@login_required
def round_shown(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """How far the cities of a round are."""
    page = _page(request, scope, pk)
    return render(request, "monitoring/round.html", {**frame_of(page.place), "page": page})


@require_http_methods(EDITS)
@login_required
def round_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Ask cities about a year."""
    place = place_for(request, scope, ROUNDS)
    form = RoundForm(request.POST or None, place=place)
    made: list[MonitoringRound] = []
    if tried(
        request, form, lambda: made.append(work.open_round(**who(request), place=place, row=form.row()))
    ):
        messages.success(request, _("The round is open; the teams of the cities are told."))
        return redirect("monitoring:round", scope, made[0].pk)
    return form_page(request, "monitoring/round_form.html", {**frame_of(place), "form": form})


@require_http_methods(EDITS)
@login_required
def round_edit(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Move the days of a round, say it better, ask more cities."""
    place = place_for(request, scope, ROUNDS)
    page = _page(request, scope, pk)
    form = RoundForm(request.POST or None, place=place, round=page.round)
    if tried(
        request,
        form,
        lambda: work.change_round(
            **who(request),
            place=place,
            round=page.round,
            row=form.row(),
            lock=form.cleaned_data["lock"] or 0,
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("monitoring:round", scope, pk)
    context = {**frame_of(place), "form": form, "round": page.round}
    return form_page(request, "monitoring/round_form.html", context)


@require_http_methods(EDITS)
@login_required
def round_close(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Ask once, then close."""
    place = place_for(request, scope, ROUNDS)
    page = _page(request, scope, pk)
    if request.method == "POST":
        acted(
            request,
            lambda: work.close_round(**who(request), place=place, round=page.round),
            _("The round is closed; what each city had reported is kept."),
        )
        return redirect("monitoring:round", scope, pk)
    waiting = ngettext(
        "One city has not handed in yet. It can still report afterwards, outside the round.",
        "%(count)d cities have not handed in yet. They can still report afterwards, outside the round.",
        page.waiting,
    ) % {"count": page.waiting}
    return asked_page(
        request,
        frame_of(place),
        None,
        h1=_("Close “%(round)s”?") % {"round": page.round.title},
        lead=waiting if page.waiting else _("Every city has answered."),
        button=_("Close the round"),
        back=reverse("monitoring:round", args=[scope, pk]),
    )


@require_http_methods(EDITS)
@login_required
def round_withdraw(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Call a round off, with a reason."""
    place = place_for(request, scope, ROUNDS)
    page = _page(request, scope, pk)
    form = ReasonForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: work.withdraw_round(
            **who(request), place=place, round=page.round, reason=form.cleaned_data["reason"]
        ),
    ):
        messages.success(request, _("The round is called off."))
        return redirect("monitoring:round", scope, pk)
    return asked_page(
        request,
        frame_of(place),
        form,
        h1=_("Call off “%(round)s”?") % {"round": page.round.title},
        lead=_("Nobody is asked any more. What was reported stays with its city."),
        button=_("Call it off"),
        danger=True,
        back=reverse("monitoring:round", args=[scope, pk]),
    )


@require_POST
@login_required
def round_remind(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Write to the teams that have not handed in."""
    place = place_for(request, scope, ROUNDS)
    page = _page(request, scope, pk)
    try:
        count = remind(**who(request), place=place, round=page.round)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        said = ngettext("%(count)d city was reminded.", "%(count)d cities were reminded.", count)
        messages.success(
            request, said % {"count": count} if count else _("All were reminded in the last five days.")
        )
    return redirect("monitoring:round", scope, pk)


def _page(request: HttpRequest, scope: Scope, pk: int) -> RoundPage:
    own_place(request, scope)
    page = round_page(request.viewer, scope, pk)  # type: ignore[attr-defined]
    if page is None:
        raise Http404("There is no such round.")
    return page

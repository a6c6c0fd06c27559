"""The way of a city or national platform: what is next, and what its team says about it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.onward import onward
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.journey.domain.answering import answer_placed, say_about_step, take_back
from zeroward.journey.domain.placing import take_away
from zeroward.journey.domain.sharing import share_way
from zeroward.journey.domain.weekly import wish_week
from zeroward.journey.forms.answer import AcceptForm, AwayForm, ShareForm
from zeroward.journey.models import AnswerState
from zeroward.journey.queries.aside import put_aside, told_in_words
from zeroward.journey.queries.pages import PlacePage, place_page
from zeroward.journey.queries.phases import stations_done
from zeroward.journey.queries.shown import texts_of
from zeroward.journey.queries.week import wishes_week
from zeroward.journey.rules import ANSWER
from zeroward.journey.views.finding import EDITS, named_step, seen_place
from zeroward.profile.forms.asking import asking

BACK = "back"


@require_safe
@login_required
def workspace(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What is next here, and why."""
    place, viewer = seen_place(request, scope), request.viewer  # type: ignore[attr-defined]
    role = "politician" if request.GET.get("for") == "politician" and scope.kind == "city" else ""
    page = place_page(place, viewer, role=role)
    context = {
        **frame_of(place),
        "page": page,
        "steps": page.steps,
        "station": page.steps.first[0].phase if page.steps.first else "diagnose",
        "stations_done": stations_done(page.steps.phases),
        "asks": _asks(page, scope, request.path) if page.may_answer else [],
        "said": told_in_words(page.steps.situation),
        "aside": put_aside(page.steps.way),
        "role": role,
        "weekly": page.inside and wishes_week(viewer, place),
        "share": _share_form(page) if page.may_share else None,
    }
    return render(request, "journey/workspace.html", context)


@require_http_methods(EDITS)
@login_required
def step(request: HttpRequest, scope: Scope, key: str) -> HttpResponse:
    """One step: we do this, not now because, done."""
    place, one = seen_place(request, scope), named_step(key)
    if not may(request.viewer, ANSWER, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    state = request.POST.get("state", "")
    accept = AcceptForm(request.POST if state == AnswerState.ACCEPTED else None, prefix="accept")
    away = AwayForm(request.POST if state == AnswerState.AWAY else None, prefix="away")
    chosen: forms.Form | None = {"accepted": accept, "away": away}.get(state)
    if request.method == "POST" and _answered(request, place, key, state, chosen):
        return redirect(onward(request, reverse("journey:workspace", args=[scope])))
    context = {**frame_of(place), "step": texts_of(one), "accept": accept, "away": away, "station": one.phase}
    bad = request.method == "POST"
    return render(request, "journey/step_answer.html", context, status=422 if bad else 200)


@require_POST
@login_required
def placed(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """What the team says about a step that was written for it; or taking it off the way."""
    place, state = seen_place(request, scope), request.POST.get("state", "")
    try:
        if state == "remove":
            take_away(place=place, pk=pk, **who(request))
        else:
            answer_placed(place=place, pk=pk, state=state, **who(request))
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _said(state))
    return redirect("journey:workspace", scope=scope)


@require_POST
@login_required
def share(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Who sees this way."""
    place = seen_place(request, scope)
    try:
        share_way(place=place, visibility=request.POST.get("visibility", ""), **who(request))
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Kept. It holds from now on."))
    return redirect("journey:workspace", scope=scope)


@require_POST
@login_required
def week(request: HttpRequest, scope: Scope) -> HttpResponse:
    """A letter once a week, or none any more."""
    place, wanted = seen_place(request, scope), request.POST.get("wanted") == "yes"
    try:
        wish_week(place=place, wanted=wanted, **who(request))
    except HouseError as error:
        messages.error(request, str(error))
    else:
        said = _("You get a letter when your next steps change, at most once a week.")
        messages.success(request, said if wanted else _("You get no letter about this any more."))
    return redirect("journey:workspace", scope=scope)


def frame_of(place: Workspace) -> dict[str, Any]:
    """Context of every page of one way."""
    return {
        "place": place,
        "stations_done": (),
        "crumbs": [(_("What is next in %(place)s") % {"place": place.name}, _address(place))],
    }


def _address(place: Workspace) -> str:
    return reverse("journey:workspace", args=[place.scope])


def _asks(page: PlacePage, scope: Scope, back: str) -> list[tuple[Any, Any]]:
    return [(one, asking(one.key, scope=scope, next=back)) for one in page.steps.hanging]


def _share_form(page: PlacePage) -> ShareForm:
    way = page.steps.way.way
    return ShareForm(initial={"visibility": way.visibility if way is not None else "city"})


def _answered(request: HttpRequest, place: Workspace, key: str, state: str, form: forms.Form | None) -> bool:
    """Keep the answer; False when something is wrong, which then stands at the form or on top of the page."""
    if form is not None and not form.is_valid():
        return False
    told = form.cleaned_data if form is not None else {}
    try:
        if state == BACK:
            take_back(place=place, step=key, **who(request))
        else:
            say_about_step(place=place, step=key, state=state, **told, **who(request))
    except HouseError as error:
        if form is not None and error.place in form.fields:
            form.add_error(error.place, f"{error.message} {error.remedy}".strip())
        else:
            messages.error(request, str(error))
        return False
    messages.success(request, _said(state))
    return True


def _said(state: str) -> str:
    return {
        "accepted": _("You do this. It stays on top until it is done."),
        "away": _("Put aside. You find it at the end of the page."),
        "done": _("Done. What it opened stands here now."),
        BACK: _("It stands among the others again."),
        "remove": _("Taken off the way."),
    }.get(state, _("Kept."))

"""Pages of a match and its cohort: with whom, why, and what is done together."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.exchange.domain.agreeing import agree, save_agreement
from zeroward.exchange.domain.cohorts import open_group, save_note
from zeroward.exchange.domain.ending import end, finish
from zeroward.exchange.domain.taking_home import save_outcome, save_replication
from zeroward.exchange.forms.match_work import (
    AgreementForm,
    LockedForm,
    NoteForm,
    OutcomeForm,
    ReplicationForm,
)
from zeroward.exchange.forms.matching import EndForm
from zeroward.exchange.forms.problems import show_problems
from zeroward.exchange.models import Agreement, MatchMember, Outcome, ReplicationPlan
from zeroward.exchange.queries.cohort_page import cohort_page
from zeroward.exchange.queries.match_access import MatchAccess, cohort_for, match_for, own_memberships
from zeroward.exchange.queries.match_page import match_page
from zeroward.exchange.views.finding import EDITS, STATION, desk_frame, private, viewer_of

Saver = Any


def frame(access: MatchAccess, title: str = "") -> dict[str, Any]:
    """Context of every page of a match; `title` names it on pages below its first."""
    match = access.match
    crumbs = [(match.call.title, reverse("exchange:cohort", args=[match.call.key]))]
    if title:
        crumbs.append((title, reverse("exchange:match", args=[match.pk])))
    return {"station": STATION, "stations_done": (), "match": match, "access": access, "crumbs": crumbs}


def below(access: MatchAccess) -> dict[str, Any]:
    return frame(access, _("Match %(number)d") % {"number": access.match.number})


@require_safe
@login_required
def cohort(request: HttpRequest, key: str) -> HttpResponse:
    """All matches of a call."""
    found, runs = cohort_for(viewer_of(request), key)
    own = set(
        own_memberships(viewer_of(request)).filter(match__call=found.call).values_list("match", flat=True)
    )
    context = {
        "station": STATION,
        "stations_done": (),
        "crumbs": desk_frame(found.call)["crumbs"]
        if runs
        else [(_("Your applications"), reverse("exchange:applications"))],
        "cohort": found,
        "call": found.call,
        "page": cohort_page(found, own, runs=runs),
        "manages": runs,
    }
    return private(render(request, "exchange/cohort.html", context))


@require_http_methods(EDITS)
@login_required
def cohort_edit(request: HttpRequest, key: str) -> HttpResponse:
    """What comes next, said to everybody; a group for them all."""
    found, runs = cohort_for(viewer_of(request), key)
    if not runs:
        raise Http404("This cohort is not yours to change.")
    form = NoteForm(request.POST if "note" in request.POST else None, record=found)
    if request.method == "POST":
        try:
            if "group" in request.POST:
                open_group(**who(request), cohort=found)
                messages.success(request, _("The group is made, and its members are told."))
                return redirect("exchange:cohort", key=key)
            if form.is_valid():
                save_note(**who(request), cohort=found, note=form.cleaned_data["note"], lock=lock_of(request))
                messages.success(request, _("Saved."))
                return redirect("exchange:cohort", key=key)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("exchange:cohort", key=key)
    crumbs = [(found.title, reverse("exchange:cohort", args=[key]))]
    context = {
        "station": STATION, "stations_done": (), "crumbs": crumbs, "cohort": found, "call": found.call, "form": form,
    }  # fmt: skip
    status = 422 if form.errors else 200
    return private(render(request, "exchange/cohort_edit.html", context, status=status))


@require_safe
@login_required
def match(request: HttpRequest, pk: int) -> HttpResponse:
    access = match_for(viewer_of(request), pk)
    context = {**frame(access), "page": match_page(access)}
    return private(render(request, "exchange/match.html", context))


@require_http_methods(EDITS)
@login_required
def agreement(request: HttpRequest, pk: int) -> HttpResponse:
    access = edited(request, pk)
    record = Agreement.objects.filter(match=access.match).first()
    form = AgreementForm(request.POST or None, record=record)
    context = {
        **below(access),
        "form": form,
        "title": _("What do you agree on?"),
        "lead": _("Who said yes to another text has to say it again."),
    }
    return saved(
        request,
        form,
        context,
        pk,
        lambda: save_agreement(**who(request), match=access.match, row=form.row(), lock=lock_of(request)),
    )


@require_POST
@login_required
def consent(request: HttpRequest, pk: int) -> HttpResponse:
    access = match_for(viewer_of(request), pk)
    try:
        agree(**who(request), match=access.match, lock=lock_of(request))
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("You have said yes."))
    return redirect("exchange:match", pk=pk)


@require_http_methods(EDITS)
@login_required
def replication(request: HttpRequest, pk: int, member: int) -> HttpResponse:
    access, own = spoken(request, pk, member)
    record = ReplicationPlan.objects.filter(member=own).first()
    form = ReplicationForm(request.POST or None, record=record)
    context = {
        **below(access),
        "form": form,
        "title": _("What do you take home?"),
        "lead": _("A plan to do at home what you saw: what stays as it is, what has to be different."),
    }
    return saved(
        request,
        form,
        context,
        pk,
        lambda: save_replication(**who(request), member=own, row=form.row(), lock=lock_of(request)),
    )


@require_http_methods(EDITS)
@login_required
def outcome(request: HttpRequest, pk: int, member: int) -> HttpResponse:
    access, own = spoken(request, pk, member)
    record = Outcome.objects.filter(member=own).first()
    form = OutcomeForm(request.POST or None, record=record)
    context = {
        **below(access),
        "form": form,
        "title": _("What came of it?"),
        "lead": _("Three questions. Your partners and those who run the call read the answers."),
    }
    return saved(
        request,
        form,
        context,
        pk,
        lambda: save_outcome(**who(request), member=own, row=form.row(), lock=lock_of(request)),
    )


@require_http_methods(EDITS)
@login_required
def match_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Finish a match, or end it early with a reason: for those who run the call."""
    access = match_for(viewer_of(request), pk)
    if not access.manages:
        raise Http404("This match is not yours to end.")
    form = EndForm(request.POST if "why" in request.POST else None)
    if request.method == "POST":
        try:
            if "finish" in request.POST:
                finish(**who(request), match=access.match)
                messages.success(request, _("Finished. The partners can still say what came of it."))
                return redirect("exchange:match", pk=pk)
            if form.is_valid():
                end(**who(request), match=access.match, why=form.cleaned_data["why"])
                messages.success(request, _("Ended. The partners are told."))
                return redirect("exchange:match", pk=pk)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("exchange:match", pk=pk)
    context = {**below(access), "form": form}
    return private(render(request, "exchange/match_end.html", context, status=422 if form.errors else 200))


def edited(request: HttpRequest, pk: int) -> MatchAccess:
    """A match on which the viewer works. Raises Http404 for those who only read it."""
    access = match_for(viewer_of(request), pk)
    if not access.manages and not access.writes:
        raise Http404("This match is not yours to change.")
    return access


def spoken(request: HttpRequest, pk: int, member: int) -> tuple[MatchAccess, MatchMember]:
    """A match, and the partner for which the viewer speaks. Raises Http404."""
    access = match_for(viewer_of(request), pk)
    own = next((one for one in access.writes if one.pk == member), None)
    if own is None:
        raise Http404("Somebody else speaks for this partner.")
    return access, own


def saved(
    request: HttpRequest, form: LockedForm, context: dict[str, Any], pk: int, save: Saver
) -> HttpResponse:
    """Save what the form says, or show it again with every problem."""
    if request.method == "POST" and form.is_valid():
        try:
            save()
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("exchange:match", pk=pk)
    return private(render(request, "exchange/match_form.html", context, status=422 if form.errors else 200))

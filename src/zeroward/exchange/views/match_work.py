"""Pages of the learning plan, the milestones and the visits of a match."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.exchange.domain.goals import delete_goal, reach_goal, save_goal
from zeroward.exchange.domain.visits import delete_visit, save_visit
from zeroward.exchange.forms.match_work import GoalForm, VisitForm
from zeroward.exchange.models import Goal, Match, Visit
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.match_access import match_for
from zeroward.exchange.queries.match_page import shown_visit
from zeroward.exchange.views.finding import EDITS, private, viewer_of
from zeroward.exchange.views.matches import below, edited, saved


@require_http_methods(EDITS)
@login_required
def goal_new(request: HttpRequest, pk: int) -> HttpResponse:
    access = edited(request, pk)
    kind = request.GET.get("kind", "")
    first = {"kind": kind if kind in Goal.Kind.values else Goal.Kind.LEARNING}
    form = GoalForm(request.POST or None, initial=first)
    context = {**below(access), "form": form, "title": _("What is to be reached?")}
    return saved(
        request, form, context, pk, lambda: save_goal(**who(request), match=access.match, row=form.row())
    )


@require_http_methods(EDITS)
@login_required
def goal_edit(request: HttpRequest, pk: int, goal: int) -> HttpResponse:
    access = edited(request, pk)
    record = _goal(access.match, goal)
    form = GoalForm(request.POST or None, record=record)
    context = {**below(access), "form": form, "title": record.title, "goal": record}
    return saved(
        request,
        form,
        context,
        pk,
        lambda: save_goal(
            **who(request), match=access.match, row=form.row(), goal=record, lock=lock_of(request)
        ),
    )


@require_POST
@login_required
def goal_step(request: HttpRequest, pk: int, goal: int) -> HttpResponse:
    """Mark a goal as reached or open again, or delete it."""
    access = edited(request, pk)
    what = request.POST.get("what", "")
    try:
        if what == "delete":
            delete_goal(**who(request), match=access.match, pk=goal)
        else:
            reach_goal(**who(request), match=access.match, pk=goal, reached=what == "reached")
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Saved."))
    return redirect("exchange:match", pk=pk)


@require_safe
@login_required
def visit(request: HttpRequest, pk: int, visit: int) -> HttpResponse:
    """One visit: programme, who pays what, what was learned."""
    access = match_for(viewer_of(request), pk)
    record = _visit(access.match, visit)
    context = {**below(access), "visit": shown_visit(record), "may_edit": access.edits}
    return private(render(request, "exchange/visit.html", context))


@require_http_methods(EDITS)
@login_required
def visit_new(request: HttpRequest, pk: int) -> HttpResponse:
    access = edited(request, pk)
    form = VisitForm(request.POST or None, hosts=_partners(access.match))
    context = {**below(access), "form": form, "title": _("Plan a visit")}
    return saved(
        request, form, context, pk, lambda: save_visit(**who(request), match=access.match, row=form.row())
    )


@require_http_methods(EDITS)
@login_required
def visit_edit(request: HttpRequest, pk: int, visit: int) -> HttpResponse:
    access = edited(request, pk)
    record = _visit(access.match, visit)
    form = VisitForm(request.POST or None, hosts=_partners(access.match), record=record)
    context = {**below(access), "form": form, "title": record.title, "visit": record}
    return saved(
        request,
        form,
        context,
        pk,
        lambda: save_visit(
            **who(request), match=access.match, row=form.row(), visit=record, lock=lock_of(request)
        ),
    )


@require_POST
@login_required
def visit_delete(request: HttpRequest, pk: int, visit: int) -> HttpResponse:
    access = edited(request, pk)
    try:
        delete_visit(**who(request), match=access.match, visit=_visit(access.match, visit))
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The visit is deleted."))
    return redirect("exchange:match", pk=pk)


def _goal(match: Match, pk: int) -> Goal:
    found = Goal.objects.filter(match=match, pk=pk).first()
    if found is None:
        raise Http404("There is no such goal.")
    return found


def _visit(match: Match, pk: int) -> Visit:
    found = Visit.objects.filter(match=match, pk=pk).select_related("host").prefetch_related("costs").first()
    if found is None:
        raise Http404("There is no such visit.")
    return found


def _partners(match: Match) -> list[tuple[int, str]]:
    names = names_of(one.application for one in match.members.select_related("application"))
    return sorted(names.items(), key=lambda one: one[1])

"""Reading an application as those who decide, preparing and telling decisions, asking readers, awards."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.panels import panels_for
from zeroward.exchange.domain.awards import delete_award, save_award
from zeroward.exchange.domain.deciding import decide, prepare
from zeroward.exchange.domain.pilots import answer_report
from zeroward.exchange.domain.reviewing import assign, unassign
from zeroward.exchange.domain.seconds import may_merge
from zeroward.exchange.forms.desk import AnswerForm, AssignForm, AwardForm, DecisionForm, accepted_choices
from zeroward.exchange.forms.problems import show_problems
from zeroward.exchange.models import Award, Call, PilotReport, Review
from zeroward.exchange.queries.access import handed_in_for, managed_call, manages
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.desk import desk_application, reading_choices
from zeroward.exchange.queries.reviewers import asked_now, possible_reviewers
from zeroward.exchange.queries.seconds import seconds_of
from zeroward.exchange.views.finding import EDITS, desk_frame, private, viewer_of


@require_http_methods(EDITS)
@login_required
def application(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything about one application; POST prepares a decision, or tells it once the call was decided."""
    viewer = viewer_of(request)
    found = handed_in_for(viewer, pk)
    page = desk_application(found)
    form = DecisionForm(request.POST or None, application=found, told=page.can_decide)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        use = decide if page.told or "at-once" in request.POST else prepare
        try:
            use(**who(request), application=found, state=said["state"], reason=said["reason"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Told.") if use is decide else _("Prepared. Nobody is told yet."))
            return redirect("exchange:desk-application", pk=pk)
    context = {
        **desk_frame(found.call),
        "application": found,
        "page": page,
        "form": form,
        "seconds": seconds_of(found) if may_merge(viewer, found) else [],
        "panels": panels_for("exchange.desk-application", {"application": found, "viewer": viewer}),
    }
    status = 422 if form.errors else 200
    return private(render(request, "exchange/desk_application.html", context, status=status))


@require_http_methods(EDITS)
@login_required
def readers(request: HttpRequest, key: str) -> HttpResponse:
    """Ask somebody to read applications."""
    found = managed_call(viewer_of(request), key)
    form = AssignForm(
        request.POST or None, people=possible_reviewers(found), applications=reading_choices(found)
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        pairs = [(one, said["reviewer"]) for one in said["applications"]]
        try:
            made = assign(**who(request), call=found, pairs=pairs)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("%(count)d readings are asked for.") % {"count": len(made)})
            return redirect("exchange:readers", key=key)
    context = {**desk_frame(found), "form": form, "reviews": asked_now(found)}
    status = 422 if form.errors else 200
    return private(render(request, "exchange/readers.html", context, status=status))


@require_POST
@login_required
def review_unassign(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a reading back that was not begun."""
    found = get_object_or_404(Review.objects.select_related("application__call__programme"), pk=pk)
    if not manages(viewer_of(request), found.application.call.scope):
        raise Http404("There is no such review.")
    try:
        unassign(**who(request), review=found)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("exchange:readers", key=found.application.call.key)


@require_safe
@login_required
def awards(request: HttpRequest, key: str) -> HttpResponse:
    """Awards of a challenge."""
    found = managed_call(viewer_of(request), key)
    rows = list(found.awards.select_related("winner"))
    names = names_of([one.winner for one in rows if one.winner is not None])
    listed = [(one, names.get(one.winner_id or 0, "")) for one in rows]
    return private(render(request, "exchange/awards.html", {**desk_frame(found), "awards": listed}))


@require_http_methods(EDITS)
@login_required
def award_new(request: HttpRequest, key: str) -> HttpResponse:
    return _award(request, managed_call(viewer_of(request), key), None)


@require_http_methods(EDITS)
@login_required
def award(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Change an award, or take it away."""
    found = managed_call(viewer_of(request), key)
    return _award(request, found, get_object_or_404(Award, pk=pk, call=found))


@require_http_methods(EDITS)
@login_required
def report_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a report that was handed in, and answer it."""
    rows = PilotReport.objects.exclude(handed_in_at=None).select_related("application__call__programme")
    found = get_object_or_404(rows, pk=pk)
    call = found.application.call
    if not manages(viewer_of(request), call.scope):
        raise Http404("There is no such report.")
    form = AnswerForm(request.POST or None, initial={"answer": found.answer})
    if request.method == "POST" and form.is_valid():
        try:
            answer_report(**who(request), report=found, answer=form.cleaned_data["answer"])
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("exchange:call-desk", key=call.key)
    name = names_of([found.application])[found.application_id]
    context = {**desk_frame(call), "report": found, "form": form, "name": name}
    status = 422 if form.errors else 200
    return private(render(request, "exchange/report_answer.html", context, status=status))


def _award(request: HttpRequest, call: Call, kept: Award | None) -> HttpResponse:
    rows = list(call.applications.order_by("reference"))
    names = ("title", "prize", "order", "winner_id", "reason")
    initial: dict[str, Any] = {name: getattr(kept, name) for name in names if kept is not None}
    initial["winner"] = initial.pop("winner_id", None)
    form = AwardForm(request.POST or None, winners=accepted_choices(rows, names_of(rows)), initial=initial)
    if request.method == "POST" and kept is not None and "delete" in request.POST:
        delete_award(**who(request), award=kept)
        return redirect("exchange:awards", key=call.key)
    if request.method == "POST" and form.is_valid():
        try:
            save_award(**who(request), call=call, award=kept, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("exchange:awards", key=call.key)
    context = {**desk_frame(call), "form": form, "award": kept}
    status = 422 if form.errors else 200
    return private(render(request, "exchange/award.html", context, status=status))

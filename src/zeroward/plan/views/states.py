"""Steps from draft to published, versions and their comparison, comments."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.plan.domain.comments import add_comment, settle_comment
from zeroward.plan.domain.states import keep_version, steps_for, take_step, withdraw_version
from zeroward.plan.forms.parts import CommentForm, KeepForm, StepForm, WithdrawForm
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.readiness import what_is_lacking
from zeroward.plan.queries.versions import chosen_pair, versions_page
from zeroward.plan.rules import COMMENT, DECIDE, EDIT
from zeroward.plan.views.finding import EDITS, address, found, frame_of


@require_http_methods(EDITS)
@login_required
def step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Take one step, with the words that it asks for."""
    plan, place = found(request, pk)
    known = {one.key: one for one in steps_for(request.viewer, plan)}  # type: ignore[attr-defined]
    if step not in known:
        raise PermissionDenied
    chosen = known[step]
    loaded = load_plan(plan)
    form = StepForm(request.POST or None, step=chosen, initial={"seen": loaded.digest})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            take_step(**who(request), plan=plan, key=step, statement=data["statement"], seen=data["seen"])
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Done: %(step)s.") % {"step": chosen.label})
            return redirect("plan:plan", pk=pk)
    lacking = what_is_lacking(loaded) if step == "ready" else []
    context = {
        **frame_of(plan, place),
        "form": form,
        "step": chosen,
        "loaded": loaded,
        "lacking": [(one, address(one.page, pk)) for one in lacking],
    }
    return render(request, "plan/step.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """All versions, what changed since the newest, and keeping one for the team."""
    plan, place = found(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    if request.method == "POST" and not may(viewer, EDIT, place):
        raise PermissionDenied
    form = KeepForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = keep_version(**who(request), plan=plan, note=form.cleaned_data["note"])
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Version %(number)d is kept.") % {"number": made.number})
            return redirect("plan:versions", pk=pk)
    context = {
        **frame_of(plan, place),
        "page": versions_page(plan),
        "form": form,
        "may_edit": may(viewer, EDIT, place),
        "may_decide": may(viewer, DECIDE, place),
    }
    return render(request, "plan/versions.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """Two states of the plan beside each other: `from` and `to` name versions, 0 is the plan as it is now."""
    plan, place = found(request, pk)
    pair = chosen_pair(plan, request.GET.get("from", ""), request.GET.get("to", ""))
    if pair is None:
        raise Http404("There are no such two versions.")
    return render(request, "plan/compare.html", {**frame_of(plan, place), "pair": pair})


@require_http_methods(EDITS)
@login_required
def version_withdraw(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Take a published version out of sight, with a reason that readers see."""
    plan, place = found(request, pk)
    if not may(request.viewer, DECIDE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = get_object_or_404(
        plan.versions.select_related("plan__city__country"), number=number, is_public=True, withdrawn_at=None
    )
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_version(**who(request), version=kept, reason=form.cleaned_data["reason"])
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The version is withdrawn."))
            return redirect("plan:versions", pk=pk)
    context = {**frame_of(plan, place), "form": form, "version": kept}
    return render(request, "plan/withdraw.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Say something about the plan or a part of it, then back to where it was said."""
    plan, place = found(request, pk)
    if not may(request.viewer, COMMENT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = CommentForm(request.POST)
    subject = (form.data.get("subject") or "plan")[:60]
    if form.is_valid():
        try:
            add_comment(**who(request), plan=plan, text=form.cleaned_data["text"], subject=subject)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The comment is there."))
    else:
        messages.error(request, _("The comment is empty."))
    return redirect(_back(pk, subject))


@require_POST
@login_required
def comment_settle(request: HttpRequest, pk: int, comment: int) -> HttpResponse:
    """Mark a comment as dealt with."""
    plan, _place = found(request, pk)
    kept = get_object_or_404(plan.comments, pk=comment)
    try:
        settle_comment(**who(request), plan=plan, comment=kept)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect(_back(pk, kept.subject))


def _back(pk: int, subject: str) -> str:
    """The page of the part that was commented, or that of the plan."""
    kind, _colon, part = subject.partition(":")
    if kind == "action" and part.isdecimal() and len(part) < 10:
        known = address("action", pk, int(part))
        if known:
            return f"{known}#comments"
    return f"{address('plan', pk)}#comments"

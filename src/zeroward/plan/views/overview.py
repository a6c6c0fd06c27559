"""One plan: what it comes to and what is next; its frame, and the emissions that it starts from."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.panels import panels_for
from zeroward.core.permissions import may
from zeroward.inventory.queries.access import inventories_of
from zeroward.plan.domain.opening import change_frame, delete_plan, take_inventory, type_baseline
from zeroward.plan.forms.frame import TYPED, FrameForm, StartForm
from zeroward.plan.forms.parts import CommentForm
from zeroward.plan.models import Plan
from zeroward.plan.queries.comments import said_about
from zeroward.plan.queries.overview import overview_of
from zeroward.plan.queries.start import start_of
from zeroward.plan.rules import DECIDE, EDIT
from zeroward.plan.views.editing import show_problems
from zeroward.plan.views.finding import EDITS, address, found, frame_of


@require_safe
@login_required
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """The answer, the curve, what is next, and the steps that can be taken."""
    record, place = found(request, pk)
    page = overview_of(record, request.viewer, place)  # type: ignore[attr-defined]
    context = {
        **frame_of(record, place),
        "page": page,
        "phases": [(phase, [(one, address(one.page, pk)) for one in phase.stages]) for phase in page.phases],
        "now_url": address(page.now.page, pk) if page.now else "",
        "comments": [
            (one, address(one.page, pk, one.pk) if one.page else "")
            for one in said_about(page.comments, page.loaded)
        ],
        "comment_form": CommentForm(),
        "panels": panels_for("plan.plan", {"plan": record, "viewer": request.viewer}),  # type: ignore[attr-defined]
    }
    return render(request, "plan/plan.html", context)


@require_http_methods(EDITS)
@login_required
def frame(request: HttpRequest, pk: int) -> HttpResponse:
    """Title, years, prices, and who may see the draft."""
    record, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = FrameForm(request.POST or None, plan=record)
    if request.method == "POST" and form.is_valid():
        lock = form.cleaned_data["lock"] or 0
        try:
            change_frame(**who(request), plan=record, frame=form.frame(), lock=lock)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The frame is saved."))
            return redirect("plan:plan", pk=pk)
    context = {
        **frame_of(record, place),
        "form": form,
        "may_decide": may(request.viewer, DECIDE, place),  # type: ignore[attr-defined]
    }
    return render(request, "plan/frame.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def baseline(request: HttpRequest, pk: int) -> HttpResponse:
    """What the plan starts from, and taking other figures."""
    record, place = found(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    writes = may(viewer, EDIT, place)
    if request.method == "POST" and not writes:
        raise PermissionDenied
    inventories = inventories_of(place, viewer)
    chosen = str(record.inventory_id or "") or (TYPED if record.baseline else "")
    form = StartForm(
        request.POST or None,
        inventories=inventories,
        baseline=record.baseline,
        initial={"lock": record.lock, "base_year": record.base_year, "start": chosen},
    )
    if request.method == "POST" and form.is_valid():
        try:
            _start(request, record, form)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The plan starts from these figures now."))
            return redirect("plan:plan", pk=pk)
    context = {
        **frame_of(record, place),
        "form": form,
        "start": start_of(record, viewer),
        "may_edit": writes,
    }
    return render(request, "plan/baseline.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def plan_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once, then delete a draft that has no version."""
    record, place = found(request, pk)
    if not may(request.viewer, DECIDE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    if request.method == "POST":
        try:
            delete_plan(**who(request), plan=record)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("plan:plan", pk=pk)
        messages.success(request, _("The plan is deleted."))
        return redirect("plan:plans", scope=place.scope)
    context = {**frame_of(record, place), "kept": record, "back": "plan:plan"}
    return render(request, "plan/delete.html", context)


def _start(request: HttpRequest, record: Plan, form: StartForm) -> None:
    lock = form.cleaned_data["lock"] or 0
    inventory = form.inventory
    if inventory is not None:
        take_inventory(**who(request), plan=record, inventory=inventory, lock=lock)
        return
    type_baseline(
        **who(request),
        plan=record,
        tonnes=form.tonnes(),
        year=form.cleaned_data["base_year"] or record.base_year,
        source=form.cleaned_data["tonnes_source"],
        lock=lock,
    )

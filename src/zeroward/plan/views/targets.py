"""Targets of a plan with the paths that lead there."""

from typing import Final

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.permissions import may
from zeroward.plan.domain.targets import delete_target, save_target, values_of
from zeroward.plan.forms.target import TargetForm
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.targets import targets_page
from zeroward.plan.rules import EDIT
from zeroward.plan.views.editing import Part, edit, remove
from zeroward.plan.views.finding import EDITS, found, frame_of

PART: Final = Part(
    "target",
    "targets",
    TargetForm,
    save_target,
    delete_target,
    values_of,
    "targets",
    "plan/target.html",
    _("The target is saved."),
    _("The target is deleted."),
)


@require_safe
@login_required
def targets(request: HttpRequest, pk: int) -> HttpResponse:
    """Every target: level, path, milestones, what has to be emitted less until then."""
    plan, place = found(request, pk)
    context = {
        **frame_of(plan, place),
        "page": targets_page(load_plan(plan)),
        "may_edit": may(request.viewer, EDIT, place) and plan.is_open,  # type: ignore[attr-defined]
    }
    return render(request, "plan/targets.html", context)


@require_http_methods(EDITS)
@login_required
def target_new(request: HttpRequest, pk: int) -> HttpResponse:
    return edit(request, pk, PART)


@require_http_methods(EDITS)
@login_required
def target(request: HttpRequest, pk: int, target: int) -> HttpResponse:
    return edit(request, pk, PART, target)


@require_http_methods(EDITS)
@login_required
def target_delete(request: HttpRequest, pk: int, target: int) -> HttpResponse:
    return remove(request, pk, PART, target)

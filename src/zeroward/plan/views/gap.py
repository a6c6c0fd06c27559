"""Policies in force (A-2.1), the gap (A-2.3), and what answers for what is left over (B-2.3)."""

from typing import Final

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.permissions import may
from zeroward.plan.domain import policies as policy_domain
from zeroward.plan.domain import residual as offset_domain
from zeroward.plan.forms.parts import OffsetForm, PolicyForm
from zeroward.plan.queries.gap_page import gap_page, ledger_page, policies_page
from zeroward.plan.queries.load import load_plan
from zeroward.plan.rules import EDIT
from zeroward.plan.views.editing import Part, edit, remove
from zeroward.plan.views.finding import EDITS, found, frame_of

POLICY: Final = Part(
    "policy",
    "policies",
    PolicyForm,
    policy_domain.save_policy,
    policy_domain.delete_policy,
    policy_domain.values_of,
    "policies",
    "plan/policy.html",
    _("The policy is saved."),
    _("The policy is deleted."),
)
OFFSET: Final = Part(
    "offset",
    "offsets",
    OffsetForm,
    offset_domain.save_offset,
    offset_domain.delete_offset,
    offset_domain.values_of,
    "offsets",
    "plan/offset.html",
    _("The entry is saved."),
    _("The entry is deleted."),
)


@require_safe
@login_required
def gap(request: HttpRequest, pk: int) -> HttpResponse:
    """The table in both generations of the template, and what a reviewer would ask."""
    plan, place = found(request, pk)
    context = {**frame_of(plan, place), "page": gap_page(load_plan(plan))}
    return render(request, "plan/gap.html", context)


@require_safe
@login_required
def policies(request: HttpRequest, pk: int) -> HttpResponse:
    """What is in force already, and what it saves."""
    plan, place = found(request, pk)
    context = {
        **frame_of(plan, place),
        "page": policies_page(load_plan(plan)),
        "may_edit": may(request.viewer, EDIT, place) and plan.is_open,  # type: ignore[attr-defined]
    }
    return render(request, "plan/policies.html", context)


@require_safe
@login_required
def offsets(request: HttpRequest, pk: int) -> HttpResponse:
    """What is left over by sector, and the ledger."""
    plan, place = found(request, pk)
    context = {
        **frame_of(plan, place),
        "page": ledger_page(load_plan(plan)),
        "may_edit": may(request.viewer, EDIT, place) and plan.is_open,  # type: ignore[attr-defined]
    }
    return render(request, "plan/offsets.html", context)


@require_http_methods(EDITS)
@login_required
def policy_new(request: HttpRequest, pk: int) -> HttpResponse:
    return edit(request, pk, POLICY)


@require_http_methods(EDITS)
@login_required
def policy(request: HttpRequest, pk: int, policy: int) -> HttpResponse:
    return edit(request, pk, POLICY, policy)


@require_http_methods(EDITS)
@login_required
def policy_delete(request: HttpRequest, pk: int, policy: int) -> HttpResponse:
    return remove(request, pk, POLICY, policy)


@require_http_methods(EDITS)
@login_required
def offset_new(request: HttpRequest, pk: int) -> HttpResponse:
    return edit(request, pk, OFFSET)


@require_http_methods(EDITS)
@login_required
def offset(request: HttpRequest, pk: int, offset: int) -> HttpResponse:
    return edit(request, pk, OFFSET, offset)


@require_http_methods(EDITS)
@login_required
def offset_delete(request: HttpRequest, pk: int, offset: int) -> HttpResponse:
    return remove(request, pk, OFFSET, offset)

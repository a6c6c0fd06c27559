"""Co-benefits of an action: choosing a method, entering its figures, taking one away."""

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.permissions import may
from zeroward.core.queries.said import said
from zeroward.methods.appraisal.benefit_methods import BenefitMethod, benefit_methods
from zeroward.plan.domain.actions import save_action, sheet_of
from zeroward.plan.domain.errors import InvalidPartError
from zeroward.plan.domain.sheet import PARTS, BenefitRow, Sheet
from zeroward.plan.forms.benefit import BenefitForm
from zeroward.plan.models import Action, Plan
from zeroward.plan.queries.benefit_words import group_words
from zeroward.plan.queries.gains_page import gains_page
from zeroward.plan.queries.load import load_plan
from zeroward.plan.rules import EDIT
from zeroward.plan.views.actions import action_of
from zeroward.plan.views.finding import EDITS, found, frame_of

IN_WORDS = "words"


@require_safe
@login_required
def gains(request: HttpRequest, pk: int) -> HttpResponse:
    """All gains beside the tonnes: who gains what."""
    plan, place = found(request, pk)
    return render(request, "plan/gains.html", {**frame_of(plan, place), "page": gains_page(load_plan(plan))})


@require_safe
@login_required
def benefit_choose(request: HttpRequest, pk: int, action: int) -> HttpResponse:
    """Which gain is it? Every method with what it needs, and the way in words."""
    plan, place, kept = _open(request, pk, action)
    by_group: dict[str, list[tuple[BenefitMethod, str, str]]] = {}
    for one in benefit_methods():
        by_group.setdefault(one.group, []).append((one, said(one.label), said(one.input_unit)))
    groups = [(group_words(key), found) for key, found in by_group.items()]
    context = {**frame_of(plan, place), "action": kept, "groups": groups}
    return render(request, "plan/benefit_choose.html", context)


@require_http_methods(EDITS)
@login_required
def benefit_new(request: HttpRequest, pk: int, action: int, method: str) -> HttpResponse:
    return _edit(request, pk, action, method, None)


@require_http_methods(EDITS)
@login_required
def benefit(request: HttpRequest, pk: int, action: int, number: int) -> HttpResponse:
    """Change the co-benefit with this number, or take it away."""
    return _edit(request, pk, action, "", number)


def _edit(request: HttpRequest, pk: int, action: int, key: str, number: int | None) -> HttpResponse:
    plan, place, kept = _open(request, pk, action)
    sheet = sheet_of(kept)
    rows = sheet.co_benefits or ()
    if number is not None and not 1 <= number <= len(rows):
        raise Http404("There is no such co-benefit.")
    row = rows[number - 1] if number is not None else None
    method = _method(row.benefit or IN_WORDS if row is not None else key)
    form = BenefitForm(request.POST or None, method=method, row=row, lock=kept.lock)
    if request.method == "POST" and "delete" in request.POST and number is not None:
        left = (*rows[: number - 1], *rows[number:])
        if _write(request, plan, kept, sheet, left, form, at=None):
            messages.success(request, _("The co-benefit is taken away."))
            return redirect("plan:action", pk=pk, action=action)
    elif request.method == "POST" and form.is_valid():
        at = number or len(rows) + 1
        new = (*rows[: at - 1], form.row(), *rows[at:])
        if _write(request, plan, kept, sheet, new, form, at=at):
            messages.success(request, _("Saved."))
            return redirect("plan:action", pk=pk, action=action)
    context = {
        **frame_of(plan, place),
        "action": kept,
        "form": form,
        "method": method,
        "title": said(method.label) if method else _("A gain in words"),
        "number": number,
        "formula": said(method.formula) if method else "",
        "note": said(method.note) if method else "",
        "prices": list(method.values.items()) if method else [],
    }
    return render(request, "plan/benefit.html", context, status=422 if form.errors else 200)


def _write(
    request: HttpRequest,
    plan: Plan,
    kept: Action,
    sheet: Sheet,
    rows: tuple[BenefitRow, ...],
    form: BenefitForm,
    *,
    at: int | None,
) -> bool:
    apart: dict[str, Any] = {part: None for part in PARTS if part != "co_benefits"}
    try:
        save_action(
            **who(request),
            plan=plan,
            sheet=replace(sheet, **apart, co_benefits=rows),
            action=kept,
            lock=lock_of(request),
        )
    except InvalidPartError as error:
        own = [one for one in error.problems if one.place.startswith(f"co_benefits.{at}.")]
        form.show(own or error.problems)
        return False
    except HouseError as error:
        form.add_error(None, str(error))
        return False
    return True


def _open(request: HttpRequest, pk: int, action: int) -> tuple[Plan, Any, Action]:
    plan, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return plan, place, action_of(plan, action)


def _method(key: str) -> BenefitMethod | None:
    """The method with this key, None for words. Raises Http404."""
    if key == IN_WORDS:
        return None
    found_one = next((one for one in benefit_methods() if one.key == key), None)
    if found_one is None:
        raise Http404("There is no such method.")
    return found_one

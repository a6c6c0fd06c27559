"""Portfolios of actions (B-2.1) and impact pathways (B-1.1)."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.permissions import may
from zeroward.core.workspaces import Workspace
from zeroward.plan.domain import pathways as pathway_writing
from zeroward.plan.domain import portfolios as portfolio_writing
from zeroward.plan.domain.errors import InvalidPartError
from zeroward.plan.forms.groups import MembersForm, PathwayForm, PortfolioForm
from zeroward.plan.models import Plan
from zeroward.plan.queries.action_groups import pathway_groups, portfolio_groups
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.numbering import natural
from zeroward.plan.rules import EDIT
from zeroward.plan.views.finding import EDITS, found, frame_of


@require_safe
@login_required
def portfolios(request: HttpRequest, pk: int) -> HttpResponse:
    """Portfolios by field, with what they save and cost as stated."""
    plan, place = found(request, pk)
    page = portfolio_groups(load_plan(plan), timezone.localdate())
    return render(request, "plan/portfolios.html", {**_frame(request, plan, place), "page": page})


@require_http_methods(EDITS)
@login_required
def portfolio_new(request: HttpRequest, pk: int) -> HttpResponse:
    return _portfolio(request, pk, None)


@require_http_methods(EDITS)
@login_required
def portfolio(request: HttpRequest, pk: int, portfolio: int) -> HttpResponse:
    return _portfolio(request, pk, portfolio)


@require_http_methods(EDITS)
@login_required
def portfolio_delete(request: HttpRequest, pk: int, portfolio: int) -> HttpResponse:
    """Ask once, then take it away; its actions stay."""
    plan, place = _writer(request, pk)
    kept = get_object_or_404(plan.portfolios, pk=portfolio)

    def delete() -> None:
        portfolio_writing.delete_portfolio(**who(request), plan=plan, portfolio=kept, lock=lock_of(request))

    return _delete(request, plan, place, kept, delete, "portfolios")


@require_safe
@login_required
def pathways(request: HttpRequest, pk: int) -> HttpResponse:
    """Impact pathways by field, from lever to impact."""
    plan, place = found(request, pk)
    page = pathway_groups(load_plan(plan))
    return render(request, "plan/pathways.html", {**_frame(request, plan, place), "page": page})


@require_http_methods(EDITS)
@login_required
def pathway_new(request: HttpRequest, pk: int) -> HttpResponse:
    return _pathway(request, pk, None)


@require_http_methods(EDITS)
@login_required
def pathway(request: HttpRequest, pk: int, pathway: int) -> HttpResponse:
    return _pathway(request, pk, pathway)


@require_http_methods(EDITS)
@login_required
def pathway_delete(request: HttpRequest, pk: int, pathway: int) -> HttpResponse:
    """Ask once, then take it away; its actions stay."""
    plan, place = _writer(request, pk)
    kept = get_object_or_404(plan.impact_pathways, pk=pathway)

    def delete() -> None:
        pathway_writing.delete_pathway(**who(request), plan=plan, pathway=kept, lock=lock_of(request))

    return _delete(request, plan, place, kept, delete, "pathways")


def _portfolio(request: HttpRequest, pk: int, number: int | None) -> HttpResponse:
    plan, place = _writer(request, pk)
    kept = get_object_or_404(plan.portfolios, pk=number) if number is not None else None
    row = portfolio_writing.row_of(kept).values() if kept is not None else {}
    form = PortfolioForm(
        request.POST or None, actions=_choices(plan), initial={**row, "lock": kept and kept.lock}
    )

    def save() -> None:
        portfolio_writing.save_portfolio(
            **who(request), plan=plan, row=form.row(), portfolio=kept, lock=form.cleaned_data["lock"] or 0
        )

    if request.method == "POST" and form.is_valid() and _saved(request, form, save):
        return redirect("plan:portfolios", pk=pk)
    context = {**_frame(request, plan, place), "form": form, "kept": kept}
    return render(request, "plan/portfolio.html", context, status=422 if form.errors else 200)


def _pathway(request: HttpRequest, pk: int, number: int | None) -> HttpResponse:
    plan, place = _writer(request, pk)
    kept = get_object_or_404(plan.impact_pathways, pk=number) if number is not None else None
    row = pathway_writing.row_of(kept).values() if kept is not None else {}
    form = PathwayForm(
        request.POST or None, actions=_choices(plan), initial={**row, "lock": kept and kept.lock}
    )

    def save() -> None:
        pathway_writing.save_pathway(
            **who(request), plan=plan, row=form.row(), pathway=kept, lock=form.cleaned_data["lock"] or 0
        )

    if request.method == "POST" and form.is_valid() and _saved(request, form, save):
        return redirect("plan:pathways", pk=pk)
    context = {**_frame(request, plan, place), "form": form, "kept": kept}
    return render(request, "plan/pathway.html", context, status=422 if form.errors else 200)


def _saved(request: HttpRequest, form: MembersForm, save: Callable[[], None]) -> bool:
    try:
        save()
    except InvalidPartError as error:
        form.show(error.problems)
        return False
    except HouseError as error:
        form.add_error(None, str(error))
        return False
    messages.success(request, _("Saved."))
    return True


def _delete(
    request: HttpRequest, plan: Plan, place: Workspace, kept: Model, delete: Callable[[], None], back: str
) -> HttpResponse:
    if request.method == "POST":
        try:
            delete()
        except HouseError as error:
            messages.error(request, str(error))
        return redirect(f"plan:{back}", pk=plan.pk)
    context = {**_frame(request, plan, place), "kept": kept, "back": f"plan:{back}"}
    return render(request, "plan/group_delete.html", context)


def _choices(plan: Plan) -> list[tuple[str, str]]:
    rows = sorted(load_plan(plan).actions, key=lambda row: natural(row["code"]))
    return [(row["code"], f"{row['code']} {row['name']}") for row in rows]


def _frame(request: HttpRequest, plan: Plan, place: Workspace) -> dict[str, Any]:
    may_edit = may(request.viewer, EDIT, place)  # type: ignore[attr-defined]
    return {**frame_of(plan, place), "may_edit": may_edit and plan.is_open}


def _writer(request: HttpRequest, pk: int) -> tuple[Plan, Workspace]:
    plan, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return plan, place

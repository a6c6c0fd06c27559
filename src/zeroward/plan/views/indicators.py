"""Indicators of a plan: the list, one of them, its form, and the library to choose from."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.workspaces import Workspace
from zeroward.plan.domain.errors import InvalidPartError
from zeroward.plan.domain.indicator_bulk import take_from_library
from zeroward.plan.domain.indicator_checking import flags_of
from zeroward.plan.domain.indicators import delete_indicator, save_indicator, sheet_of
from zeroward.plan.forms.indicator import IndicatorForm
from zeroward.plan.indicator_vocabulary import GROUPS
from zeroward.plan.models import Indicator, Plan
from zeroward.plan.queries.indicator_choices import action_choices, form_years, node_choices, pathway_choices
from zeroward.plan.queries.indicator_library import systems
from zeroward.plan.queries.indicator_pages import indicator_list, indicator_page, library_groups
from zeroward.plan.queries.indicator_values import indicator_row
from zeroward.plan.queries.load import load_plan
from zeroward.plan.queries.outcome import outcome_of
from zeroward.plan.rules import EDIT
from zeroward.plan.views.finding import EDITS, found, frame_of


@require_safe
@login_required
def indicators(request: HttpRequest, pk: int) -> HttpResponse:
    """The list B-3.1, with what the figures say."""
    plan, place = found(request, pk)
    loaded = load_plan(plan)
    context = {
        **frame_of(plan, place),
        "list": indicator_list(loaded, outcome_of(loaded)),
        "may_edit": plan.is_open and may_write(request, place),
    }
    return render(request, "plan/indicators.html", context)


@require_safe
@login_required
def indicator(request: HttpRequest, pk: int, indicator: int) -> HttpResponse:
    """One indicator: its course, its figures, the sheet B-3.2."""
    plan, place = found(request, pk)
    kept = indicator_of(plan, indicator)
    loaded = load_plan(plan)
    row = next(one for one in loaded.indicators if one["id"] == kept.pk)
    context = {
        **frame_of(plan, place),
        "indicator": kept,
        "page": indicator_page(indicator_row(row, loaded, outcome_of(loaded))),
        "flags": flags_of(plan, sheet_of(kept)),
        "may_edit": plan.is_open and may_write(request, place),
        "may_observe": may_write(request, place),
        "linked_actions": [one for one in loaded.actions if one["code"] in row["actions"]],
    }
    return render(request, "plan/indicator.html", context)


@require_http_methods(EDITS)
@login_required
def indicator_new(request: HttpRequest, pk: int) -> HttpResponse:
    return _edit(request, pk, None)


@require_http_methods(EDITS)
@login_required
def indicator_edit(request: HttpRequest, pk: int, indicator: int) -> HttpResponse:
    plan, _place = found(request, pk)
    return _edit(request, pk, indicator_of(plan, indicator))


@require_http_methods(EDITS)
@login_required
def indicator_delete(request: HttpRequest, pk: int, indicator: int) -> HttpResponse:
    """Ask once, then delete."""
    plan, place = writable(request, pk)
    kept = indicator_of(plan, indicator)
    if request.method == "POST":
        try:
            delete_indicator(**who(request), plan=plan, indicator=kept, lock=lock_of(request))
        except HouseError as error:
            messages.error(request, str(error))
        return redirect("plan:indicators", pk=pk)
    return render(request, "plan/indicator_delete.html", {**frame_of(plan, place), "indicator": kept})


@require_http_methods(EDITS)
@login_required
def indicator_library(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose indicators of the library, by subject, or all that the plan's model gives."""
    plan, place = writable(request, pk)
    if request.method == "POST":
        try:
            made = take_from_library(**who(request), plan=plan, keys=request.POST.getlist("key")[:200])
        except HouseError as error:
            messages.error(request, str(error))
        else:
            told = ngettext("One indicator is added.", "%(count)d indicators are added.", len(made))
            messages.success(request, told % {"count": len(made)})
            return redirect("plan:indicators", pk=pk)
    given = {name: request.GET.get(name, "")[:100] for name in ("group", "show", "q")}
    loaded = load_plan(plan)
    groups = library_groups(loaded, group=given["group"], show=given["show"], words=given["q"])
    context = {
        **frame_of(plan, place),
        "groups": groups,
        "subjects": GROUPS,
        "given": given,
        "count": sum(len(one.entries) for one in groups),
        "systems": systems(),
    }
    return render(request, "plan/indicator_library.html", context)


def _edit(request: HttpRequest, pk: int, kept: Indicator | None) -> HttpResponse:
    plan, place = writable(request, pk)
    form = _form(request, plan, kept)
    if request.method == "POST" and form.is_valid():
        try:
            saved = save_indicator(
                **who(request),
                plan=plan,
                sheet=form.sheet(),
                indicator=kept,
                lock=form.cleaned_data["lock"] or 0,
            )
        except InvalidPartError as error:
            form.show(error)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The indicator is saved."))
            return redirect("plan:indicator", pk=pk, indicator=saved.pk)
    context = {**frame_of(plan, place), "form": form, "indicator": kept}
    return render(request, "plan/indicator_form.html", context, status=422 if form.errors else 200)


def _form(request: HttpRequest, plan: Plan, kept: Indicator | None) -> IndicatorForm:
    loaded = load_plan(plan)
    return IndicatorForm(
        request.POST if request.method == "POST" else None,
        sheet=sheet_of(kept) if kept else None,
        lock=kept.lock if kept else 0,
        years=form_years(loaded, kept.targets if kept else None),
        nodes=node_choices(plan),
        actions=action_choices(loaded),
        pathways=pathway_choices(loaded),
    )


def indicator_of(plan: Plan, pk: int) -> Indicator:
    """An indicator of the plan. Raises Http404."""
    kept = plan.indicators.filter(pk=pk).first()
    if kept is None:
        raise Http404("There is no such indicator.")
    return kept


def may_write(request: HttpRequest, place: Workspace) -> bool:
    allowed: bool = may(request.viewer, EDIT, place)  # type: ignore[attr-defined]
    return allowed


def writable(request: HttpRequest, pk: int) -> tuple[Plan, Workspace]:
    """A plan that this person may change. Raises Http404, PermissionDenied."""
    plan, place = found(request, pk)
    if not may_write(request, place):
        raise PermissionDenied
    return plan, place

"""Who gains and who bears: the map of a plan, the check of an action, the answers about a group."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.queries.said import said
from zeroward.core.workspaces import Workspace
from zeroward.methods.equity import groups as shipped_groups
from zeroward.plan.domain.equity import group_keys, save_answers, save_groups
from zeroward.plan.domain.errors import InvalidPartError
from zeroward.plan.forms.equity import GroupForm, GroupsForm
from zeroward.plan.models import Action, Plan
from zeroward.plan.queries.equity import groups_of
from zeroward.plan.queries.equity_check import check_of, evidence_words, questions_of
from zeroward.plan.queries.equity_map import equity_map
from zeroward.plan.queries.load import load_plan
from zeroward.plan.rules import EDIT
from zeroward.plan.views.finding import EDITS, found, frame_of

DUTIES = 40
"""Duties on a page."""


@require_safe
@login_required
def equity(request: HttpRequest, pk: int) -> HttpResponse:
    """The map over all actions, and the duties that follow from it."""
    plan, place = found(request, pk)
    shown = equity_map(load_plan(plan), today=timezone.localdate())
    context = {
        **frame_of(plan, place),
        "map": shown,
        "duties": Paginator(shown.kept_duties, DUTIES).get_page(request.GET.get("page")),
        "may_edit": _may_edit(request, plan, place),
        "evidence": evidence_words(),
    }
    return render(request, "plan/equity.html", context)


@require_safe
@login_required
def equity_action(request: HttpRequest, pk: int, action: int) -> HttpResponse:
    """The check of one action: groups by lenses."""
    plan, place = found(request, pk)
    loaded = load_plan(plan)
    row = next((one for one in loaded.actions if one["id"] == action), None)
    if row is None:
        raise Http404("There is no such action.")
    context = {
        **frame_of(plan, place),
        "action": row,
        "check": check_of(loaded, row),
        "may_edit": _may_edit(request, plan, place),
        "evidence": evidence_words(),
        "evidence_questions": questions_of("evidence"),
    }
    return render(request, "plan/equity_action.html", context)


@require_http_methods(EDITS)
@login_required
def equity_group(request: HttpRequest, pk: int, action: int, group: str) -> HttpResponse:
    """Ask what the action does to one group; save all lenses or none, then lead on to the next group."""
    plan, place = _writable(request, pk)
    kept = _action(plan, action)
    groups = groups_of(load_plan(plan))
    one = next((words for words in groups if words.key == group), None)
    if one is None:
        raise Http404("The plan asks for no such group.")
    answers = {answer.lens: answer for answer in kept.equity_answers.filter(group=group)}
    form = GroupForm(request.POST if request.method == "POST" else None, group=group, answers=answers)
    untouched = request.POST.get("then") == "untouched"
    if request.method == "POST" and form.is_valid() and _save(request, plan, kept, form, untouched):
        messages.success(request, _("Saved: %(group)s.") % {"group": one.label})
        following = groups[one.number] if one.number < len(groups) else None
        if following is not None and request.POST.get("then") in ("next", "untouched"):
            return redirect("plan:equity-group", pk=pk, action=action, group=following.key)
        return redirect("plan:equity-action", pk=pk, action=action)
    context = {
        **frame_of(plan, place),
        "action": kept,
        "group": one,
        "total": len(groups),
        "form": form,
        "evidence_questions": questions_of("evidence"),
    }
    return render(request, "plan/equity_group.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def equity_groups(request: HttpRequest, pk: int) -> HttpResponse:
    """Which groups the checks of this plan ask for."""
    plan, place = _writable(request, pk)
    shipped = [(one.key, said(one.label)) for one in shipped_groups()]
    own = [(one["key"], one["label"]) for one in plan.equity_groups if one["label"]]
    form = GroupsForm(
        request.POST or None,
        choices=[*shipped, *own],
        chosen=group_keys(plan),
        initial={"lock": plan.lock},
    )
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            save_groups(
                **who(request), plan=plan, keys=data["keys"], own=form.labels(), lock=data["lock"] or 0
            )
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The groups are saved."))
            return redirect("plan:equity", pk=pk)
    context = {**frame_of(plan, place), "form": form}
    return render(request, "plan/equity_groups.html", context, status=422 if form.errors else 200)


def _save(request: HttpRequest, plan: Plan, action: Action, form: GroupForm, untouched: bool) -> bool:
    try:
        save_answers(
            **who(request),
            plan=plan,
            action=action,
            group=form.group,
            answers=form.untouched() if untouched else form.answers(),
            locks=form.locks(),
        )
    except InvalidPartError as error:
        form.show(error)
        return False
    except HouseError as error:
        form.refuse(f"{error.message} {error.remedy}".strip())
        return False
    return True


def _writable(request: HttpRequest, pk: int) -> tuple[Plan, Workspace]:
    """A plan that may be changed by this person now."""
    plan, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return plan, place


def _may_edit(request: HttpRequest, plan: Plan, place: Workspace) -> bool:
    return plan.is_open and may(request.viewer, EDIT, place)  # type: ignore[attr-defined]


def _action(plan: Plan, pk: int) -> Action:
    kept = plan.actions.filter(pk=pk).first()
    if kept is None:
        raise Http404("There is no such action.")
    return kept

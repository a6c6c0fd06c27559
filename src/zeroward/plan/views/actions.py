"""The actions of a plan: their list, and the sheet of one."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.permissions import may
from zeroward.plan.domain.actions import delete_action, set_state
from zeroward.plan.domain.checking import flags_of
from zeroward.plan.domain.comments import subject_of
from zeroward.plan.domain.exchange.rows import made
from zeroward.plan.forms.parts import CommentForm
from zeroward.plan.models import Action, ActionKind, ActionState, Plan
from zeroward.plan.queries.action_effect import in_plan
from zeroward.plan.queries.action_history import history_of
from zeroward.plan.queries.action_links import links_shown
from zeroward.plan.queries.action_list import NO_FIELD, SHOWN, Wish, action_list
from zeroward.plan.queries.action_sheet import rate_of, sheet_page
from zeroward.plan.queries.load import LoadedPlan, load_plan
from zeroward.plan.queries.model_keys import model_keys
from zeroward.plan.queries.money import money_link
from zeroward.plan.queries.similar_actions import similar_actions
from zeroward.plan.rules import COMMENT, EDIT
from zeroward.plan.views.finding import EDITS, address, found, frame_of
from zeroward.plan.vocabulary import FIELDS, LEVERS


@require_safe
@login_required
def actions(request: HttpRequest, pk: int) -> HttpResponse:
    """All actions by field, narrowed as the address asks."""
    plan, place = found(request, pk)
    page = action_list(load_plan(plan), _wish(request), timezone.localdate())
    context = {
        **frame_of(plan, place),
        "page": page,
        "fields": [*FIELDS.items(), (NO_FIELD, _("no field chosen yet"))],
        "levers": LEVERS.items(),
        "kinds": ActionKind.choices,
        "states": ActionState.choices,
        "only": SHOWN.items(),
        "may_edit": may(request.viewer, EDIT, place),  # type: ignore[attr-defined]
        "library_url": address("library"),
    }
    return render(request, "plan/actions.html", context)


@require_safe
@login_required
def action(request: HttpRequest, pk: int, action: int) -> HttpResponse:
    """The sheet of one action."""
    plan, place = found(request, pk)
    loaded = load_plan(plan)
    row = loaded_action(loaded, action)
    may_edit = may(request.viewer, EDIT, place)  # type: ignore[attr-defined]
    saved, subject = in_plan(loaded, row["code"]), subject_of("action", action)
    context = {
        **frame_of(plan, place),
        "page": sheet_page(
            loaded, row, model_keys(plan), rate=rate_of(plan.rates), today=timezone.localdate()
        ),
        "action": row,
        "saved": saved,
        "flags": [
            *((one.message, one.remedy) for one in flags_of(plan, made("actions", row))),
            *saved.problems,
        ],
        "links": links_shown(row["links"]),
        "similar": similar_actions(row),
        "history": history_of(plan, action),
        "may_edit": may_edit,
        "may_change": may_edit and plan.is_open,
        "states": ActionState.choices,
        "equity_url": address("equity-action", pk, action),
        "workbench_url": address("workbench", pk),
        "money_url": money_link(place, request.viewer, row, may_begin=may_edit),  # type: ignore[attr-defined]
        "may_comment": may(request.viewer, COMMENT, place),  # type: ignore[attr-defined]
        "comment_form": CommentForm(),
        "subject": subject,
        "comments": list(plan.comments.filter(subject=subject, settled_at=None).select_related("by")),
    }
    return render(request, "plan/action.html", context)


@require_POST
@login_required
def action_state(request: HttpRequest, pk: int, action: int) -> HttpResponse:
    """Say how far an action has come."""
    plan, _place = found(request, pk)
    try:
        set_state(
            **who(request),
            plan=plan,
            action=action_of(plan, action),
            state=request.POST.get("state", ""),
            lock=lock_of(request),
        )
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("plan:action", pk=pk, action=action)


@require_http_methods(EDITS)
@login_required
def action_delete(request: HttpRequest, pk: int, action: int) -> HttpResponse:
    """Ask once, then take the action away."""
    plan, place = found(request, pk)
    kept = action_of(plan, action)
    if request.method == "POST":
        try:
            delete_action(**who(request), plan=plan, action=kept, lock=lock_of(request))
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("plan:action", pk=pk, action=action)
        messages.success(request, _("The action is deleted."))
        return redirect("plan:actions", pk=pk)
    return render(request, "plan/action_delete.html", {**frame_of(plan, place), "action": kept})


def action_of(plan: Plan, pk: int) -> Action:
    """An action of the plan. Raises Http404."""
    kept: Action | None = plan.actions.filter(pk=pk).first()
    if kept is None:
        raise Http404("There is no such action.")
    return kept


def loaded_action(loaded: LoadedPlan, pk: int) -> Any:
    """The same as it is loaded. Raises Http404."""
    row = next((one for one in loaded.actions if one["id"] == pk), None)
    if row is None:
        raise Http404("There is no such action.")
    return row


def _wish(request: HttpRequest) -> Wish:
    """What the address asks for; whatever cannot be is left out."""
    known = {
        "field": {*FIELDS, NO_FIELD},
        "state": set(ActionState.values),
        "lever": set(LEVERS),
        "kind": set(ActionKind.values),
        "only": set(SHOWN),
    }
    asked = {name: request.GET.get(name, "") for name in known}
    return Wish(**{name: value for name, value in asked.items() if value in known[name]})

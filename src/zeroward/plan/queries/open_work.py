"""What the plans of a person's cities leave to do, and what can be searched in them, over all cities at once."""

import datetime
from collections.abc import Iterable

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.core.permissions import may
from zeroward.core.private_search import PrivateEntry
from zeroward.core.scope import Scope
from zeroward.core.tasks_open import OpenTask
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces
from zeroward.plan.models import Action, ActionState, ActionStep, Plan, PlanState
from zeroward.plan.queries.access import readable_plans
from zeroward.plan.rules import DECIDE, EDIT

SHARING = "plan.plans"
AHEAD = datetime.timedelta(days=60)
"""Steps and promises that are due later are no task yet."""
MOST = 40


def plan_tasks(viewer: Viewer) -> Iterable[OpenTask]:
    """Steps and promises that are due, comments, and plans that wait for a decision. Four queries at most."""
    places = workspaces(scope for scope in viewer.scopes if scope.startswith("city:"))
    edits = [scope for scope, place in places.items() if may(viewer, EDIT, place)]
    decides = [scope for scope, place in places.items() if may(viewer, DECIDE, place)]
    if edits or decides:
        yield from _plans(edits, decides)
    if edits:
        yield from _steps(edits)
        yield from _promises(edits)


def plan_entries(viewer: Viewer) -> Iterable[PrivateEntry]:
    """Working plans that the viewer may see, with their actions. Two queries."""
    plans = {plan.pk: plan for plan in readable_plans(viewer)}
    for plan in plans.values():
        url = reverse("plan:plan", args=[plan.pk])
        yield PrivateEntry(plan.title, plan.vision, url, gettext_lazy("plan"), plan.scope)
    for one in Action.objects.filter(plan__in=plans).only(
        "pk", "plan_id", "name", "description", "outcome", "scale"
    ):
        yield PrivateEntry(
            one.name,
            " ".join(text for text in (one.description, one.outcome, one.scale) if text),
            reverse("plan:action", args=[one.plan_id, one.pk]),
            gettext_lazy("action of a plan"),
            plans[one.plan_id].scope,
        )


def plans_url(scope: Scope) -> str:
    return reverse("plan:plans", args=[scope])


def _plans(edits: list[str], decides: list[str]) -> Iterable[OpenTask]:
    rows = Plan.objects.filter(scope__in={*edits, *decides}).annotate(
        waiting=Count("comments", filter=Q(comments__settled_at=None))
    )
    for plan in rows.order_by("title"):
        if plan.state == PlanState.READY and plan.scope in decides:
            yield _task(
                _("Decide on the plan: %(plan)s") % {"plan": plan.title},
                reverse("plan:plan", args=[plan.pk]),
                plan.scope,
                gettext_lazy("waits for a decision"),
            )
        count = getattr(plan, "waiting", 0)
        if count and plan.scope in edits:
            said = ngettext("%(plan)s: one open comment", "%(plan)s: %(count)d open comments", count)
            yield _task(
                said % {"plan": plan.title, "count": count},
                reverse("plan:plan", args=[plan.pk]),
                plan.scope,
                gettext_lazy("comment"),
            )


def _steps(edits: list[str]) -> Iterable[OpenTask]:
    rows = ActionStep.objects.filter(
        action__plan__scope__in=edits,
        action__in_plan=True,
        done_on=None,
        due__lte=timezone.localdate() + AHEAD,
    ).exclude(action__state__in=[ActionState.DONE, ActionState.DROPPED])
    for step in rows.select_related("action__plan").order_by("due", "pk")[:MOST]:
        action = step.action
        owner = f" ({step.owner})" if step.owner else ""
        yield _task(
            f"{action.name}: {step.title}{owner}",
            reverse("plan:action", args=[action.plan_id, action.pk]),
            action.plan.scope,
            gettext_lazy("step of an action"),
            step.due,
        )


def _promises(edits: list[str]) -> Iterable[OpenTask]:
    rows = Action.objects.filter(
        plan__scope__in=edits,
        quick_win_by__lte=timezone.localdate() + AHEAD,
        quick_win_kept_on=None,
    )
    for action in rows.select_related("plan").order_by("quick_win_by", "pk")[:MOST]:
        yield _task(
            action.quick_win_promise or action.name,
            reverse("plan:action", args=[action.plan_id, action.pk]),
            action.plan.scope,
            gettext_lazy("promised to people"),
            action.quick_win_by,
        )


def _task(title: str, url: str, scope: str, kind: object, due: datetime.date | None = None) -> OpenTask:
    return OpenTask(title, url, scope, due, kind, "plan")  # type: ignore[arg-type]

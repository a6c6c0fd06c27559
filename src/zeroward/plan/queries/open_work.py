"""What the plans of a person's cities leave to do, and what can be searched in them, over all cities at once."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.core.permissions import may
from zeroward.core.private_search import PrivateEntry
from zeroward.core.queries.together import Part, Row, Rows, part
from zeroward.core.scope import Scope
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces
from zeroward.plan.models import Action, ActionState, ActionStep, Plan, PlanComment, PlanState
from zeroward.plan.queries.access import readable_plans
from zeroward.plan.rules import DECIDE, EDIT

SHARING = "plan.plans"
AHEAD = datetime.timedelta(days=60)
"""Steps and promises that are due later are no task yet."""
MOST = 40


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    """What could wait in cities whose plans the viewer edits or decides on."""
    places = workspaces(scope for scope in viewer.scopes if scope.startswith("city:"))
    edits = [scope for scope, place in places.items() if may(viewer, EDIT, place)]
    decides = [scope for scope, place in places.items() if may(viewer, DECIDE, place)]
    soon = timezone.localdate() + AHEAD
    ready = Plan.objects.filter(scope__in=decides, state=PlanState.READY)
    comments = PlanComment.objects.filter(plan__scope__in=edits, settled_at=None)
    steps = ActionStep.objects.filter(
        action__plan__scope__in=edits, action__in_plan=True, done_on=None, due__lte=soon
    ).exclude(action__state__in=[ActionState.DONE, ActionState.DROPPED])
    promises = Action.objects.filter(plan__scope__in=edits, quick_win_by__lte=soon, quick_win_kept_on=None)
    about = ("action__plan_id", "action_id", "action__name", "action__plan__scope")
    promised = ("pk", "plan_id", "plan__scope", "name", "quick_win_promise", "quick_win_by")
    return {
        "ready": part(ready, "pk", "title", "scope"),
        "comments": part(comments, "plan_id", "plan__title", "plan__scope"),
        "steps": part(steps, "pk", "title", "owner", "due", *about),
        "promises": part(promises, *promised),
    }


def _make(_viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    for plan in sorted(rows["ready"], key=lambda row: str(row["title"])):
        said = _("Decide on the plan: %(plan)s") % {"plan": plan["title"]}
        yield _of_plan(said, plan["pk"], plan["scope"], gettext_lazy("waits for a decision"))
    yield from _comments(rows["comments"])
    yield from _steps(rows["steps"])
    yield from _promises(rows["promises"])


plan_tasks = TaskReader(_parts, _make)
"""Steps and promises that are due, comments, and plans that wait for a decision. One query beside the places."""


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


def _comments(rows: Iterable[Row]) -> Iterable[OpenTask]:
    plans = Counter((str(row["plan__title"]), row["plan_id"], str(row["plan__scope"])) for row in rows)
    for (title, pk, scope), count in sorted(plans.items()):
        said = ngettext("%(plan)s: one open comment", "%(plan)s: %(count)d open comments", count)
        yield _of_plan(said % {"plan": title, "count": count}, pk, scope, gettext_lazy("comment"))


def _steps(rows: Iterable[Row]) -> Iterable[OpenTask]:
    for step in sorted(rows, key=lambda row: (row["due"], row["pk"]))[:MOST]:
        owner = f" ({step['owner']})" if step["owner"] else ""
        yield _task(
            f"{step['action__name']}: {step['title']}{owner}",
            reverse("plan:action", args=[step["action__plan_id"], step["action_id"]]),
            step["action__plan__scope"],
            gettext_lazy("step of an action"),
            step["due"],
        )


def _promises(rows: Iterable[Row]) -> Iterable[OpenTask]:
    for action in sorted(rows, key=lambda row: (row["quick_win_by"], row["pk"]))[:MOST]:
        yield _task(
            action["quick_win_promise"] or action["name"],
            reverse("plan:action", args=[action["plan_id"], action["pk"]]),
            action["plan__scope"],
            gettext_lazy("promised to people"),
            action["quick_win_by"],
        )


def _of_plan(title: str, pk: int, scope: str, kind: object) -> OpenTask:
    return _task(title, reverse("plan:plan", args=[pk]), scope, kind)


def _task(title: str, url: str, scope: str, kind: object, due: datetime.date | None = None) -> OpenTask:
    return OpenTask(title, url, scope, due, kind, "plan")  # type: ignore[arg-type]

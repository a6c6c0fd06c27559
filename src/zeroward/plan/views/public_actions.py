"""An action of a published plan, and what was promised with it, as they were frozen."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.plan.models import PlanVersion
from zeroward.plan.queries.access import public_version, withdrawn_version
from zeroward.plan.queries.action_effect import in_plan
from zeroward.plan.queries.action_links import links_shown
from zeroward.plan.queries.action_sheet import rate_of, sheet_page
from zeroward.plan.queries.load import load_version
from zeroward.plan.queries.model_keys import keys_of
from zeroward.plan.queries.promises import promises_of
from zeroward.plan.queries.similar_actions import similar_actions
from zeroward.plan.views.actions import loaded_action


@require_safe
def public_action(request: HttpRequest, key: str, plan: int, action: int) -> HttpResponse:
    """The sheet of an action in the newest published version."""
    if withdrawn_version(key, plan) is not None:
        return redirect("plan:public", key=key, plan=plan)
    version = public_version(key, plan)
    loaded = load_version(version)
    row = loaded_action(loaded, action)
    if row not in loaded.plan_actions:
        raise Http404("This action is not part of the published plan.")
    page = sheet_page(
        loaded,
        row,
        keys_of(loaded.header["model"], loaded.header["model_text"]),
        rate=rate_of(loaded.header["rates"]),
        today=timezone.localdate(),
    )
    context = {
        **_frame(version, loaded.header["title"]),
        "page": page,
        "action": row,
        "saved": in_plan(loaded, row["code"]),
        "links": links_shown(row["links"]),
        "similar": similar_actions(row),
    }
    return render(request, "plan/public_action.html", context)


@require_safe
def public_promises(request: HttpRequest, key: str, plan: int) -> HttpResponse:
    """What was promised with the actions of a published plan."""
    if withdrawn_version(key, plan) is not None:
        return redirect("plan:public", key=key, plan=plan)
    version = public_version(key, plan)
    loaded = load_version(version)
    inside = {row["id"] for row in loaded.plan_actions}
    rows = [one for one in promises_of(loaded, timezone.localdate()) if one.action in inside]
    context = {
        **_frame(version, loaded.header["title"]),
        "promises": rows,
        "overdue": sum(1 for one in rows if one.state == "overdue"),
        "kept": sum(1 for one in rows if one.kept_on),
    }
    return render(request, "plan/public_promises.html", context)


def _frame(version: PlanVersion, title: str) -> dict[str, Any]:
    city = version.plan.city
    return {
        "version": version,
        "plan": version.plan,
        "place": city,
        "station": "plan",
        "crumbs": [
            (_("Cities"), reverse("places:cities")),
            (city.name, reverse("places:city", args=[city.key])),
            (title, reverse("plan:public", args=[city.key, version.plan_id])),
        ],
    }

"""What this room keeps about one person, for the copy that they can take."""

from typing import Any

from zeroward.plan.models import Action, DriverValue, Observation, Plan, PlanComment, PlanStep, PlanVersion


def plan_data(user: Any) -> dict[str, Any]:
    """Plans opened, actions and values entered last, comments, steps taken, versions kept."""
    return {
        "plans": _rows(Plan.objects.filter(opened_by=user), "scope", "title", "created_at"),
        "actions": _rows(
            Action.objects.filter(entered_by=user), "plan__scope", "plan__title", "code", "name", "updated_at"
        ),
        "values": _rows(
            DriverValue.objects.filter(entered_by=user), "plan__scope", "plan__title", "driver", "updated_at"
        ),
        "observations": _rows(
            Observation.objects.filter(entered_by=user), "plan__scope", "plan__title", "node", "year", "value"
        ),
        "comments": _rows(
            PlanComment.objects.filter(by=user), "plan__scope", "plan__title", "subject", "text", "at"
        ),
        "steps": _rows(
            PlanStep.objects.filter(by=user),
            "plan__scope",
            "plan__title",
            "from_state",
            "to_state",
            "statement",
            "at",
        ),
        "versions": _rows(
            PlanVersion.objects.filter(by=user), "plan__scope", "plan__title", "number", "note", "at"
        ),
    }


def _rows(records: Any, *fields: str) -> list[dict[str, Any]]:
    return [dict(row) for row in records.order_by("pk").values(*fields)]

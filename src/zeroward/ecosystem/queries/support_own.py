"""What support keeps about one person, and what of it goes to somebody else when they leave."""

from typing import Any

from zeroward.ecosystem.models import AssistanceRequest, Mentoring, MentoringSession, PlanComment, SupportPlan


def support_data(user: Any) -> dict[str, Any]:
    """Requests, comments, mentorings and plans of this person, for the copy that they can take."""
    return {
        "requests": _rows(
            AssistanceRequest.objects.filter(asked_by=user), "title", "about", "state", "created_at"
        ),
        "comments": _rows(
            PlanComment.objects.filter(author=user), "plan__country__code", "plan__year", "text", "created_at"
        ),
        "mentorings": _rows(
            Mentoring.objects.filter(mentor=user), "item__title", "state", "message", "reply", "created_at"
        ),
        "sessions": _rows(MentoringSession.objects.filter(noted_by=user), "held_on", "minutes", "about"),
        "plans": _rows(SupportPlan.objects.filter(owner=user), "country__code", "year", "state"),
    }


def owned_plans(scope: str, user_id: int) -> list[str]:
    """Open support plans that this person looks after for the Mission."""
    if scope != "mission":
        return []
    return [str(one) for one in _open_plans(user_id)]


def _open_plans(user_id: int) -> Any:
    closed = (SupportPlan.State.CLOSED, SupportPlan.State.DROPPED)
    return SupportPlan.objects.filter(owner=user_id).exclude(state__in=closed)


def _rows(found: Any, *fields: str) -> list[dict[str, Any]]:
    return [{name: _plain(value) for name, value in row.items()} for row in found.values(*fields)]


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)

"""What this room keeps about one person, for the copy that they can take."""

from typing import Any

from zeroward.learning.models import ActivityDone, Certificate, Enrolment, QuizTry, TeamGoal


def learning_data(user: Any) -> dict[str, Any]:
    """Courses taken, activities ticked off, answers to questions, certificates, goals set for them or by them."""
    goals = TeamGoal.objects.filter(person=user) | TeamGoal.objects.filter(set_by=user)
    return {
        "courses": _rows(
            Enrolment.objects.filter(user=user), "course__title", "scope", "started_at", "finished_at"
        ),
        "activities": _rows(ActivityDone.objects.filter(enrolment__user=user), "activity__title", "at"),
        "answers": _rows(
            QuizTry.objects.filter(enrolment__user=user),
            "module__title",
            "answers",
            "right",
            "total",
            "passed",
            "at",
        ),
        "certificates": _rows(
            Certificate.objects.filter(enrolment__user=user),
            "key",
            "course_title",
            "signed",
            "issued_at",
            "revoked_at",
            "revoked_because",
        ),
        "goals": _rows(goals, "scope", "course__title", "due", "why"),
    }


def _rows(records: Any, *fields: str) -> list[dict[str, Any]]:
    return [
        {name: str(value) if name == "key" else value for name, value in row.items()}
        for row in records.order_by("pk").values(*fields)
    ]

"""What this room keeps about one person, for the copy that they can take. Answers belong to their city."""

from typing import Any

from zeroward.diagnosis.models import Asked, Assessment, Evidence, Participation


def diagnosis_data(user: Any) -> dict[str, Any]:
    """Rounds they opened and took part in, with their own answers; parts they were asked for; evidence they added."""
    mine = Participation.objects.filter(person=user).order_by("pk")
    return {
        "rounds_opened": _rows(Assessment.objects.filter(opened_by=user), "scope", "number", "opened_on"),
        "answers": list(
            mine.values("assessment__scope", "assessment__number", "department", "answering__answers")
        ),
        "asked_for": _rows(Asked.objects.filter(person=user), "assessment__scope", "section", "due", "note"),
        "evidence": _rows(Evidence.objects.filter(by=user), "assessment__scope", "question", "title", "at"),
    }


def _rows(records: Any, *fields: str) -> list[dict[str, Any]]:
    return [dict(row) for row in records.order_by("pk").values(*fields)]

"""What this room keeps about one person, for the copy that they can take. Answers belong to their city."""

from typing import Any

from zeroward.questionnaires.models import Answering, AnswerRevision, QuestionnaireVersion, SectionShare


def questionnaire_data(user: Any) -> dict[str, Any]:
    """Parts given to them or by them, changes they made, answers they signed off, versions they made."""
    given = SectionShare.objects.filter(person=user) | SectionShare.objects.filter(given_by=user)
    return {
        "parts": _rows(given, "answering__collection__title", "section", "due", "note"),
        "changes": _rows(
            AnswerRevision.objects.filter(by=user), "answering__collection__title", "number", "at"
        ),
        "sign_offs": _rows(
            Answering.objects.filter(signed_off_by=user), "collection__title", "place", "submitted_at"
        ),
        "versions": _rows(
            QuestionnaireVersion.objects.filter(made_by=user), "questionnaire__title", "number", "made_at"
        ),
    }


def _rows(records: Any, *fields: str) -> list[dict[str, Any]]:
    return [dict(row) for row in records.order_by("pk").values(*fields)]

"""What this room keeps about one person."""

from typing import Any

from zeroward.journey.models import PlacedStep, StepAnswer, WeeklyWish


def own_data(user: Any) -> dict[str, Any]:
    """Answers they gave, steps they placed, and which letters they wish for."""
    answers = StepAnswer.objects.filter(said_by=user).select_related("way")
    placed = PlacedStep.objects.filter(placed_by=user).select_related("way")
    return {
        "answers": [
            {
                "place": one.way.scope,
                "step": one.step,
                "answer": one.state,
                "reason": one.reason,
                "note": one.note,
                "on": one.updated_at.isoformat(),
            }
            for one in answers
        ],
        "placed": [
            {"place": one.way.scope, "how": one.kind, "step": one.step, "title": one.title, "why": one.why}
            for one in placed
        ],
        "letters": list(WeeklyWish.objects.filter(user=user).values_list("scope", flat=True)),
    }

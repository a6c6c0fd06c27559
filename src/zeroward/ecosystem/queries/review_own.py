"""What the yearly review keeps about one person, for the copy that they can take."""

from typing import Any

from zeroward.ecosystem.models import (
    ClusterDecision,
    HandedIn,
    Moderation,
    ReviewEvidence,
    ReviewFact,
    ReviewRound,
)


def review_data(user: Any) -> dict[str, Any]:
    """Answers, evidence, what they handed in, read, decided and opened."""
    return {
        "answers": list(
            ReviewFact.objects.filter(by=user).values("review__scope", "review__round__year", "fact", "value")
        ),
        "evidence": list(
            ReviewEvidence.objects.filter(by=user).values("review__scope", "fact", "title", "url")
        ),
        "handed_in": list(
            HandedIn.objects.filter(by=user).values("review__scope", "review__round__year", "number", "note")
        ),
        "readings": list(
            Moderation.objects.filter(person=user).values(
                "handed_in__review__scope",
                "handed_in__review__round__year",
                "verdict",
                "cluster",
                "reason",
            )
        ),
        "decisions": list(
            ClusterDecision.objects.filter(decided_by=user).values(
                "country__code", "year", "number", "cluster", "reason"
            )
        ),
        "rounds": list(ReviewRound.objects.filter(opened_by=user).values("year", "note")),
    }

from zeroward.ecosystem.models.cross_check import CrossCheckRun
from zeroward.ecosystem.models.platform import GovernanceBody, Platform
from zeroward.ecosystem.models.review import ClusterDecision, CountryReview, ReviewRound
from zeroward.ecosystem.models.review_answers import (
    EVIDENCE_LEVEL,
    HandedIn,
    Moderation,
    ReviewEvidence,
    ReviewFact,
)
from zeroward.ecosystem.models.typology import TypologyVersion

__all__ = [
    "EVIDENCE_LEVEL",
    "ClusterDecision",
    "CountryReview",
    "CrossCheckRun",
    "GovernanceBody",
    "HandedIn",
    "Moderation",
    "Platform",
    "ReviewEvidence",
    "ReviewFact",
    "ReviewRound",
    "TypologyVersion",
]

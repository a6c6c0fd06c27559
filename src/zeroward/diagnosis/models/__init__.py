from zeroward.diagnosis.models.assessment import Asked, Assessment, AssessmentState, Participation
from zeroward.diagnosis.models.evidence import LEVEL_OF, Evidence, EvidenceKind

__all__ = [
    "LEVEL_OF",
    "Asked",
    "Assessment",
    "AssessmentState",
    "Evidence",
    "EvidenceKind",
    "Participation",
]

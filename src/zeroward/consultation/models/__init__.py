"""Needs assessments: whom they ask, what was said in which stream, what it was coded to, and what came of it."""

from zeroward.consultation.models.barrier import Barrier, BarrierEvidence
from zeroward.consultation.models.codebook import Codebook, CodebookVersion
from zeroward.consultation.models.coding import (
    Adjudication,
    Coded,
    Coder,
    CodingRound,
    RoundSegment,
    Suggester,
)
from zeroward.consultation.models.consultation import Consultation, ConsultationState, Origin
from zeroward.consultation.models.frame import Frame, FrameUnit, FrameVersion
from zeroward.consultation.models.promise import Promise
from zeroward.consultation.models.report import Comparability, Report, WeightScheme
from zeroward.consultation.models.session import (
    Consent,
    PollAnswer,
    PollQuestion,
    PollVoter,
    Session,
    SessionNote,
)
from zeroward.consultation.models.stream import Contact, ContactState, GuideItem, OptOut, Stream, StreamKind
from zeroward.consultation.models.supply import NeedService
from zeroward.consultation.models.text import Segment, SourceText

__all__ = [
    "Adjudication",
    "Barrier",
    "BarrierEvidence",
    "Codebook",
    "CodebookVersion",
    "Coded",
    "Coder",
    "CodingRound",
    "Comparability",
    "Consent",
    "Consultation",
    "ConsultationState",
    "Contact",
    "ContactState",
    "Frame",
    "FrameUnit",
    "FrameVersion",
    "GuideItem",
    "NeedService",
    "OptOut",
    "Origin",
    "PollAnswer",
    "PollQuestion",
    "PollVoter",
    "Promise",
    "Report",
    "RoundSegment",
    "Segment",
    "Session",
    "SessionNote",
    "SourceText",
    "Stream",
    "StreamKind",
    "Suggester",
    "WeightScheme",
]

from zeroward.ecosystem.models.actor import Actor, Standing, Tie
from zeroward.ecosystem.models.ambition import Ambition, AmbitionStand
from zeroward.ecosystem.models.body import Body, BodyMember
from zeroward.ecosystem.models.cross_check import CrossCheckRun
from zeroward.ecosystem.models.formal import LADDER, FieldEvidence, FormalStep
from zeroward.ecosystem.models.kept import Kept
from zeroward.ecosystem.models.offer import PlatformOffer
from zeroward.ecosystem.models.platform import GovernanceBody, Platform
from zeroward.ecosystem.models.review import ClusterDecision, CountryReview, ReviewRound
from zeroward.ecosystem.models.review_answers import (
    EVIDENCE_LEVEL,
    HandedIn,
    Moderation,
    ReviewEvidence,
    ReviewFact,
)
from zeroward.ecosystem.models.route import RouteCheck, RouteStage
from zeroward.ecosystem.models.support_plan import (
    Deliverable,
    PlanComment,
    PlanEffect,
    PlanItem,
    SupportKind,
    SupportPlan,
)
from zeroward.ecosystem.models.support_programme import (
    ProgrammeCountry,
    ProgrammeFloor,
    ProgrammePin,
    ProgrammeRun,
    ProgrammeService,
    SupportProgramme,
)
from zeroward.ecosystem.models.support_request import AssistanceRequest, Mentoring, MentoringSession
from zeroward.ecosystem.models.typology import TypologyVersion
from zeroward.ecosystem.models.work import WorkRecord, WorkState
from zeroward.ecosystem.models.work_alignment import Framework, Judgement, PolicyNeed
from zeroward.ecosystem.models.work_continuity import ContinuityItem, WorkNote
from zeroward.ecosystem.models.work_goals import Goal, Promise
from zeroward.ecosystem.models.work_meetings import Decision, Meeting
from zeroward.ecosystem.models.work_money import Level, MoneyStream
from zeroward.ecosystem.models.work_outreach import OutreachCity

__all__ = [
    "EVIDENCE_LEVEL",
    "LADDER",
    "Actor",
    "Ambition",
    "AmbitionStand",
    "AssistanceRequest",
    "Body",
    "BodyMember",
    "ClusterDecision",
    "ContinuityItem",
    "CountryReview",
    "CrossCheckRun",
    "Decision",
    "Deliverable",
    "FieldEvidence",
    "FormalStep",
    "Framework",
    "Goal",
    "GovernanceBody",
    "HandedIn",
    "Judgement",
    "Kept",
    "Level",
    "Meeting",
    "Mentoring",
    "MentoringSession",
    "Moderation",
    "MoneyStream",
    "OutreachCity",
    "PlanComment",
    "PlanEffect",
    "PlanItem",
    "Platform",
    "PlatformOffer",
    "PolicyNeed",
    "ProgrammeCountry",
    "ProgrammeFloor",
    "ProgrammePin",
    "ProgrammeRun",
    "ProgrammeService",
    "Promise",
    "ReviewEvidence",
    "ReviewFact",
    "ReviewRound",
    "RouteCheck",
    "RouteStage",
    "Standing",
    "SupportKind",
    "SupportPlan",
    "SupportProgramme",
    "Tie",
    "TypologyVersion",
    "WorkNote",
    "WorkRecord",
    "WorkState",
]

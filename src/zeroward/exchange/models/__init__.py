"""Records of this room."""

# calls
# matching
from zeroward.exchange.models.agreement import Agreement, Consent
from zeroward.exchange.models.application import (
    ASIDE,
    OUTCOMES,
    Application,
    ApplicationState,
    Author,
    Decision,
    Preference,
)
from zeroward.exchange.models.award import Activity, Award, PilotReport
from zeroward.exchange.models.call import Call, CallSide, CallState, Side
from zeroward.exchange.models.matches import Cohort, Match, MatchMember
from zeroward.exchange.models.programme import Programme
from zeroward.exchange.models.replication import Outcome, ReplicationPlan
from zeroward.exchange.models.review import Review, ReviewState
from zeroward.exchange.models.runs import Pin, Run
from zeroward.exchange.models.testbeds import Testbed, TestbedRequest
from zeroward.exchange.models.work import Goal, Visit, VisitCost

__all__ = [
    "ASIDE",
    "OUTCOMES",
    "Activity",
    "Agreement",
    "Application",
    "ApplicationState",
    "Author",
    "Award",
    "Call",
    "CallSide",
    "CallState",
    "Cohort",
    "Consent",
    "Decision",
    "Goal",
    "Match",
    "MatchMember",
    "Outcome",
    "PilotReport",
    "Pin",
    "Preference",
    "Programme",
    "ReplicationPlan",
    "Review",
    "ReviewState",
    "Run",
    "Side",
    "Testbed",
    "TestbedRequest",
    "Visit",
    "VisitCost",
]

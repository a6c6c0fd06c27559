"""Records of this room."""

# calls
from zeroward.exchange.models.application import (
    OUTCOMES,
    Application,
    ApplicationState,
    Author,
    Decision,
    Preference,
)
from zeroward.exchange.models.award import Activity, Award, PilotReport
from zeroward.exchange.models.call import Call, CallSide, CallState, Side
from zeroward.exchange.models.programme import Programme
from zeroward.exchange.models.review import Review, ReviewState

__all__ = [
    "OUTCOMES",
    "Activity",
    "Application",
    "ApplicationState",
    "Author",
    "Award",
    "Call",
    "CallSide",
    "CallState",
    "Decision",
    "PilotReport",
    "Preference",
    "Programme",
    "Review",
    "ReviewState",
    "Side",
]

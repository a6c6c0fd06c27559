"""Records of this room."""

from zeroward.journey.models.way import AnswerState, AwayReason, PlacedKind, PlacedStep, StepAnswer, Way
from zeroward.journey.models.week import WeeklyWish

__all__ = ["AnswerState", "AwayReason", "PlacedKind", "PlacedStep", "StepAnswer", "Way", "WeeklyWish"]

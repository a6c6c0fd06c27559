from zeroward.monitoring.models.board import BoardSnapshot, CityBoard, NationalReport
from zeroward.monitoring.models.decision import DecisionNote
from zeroward.monitoring.models.demonstrator import (
    Demonstrator,
    DemonstratorStep,
    DemonstratorStepKey,
    StepState,
)
from zeroward.monitoring.models.indicator import TransitionCourse, TransitionValue, UnitConversion
from zeroward.monitoring.models.learning import LogEntry, Origin
from zeroward.monitoring.models.pilot import Pilot, PilotMove, SentLesson, Stage
from zeroward.monitoring.models.report import TONNES, ActionReport, ActionStatus
from zeroward.monitoring.models.round import MonitoringRound, PlaceState, RoundPlace, RoundState
from zeroward.monitoring.models.sensemaking import NextStep, Sensemaking, SessionState
from zeroward.monitoring.models.shared import PartState, SharedPart, SharedProject, SharedState
from zeroward.monitoring.models.sheet import CityMonitoring
from zeroward.monitoring.models.snapshot import Snapshot

__all__ = [
    "TONNES",
    "ActionReport",
    "ActionStatus",
    "BoardSnapshot",
    "CityBoard",
    "CityMonitoring",
    "DecisionNote",
    "Demonstrator",
    "DemonstratorStep",
    "DemonstratorStepKey",
    "LogEntry",
    "MonitoringRound",
    "NationalReport",
    "NextStep",
    "Origin",
    "PartState",
    "Pilot",
    "PilotMove",
    "PlaceState",
    "RoundPlace",
    "RoundState",
    "Sensemaking",
    "SentLesson",
    "SessionState",
    "SharedPart",
    "SharedProject",
    "SharedState",
    "Snapshot",
    "Stage",
    "StepState",
    "TransitionCourse",
    "TransitionValue",
    "UnitConversion",
]

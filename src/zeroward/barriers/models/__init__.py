"""What stands in the way of cities: reports, the barriers of a register, and what was done about them."""

from zeroward.barriers.models.barrier import Barrier, State, StateChange
from zeroward.barriers.models.dealing import Answer, LabRecord, Raising
from zeroward.barriers.models.report import Consent, Origin, Report

__all__ = [
    "Answer",
    "Barrier",
    "Consent",
    "LabRecord",
    "Origin",
    "Raising",
    "Report",
    "State",
    "StateChange",
]

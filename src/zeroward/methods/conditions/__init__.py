"""Conditions as data, decided for a city whose facts are partly unknown."""

from zeroward.methods.conditions.columns import Columns
from zeroward.methods.conditions.condition import (
    EVERYBODY,
    AllOf,
    AnyOf,
    Condition,
    Either,
    Not,
    Test,
    every_test,
    facts_in,
)
from zeroward.methods.conditions.deciding import Decision, decide, verdict_of
from zeroward.methods.conditions.faults import ConditionError, ConditionFault
from zeroward.methods.conditions.holding import holds
from zeroward.methods.conditions.many import NO, OPEN, YES, decide_many
from zeroward.methods.conditions.reading import read

__all__ = [
    "EVERYBODY",
    "NO",
    "OPEN",
    "YES",
    "AllOf",
    "AnyOf",
    "Columns",
    "Condition",
    "ConditionError",
    "ConditionFault",
    "Decision",
    "Either",
    "Not",
    "Test",
    "decide",
    "decide_many",
    "every_test",
    "facts_in",
    "holds",
    "read",
    "verdict_of",
]

"""Runs a model: values in three tiers, scenarios, results by sector, gas, payer; one switch at a time or
many at once.
"""

from zeroward.methods.pathways.engine.engine import Engine, Result, Series
from zeroward.methods.pathways.engine.inputs import Flag, Missing, Values, resolve
from zeroward.methods.pathways.engine.scenario import (
    Scenario,
    bau,
    digest,
    from_json,
    plan,
    progress,
    to_json,
)
from zeroward.methods.pathways.engine.target_check import check_target

__all__ = [
    "Engine",
    "Flag",
    "Missing",
    "Result",
    "Scenario",
    "Series",
    "Values",
    "bau",
    "check_target",
    "digest",
    "from_json",
    "plan",
    "progress",
    "resolve",
    "to_json",
]
